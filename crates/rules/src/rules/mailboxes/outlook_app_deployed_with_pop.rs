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
            "Dynamics 365 App for Outlook on POP3 or IMAP",
            "POP3 または IMAP での Dynamics 365 App for Outlook"
        ),
        message: text!(
            "Dynamics 365 App for Outlook is deployed to {record}, whose profile is {protocol}; the app works with Exchange",
            "{record} に Dynamics 365 App for Outlook が展開されていますが、プロファイルは {protocol} です。このアプリには Exchange が必要です"
        ),
        fix: text!(
            "remove the app from the user, or move the mailbox to an Exchange profile",
            "ユーザーからアプリを削除するか、メールボックスを Exchange のプロファイルに移します"
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
            .label(server_type.place.span, text!("the profile", "プロファイル"))
            .about(profile.place());
    }
    Ok(())
}
