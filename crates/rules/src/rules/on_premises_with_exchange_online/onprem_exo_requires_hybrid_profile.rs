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
            "Exchange Online from on-premises without \"Exchange Online (Hybrid)\"",
            "[Exchange Online (ハイブリッド)] 以外によるオンプレミスからの接続"
        ),
        message: text!(
            "profile {record} connects on-premises to Exchange Online, but its server type is {value}",
            "オンプレミスから Exchange Online へのプロファイル{record}の種類が {value} です"
        ),
        fix: text!(
            "create a profile with server type \"Exchange Online (Hybrid)\" (`servertype: 3`), move the mailboxes to it, then use \"Test & Enable Mailbox\"",
            "サーバーの種類が [Exchange Online (ハイブリッド)] のプロファイルを作成し (`servertype: 3`)、メールボックスを移して [メールボックスのテストと有効化] を実行します"
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
        .label(profile.incomingserverlocation().place.span, text!("Exchange Online host", "Exchange Online のホスト"))
        .affects(profile);
    Ok(())
}
