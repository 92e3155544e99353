use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "outlook-com-basic-auth",
        severity: Severity::Warning,
        certainty: Certainty::Secondary,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::EmailServerProfile.name(), Table::Mailbox.name()],
        applies: Applies::ALWAYS.since(calendar::OUTLOOK_COM_PASSWORDS_REFUSED.day),
        sources: &[&cite::SUPPORTED_CONFIGURATIONS_ON_PREMISES_9_1, &cite::CONNECT_POP_IMAP],
        title: text!(
            "Personal Outlook.com, Hotmail, Live, or MSN account with a password",
            "パスワードによる個人用 Outlook.com、Hotmail、Live、MSN への接続"
        ),
        message: text!(
            "profile {record} signs in to {system} with a password, reportedly not accepted from {day}",
            "プロファイル{record}の {system} のパスワード認証は、{day} 以降受け付けられないと報道されています"
        ),
        fix: text!(
            "move the mailboxes to another email system; server-side synchronization has no other authentication method for these accounts",
            "メールボックスを別の電子メール システムに移します。サーバー側同期では、これらのアカウントにほかの認証方法を使用できません"
        ),
        page: &pages::OUTLOOK_COM_BASIC_AUTH,
        extra: Extra { failure: Some(Failure::Cause), ..Extra::NONE },
        yields_to: &[
            &exchange_online::exo_wrong_profile_type::RULE.info,
            &on_premises_with_exchange_online::onprem_exo_requires_hybrid_profile::RULE.info,
            &on_premises_with_exchange_online::onprem_exo_not_supported_in_version::RULE.info,
            &support::fips_noncompliant_mail_server::RULE.info,
            &support::imap_not_supported_in_version::RULE.info,
        ],
    },
    check: Check::Profile(check),
};

fn check(profile: Profile<'_>, cx: &mut Cx<'_>) -> Outcome {
    only_if(profile::is_pop_or_imap(profile.servertype().present()?))?;
    profile.incomingserverlocation().known()?;
    let system = match cx.servers.provider(profile) {
        Some(Provider::Msn) => System::Msn,
        Some(Provider::OutlookCom) => System::OutlookCom,
        Some(Provider::WindowsLiveMail) => System::WindowsLiveMail,
        _ => return Ok(()),
    };
    let sides = profile::credential_retrieval(profile).that(profile::is_password)?;
    let day = calendar::OUTLOOK_COM_PASSWORDS_REFUSED.day;
    if let Some(report) = cx.report_sides(profile, &sides) {
        report.arg("system", system.title()).arg("day", day);
    }
    Ok(())
}
