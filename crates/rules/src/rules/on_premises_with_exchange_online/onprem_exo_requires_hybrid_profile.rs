use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "onprem-exo-requires-hybrid-profile",
        severity: Severity::Error,
        certainty: Certainty::Verified,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::EmailServerProfile.name()],
        applies: Applies::ON_PREMISES.from(8, 1),
        sources: &[&cite::BASIC_AUTHENTICATION, &cite::ON_PREMISES_TO_EXCHANGE_ONLINE_2020],
        title: text!(
            "Exchange Online from on-premises through another type than Exchange Online (Hybrid)",
            "設置型から Exchange Online への接続が Exchange Online (ハイブリッド) 以外"
        ),
        message: text!(
            "{record} reaches Exchange Online through a profile of type {value}",
            "{record} は種類 {value} のプロファイルで Exchange Online に接続しています"
        ),
        fix: text!(
            "create a profile of type Exchange Online (Hybrid) (servertype: 3), move the mailboxes to it, and test and enable them",
            "種類が Exchange Online (ハイブリッド) (servertype: 3) のプロファイルを作成し、メールボックスを移してテストと有効化を行います"
        ),
        page: &pages::ONPREM_EXO_REQUIRES_HYBRID_PROFILE,
        extra: Extra { failure: Some(Failure::Cause), ..Extra::NONE },
        yields_to: &[],
    },
    check: Check::Profile(check),
};

fn check(profile: Profile<'_>, cx: &mut Cx<'_>) -> Outcome {
    let server_type = profile.servertype();
    if server_type.present()? == ServerType::ExchangeOnlineHybrid || !cx.servers.has_exchange_online_host(profile)? {
        return Ok(());
    }
    let severity = profile::password_severity(profile, cx.as_of);
    cx.report(server_type)
        .severity(severity)
        .label(
            profile.incomingserverlocation().place.span,
            text!("a host of Exchange Online", "Exchange Online のホスト"),
        )
        .affects(profile);
    Ok(())
}
