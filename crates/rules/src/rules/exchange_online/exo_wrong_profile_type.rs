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
            "Exchange Online through another type of profile",
            "Exchange Online への接続に適さない種類のプロファイル"
        ),
        message: text!(
            "profile {record} connects to Exchange Online, but its server type is {value}",
            "Exchange Online に接続するプロファイル{record}の種類が {value} です"
        ),
        fix: text!(
            "create a profile with server type \"Exchange Online\" or use `Microsoft Exchange Online`, move one mailbox as a pilot, then the others, then use \"Test & Enable Mailbox\"",
            "サーバーの種類が [Exchange Online] のプロファイルを作成するか「Microsoft Exchange Online」を使用し、まず 1 つのメールボックス、次に残りを移して [メールボックスのテストと有効化] を実行します"
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
        .label(profile.incomingserverlocation().place.span, text!("Exchange Online host", "Exchange Online のホスト"))
        .affects(profile);
    Ok(())
}
