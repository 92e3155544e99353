use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "mixed-act-sync-methods",
        severity: Severity::Warning,
        certainty: Certainty::Mapped,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::Organization.name(), Table::Mailbox.name()],
        applies: Applies::ALWAYS,
        sources: &[&cite::SUPPORTED_CONFIGURATIONS_8_2, &cite::SUPPORTED_CONFIGURATIONS_2022],
        title: text!("Appointments synchronized by both Outlook and the server", "Outlook とサーバー側同期の混在"),
        message: text!(
            "appointments, contacts, and tasks are synchronized by both Outlook and the server",
            "予定、取引先担当者、およびタスクの同期に、Outlook とサーバー側同期が混在しています"
        ),
        fix: text!(
            "replace \"Microsoft Dynamics 365 for Outlook\" with \"Server-Side Synchronization\" (`actdeliverymethod: 1`, `ACTDeliveryMethod: 1` in `defaultemailsettings`); otherwise some attendees do not get changes",
            "[Microsoft Dynamics 365 for Outlook] を [サーバー側同期] に変更します (`actdeliverymethod: 1`、`defaultemailsettings` の `ACTDeliveryMethod: 1`)。混在すると変更が一部の出席者に反映されません"
        ),
        page: &pages::MIXED_ACT_SYNC_METHODS,
        extra: Extra::NONE,
        yields_to: &[],
    },
    check: Check::Organization(check),
};

fn check(cx: &mut Cx<'_>) -> Outcome {
    let org = cx.org;
    only_if(org.has(Table::Mailbox))?;
    let active = || org.mailboxes().filter(|mailbox| !mailbox.statecode().is(&StateCode::Inactive));
    let default = org.email_settings().map(|settings| settings.act);
    let by_default = |method: ActDelivery| default.filter(|act| act.is(&method)).map(|act| act.place);
    let place = |mailbox: Mailbox<'_>| mailbox.actdeliverymethod().place;
    let mut outlook = None;
    let unknown = records::visit(active(), |mailbox| {
        if mailbox.actdeliverymethod().known()? == Some(ActDelivery::Outlook) {
            outlook = order::first(outlook.into_iter().chain([mailbox]));
        }
        Ok(())
    });
    // Usually no mailbox uses Outlook; then the other method is not searched for.
    if let Some(outlook) = outlook.map(place).or_else(|| by_default(ActDelivery::Outlook)) {
        let server = active().filter(|mailbox| mailbox.actdeliverymethod().is(&ActDelivery::ServerSide));
        if let Some(server) = order::first(server).map(place).or_else(|| by_default(ActDelivery::ServerSide)) {
            let row = org.row().map(OrganizationRow::place);
            let place = row.or_else(|| order::first(org.mailboxes()).map(Mailbox::place));
            cx.report(place.unwrap_or(outlook))
                .label(outlook.span, text!("synchronization by Outlook", "Outlook による同期"))
                .label(server.span, text!("server-side synchronization", "サーバー側同期"));
            return Ok(());
        }
    }
    // A mailbox with an unknown method may use the other one.
    unknown.record_needs(cx);
    if let Some(default) = default {
        default.known()?;
    }
    Ok(())
}
