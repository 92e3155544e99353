use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "outlook-app-deployed-with-pop",
        severity: Severity::Warning,
        certainty: Certainty::Inferred,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::Mailbox.name(), Table::EmailServerProfile.name()],
        applies: Applies::ALWAYS,
        sources: &[&cite::MAILBOX_TABLE],
        title: text!(
            "Dynamics 365 App for Outlook with POP3 or IMAP",
            "POP3 または IMAP での Dynamics 365 App for Outlook"
        ),
        message: text!(
            "mailbox {record} has Dynamics 365 App for Outlook, but its profile uses {protocol}",
            "Dynamics 365 App for Outlook が展開されたメールボックス{record}のプロファイルは {protocol} 用です"
        ),
        fix: text!(
            "remove the app from the user, or move the mailbox to a profile for Exchange; the app works with Exchange",
            "ユーザーからアプリを削除するか、メールボックスを Exchange のプロファイルに移します。このアプリは Exchange で動作します"
        ),
        page: &pages::OUTLOOK_APP_DEPLOYED_WITH_POP,
        extra: Extra::NONE,
        yields_to: &[&exchange_online::exo_wrong_profile_type::RULE.info],
    },
    check: Check::Mailbox(check),
};

fn check(mailbox: Mailbox<'_>, cx: &mut Cx<'_>) -> Outcome {
    let app = mailbox.officeappsdeploymentstatus();
    only_if(matches!(app.present()?, AppDeploymentStatus::Installed | AppDeploymentStatus::UpgradeRequired))?;
    let Some(profile) = mailbox.profile()? else { return Ok(()) };
    let server_type = profile.servertype();
    let kind = server_type.present()?;
    if profile::is_pop_or_imap(kind) {
        cx.report(app)
            .arg("protocol", profile::protocol(kind).title())
            .label(server_type.place.span, text!("server type of the profile", "プロファイルのサーバーの種類"))
            .about(profile.place());
    }
    Ok(())
}
