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
            "サーバー側同期を使用しないメールボックスの Dynamics 365 App for Outlook"
        ),
        message: text!(
            "Dynamics 365 App for Outlook is deployed to {record}, whose incoming method is {method}; the app needs server-side synchronization",
            "{record} に Dynamics 365 App for Outlook が展開されていますが、受信の同期方法が {method} です。このアプリにはサーバー側同期が必要です"
        ),
        fix: text!(
            "set Incoming Email to Server-Side Synchronization (incomingemaildeliverymethod: 2), or remove the app from the user",
            "受信電子メールを「サーバー側同期」にするか (incomingemaildeliverymethod: 2)、ユーザーからアプリを削除します"
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
        let label = text!("incoming e-mail", "受信電子メール");
        cx.report(app).arg("method", method.arg()).label(incoming.place.span, label);
    }
    Ok(())
}
