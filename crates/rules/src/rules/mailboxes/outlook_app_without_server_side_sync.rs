use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "outlook-app-without-server-side-sync",
        severity: Severity::Warning,
        certainty: Certainty::Mapped,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::Mailbox.name()],
        applies: Applies::ALWAYS,
        sources: &[&cite::ERROR_CODES],
        title: text!(
            "Dynamics 365 App for Outlook without server-side synchronization",
            "サーバー側同期を使用しない Dynamics 365 App for Outlook"
        ),
        message: text!(
            "mailbox {record} has Dynamics 365 App for Outlook, but \"Incoming Email\" is {method}",
            "Dynamics 365 App for Outlook が展開されたメールボックス{record}の [受信電子メール] が {method} です"
        ),
        fix: text!(
            "set \"Incoming Email\" to \"Server-Side Synchronization\" (`incomingemaildeliverymethod: 2`), or remove the app from the user; the app requires server-side synchronization",
            "[受信電子メール] を [サーバー側同期] にするか (`incomingemaildeliverymethod: 2`)、ユーザーからアプリを削除します。このアプリにはサーバー側同期が必要です"
        ),
        page: &pages::OUTLOOK_APP_WITHOUT_SERVER_SIDE_SYNC,
        extra: Extra::NONE,
        yields_to: &[&mailboxes::outlook_client_delivery_method::RULE.info],
    },
    check: Check::Mailbox(check),
};

fn check(mailbox: Mailbox<'_>, cx: &mut Cx<'_>) -> Outcome {
    let app = mailbox.officeappsdeploymentstatus();
    only_if(matches!(app.present()?, AppDeploymentStatus::Installed | AppDeploymentStatus::UpgradeRequired))?;
    let incoming = mailbox.incomingemaildeliverymethod();
    let method = incoming.present()?;
    if method != IncomingDelivery::ServerSide {
        let label = text!("\"Incoming Email\"", "[受信電子メール]");
        cx.report(app).arg("method", method.arg()).label(incoming.place.span, label);
    }
    Ok(())
}
