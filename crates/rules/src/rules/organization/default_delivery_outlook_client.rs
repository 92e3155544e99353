use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "default-delivery-outlook-client",
        severity: Severity::Error,
        certainty: Certainty::Verified,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::Organization.name()],
        applies: Applies::ALWAYS.since(calendar::OUTLOOK_CLIENT_DEPRECATED.day),
        sources: &[&cite::IMPORTANT_CHANGES, &cite::SET_INCOMING_OUTGOING],
        title: text!("Dynamics 365 for Outlook by default", "既定の同期方法が Dynamics 365 for Outlook"),
        message: text!(
            "new users get a deprecated synchronization method by default, {value}",
            "新しいユーザーの既定の同期方法 {value} は非推奨です"
        ),
        fix: text!(
            "set the default synchronization methods to \"Server-Side Synchronization\" (`defaultemailsettings`: 2 for email, 1 for appointments, contacts, and tasks, or 2 with a POP3 or IMAP default profile)",
            "既定の同期方法を [サーバー側同期] にします (`defaultemailsettings`: 電子メールは 2、予定、取引先担当者、およびタスクは 1、既定が POP3 または IMAP のプロファイルの場合は 2)"
        ),
        page: &pages::DEFAULT_DELIVERY_OUTLOOK_CLIENT,
        extra: Extra::NONE,
        yields_to: &[],
    },
    check: Check::Organization(check),
};

fn check(cx: &mut Cx<'_>) -> Outcome {
    cx.org.need_row()?;
    let settings = cx.org.email_settings().ok_or(Stop::NotApplicable)?;
    let (incoming, outgoing, act) = (settings.incoming, settings.outgoing, settings.act);
    let found = [
        (incoming.known()? == Some(IncomingDelivery::Outlook)).then(|| {
            let label = text!("\"Incoming Email\" has the same default", "[受信電子メール] の既定も同じ方法");
            (incoming.place, IncomingDelivery::Outlook.arg(), label)
        }),
        (outgoing.known()? == Some(OutgoingDelivery::Outlook)).then(|| {
            let label = text!("\"Outgoing Email\" has the same default", "[送信電子メール] の既定も同じ方法");
            (outgoing.place, OutgoingDelivery::Outlook.arg(), label)
        }),
        (act.known()? == Some(ActDelivery::Outlook)).then(|| {
            let label = text!(
                "\"Appointments, Contacts, and Tasks\" has the same default",
                "[予定、取引先担当者、およびタスク] の既定も同じ方法"
            );
            (act.place, ActDelivery::Outlook.arg(), label)
        }),
    ];
    let mut found = found.into_iter().flatten();
    let Some((place, value, _)) = found.next() else { return Ok(()) };
    let severity = match cx.deployment()? {
        Deployment::Online => Severity::Error,
        Deployment::OnPremises => Severity::Warning,
    };
    let report = cx.report(place).severity(severity).arg("value", value);
    found.fold(report, |report, (other, _, label)| report.label(other.span, label));
    Ok(())
}
