use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "exo-wrong-profile-type",
        severity: Severity::Error,
        certainty: Certainty::Verified,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::EmailServerProfile.name()],
        applies: Applies::ONLINE,
        sources: &[&cite::SUPPORTED_CONFIGURATIONS_8_2, &cite::BASIC_AUTHENTICATION],
        title: text!(
            "an Exchange Online host in a profile of another type",
            "別の種類のプロファイルにある Exchange Online のホスト"
        ),
        message: text!(
            "{record} reaches Exchange Online through a profile of type {value}",
            "{record} は種類 {value} のプロファイルで Exchange Online に接続しています"
        ),
        fix: text!(
            "create a profile of type Exchange Online (the built-in one is Microsoft Exchange Online), move one mailbox as a pilot, then the others, and test and enable them",
            "種類が Exchange Online のプロファイルを用意し (既定は Microsoft Exchange Online)、まず 1 つのメールボックスを移して確認してから残りを移し、テストと有効化を行います"
        ),
        page: &pages::EXO_WRONG_PROFILE_TYPE,
        extra: Extra { failure: Some(Failure::Cause), ..Extra::NONE },
        yields_to: &[],
    },
    check: Check::Profile(check),
};

fn check(profile: Profile<'_>, cx: &mut Cx<'_>) -> Outcome {
    let server_type = profile.servertype();
    let kind = server_type.present()?;
    let other = matches!(kind, ServerType::PopSmtp | ServerType::ExchangeServerHybrid | ServerType::ImapSmtp);
    if !other || !cx.servers.has_exchange_online_host(profile)? {
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
