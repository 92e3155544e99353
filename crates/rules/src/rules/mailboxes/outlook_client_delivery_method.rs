use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "outlook-client-delivery-method",
        severity: Severity::Error,
        certainty: Certainty::Verified,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::Mailbox.name()],
        applies: Applies::ALWAYS.since(calendar::OUTLOOK_CLIENT_DEPRECATED.day),
        sources: &[&cite::SET_INCOMING_OUTGOING, &cite::IMPORTANT_CHANGES],
        title: text!("Synchronization by Dynamics 365 for Outlook", "Dynamics 365 for Outlook による同期"),
        message: text!(
            "mailbox {record} uses a deprecated synchronization method, {value}",
            "メールボックス{record}の同期方法 {value} は非推奨です"
        ),
        fix: text!(
            "set the synchronization methods to \"Server-Side Synchronization\" or \"None\" (`incomingemaildeliverymethod` and `outgoingemaildeliverymethod`: 2 or 0, `actdeliverymethod`: 1 or 2)",
            "同期方法を [サーバー側同期] または [なし] にします (`incomingemaildeliverymethod` と `outgoingemaildeliverymethod`: 2 または 0、`actdeliverymethod`: 1 または 2)"
        ),
        page: &pages::OUTLOOK_CLIENT_DELIVERY_METHOD,
        extra: Extra::NONE,
        yields_to: &[&mailboxes::queue_mailbox_outlook_client::RULE.info],
    },
    check: Check::Mailbox(check),
};

fn check(mailbox: Mailbox<'_>, cx: &mut Cx<'_>) -> Outcome {
    let (incoming, outgoing, act) =
        (mailbox.incomingemaildeliverymethod(), mailbox.outgoingemaildeliverymethod(), mailbox.actdeliverymethod());
    let labels = [
        text!("\"Incoming Email\"", "[受信電子メール]"),
        text!("\"Outgoing Email\"", "[送信電子メール]"),
        text!("\"Appointments, Contacts, and Tasks\"", "[予定、取引先担当者、およびタスク]"),
    ];
    let found = [
        incoming.is(&IncomingDelivery::Outlook).then(|| (incoming.place, IncomingDelivery::Outlook.arg())),
        outgoing.is(&OutgoingDelivery::Outlook).then(|| (outgoing.place, OutgoingDelivery::Outlook.arg())),
        act.is(&ActDelivery::Outlook).then(|| (act.place, ActDelivery::Outlook.arg())),
    ];
    let mut found = found.into_iter().zip(labels).filter_map(|(found, label)| Some((found?, label)));
    let Some(((place, value), caption)) = found.next() else {
        // Without a finding, all three columns have to be known.
        incoming.known()?;
        outgoing.known()?;
        return act.known().map(|_| ());
    };
    let severity = match cx.deployment()? {
        Deployment::Online => Severity::Error,
        Deployment::OnPremises => Severity::Warning,
    };
    let report = cx.report(place).severity(severity).arg("value", value).caption(caption);
    found.fold(report, |report, ((other, _), label)| report.label(other.span, label));
    Ok(())
}
