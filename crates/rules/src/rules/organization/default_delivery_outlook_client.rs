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
        title: text!("Dynamics 365 for Outlook as the default", "既定が Dynamics 365 for Outlook"),
        message: text!(
            "new users get {value} by default, which is deprecated",
            "新しいユーザーの既定が {value} ですが、これは非推奨です"
        ),
        fix: text!(
            "choose Server-Side Synchronization in the default synchronization settings (defaultemailsettings: 2 for e-mail, 1 for appointments, contacts, and tasks)",
            "既定の同期設定で「サーバー側同期」を選択します (defaultemailsettings: 電子メールは 2、予定、取引先担当者、およびタスクは 1)"
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
        (incoming.known()? == Some(IncomingDelivery::Outlook))
            .then(|| (incoming.place, IncomingDelivery::Outlook.arg())),
        (outgoing.known()? == Some(OutgoingDelivery::Outlook))
            .then(|| (outgoing.place, OutgoingDelivery::Outlook.arg())),
        (act.known()? == Some(ActDelivery::Outlook)).then(|| (act.place, ActDelivery::Outlook.arg())),
    ];
    let mut found = found.into_iter().flatten();
    let Some((place, value)) = found.next() else { return Ok(()) };
    let severity = match cx.deployment()? {
        Deployment::Online => Severity::Error,
        Deployment::OnPremises => Severity::Warning,
    };
    let report = cx.report(place).severity(severity).arg("value", value);
    found.fold(report, |report, (other, _)| report.label(other.span, text!("here too", "ここも同様です")));
    Ok(())
}
