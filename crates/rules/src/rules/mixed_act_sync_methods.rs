use crate::prelude::*;

pub(super) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "mixed-act-sync-methods",
        severity: Severity::Warning,
        certainty: Certainty::Mapped,
        since: "0.1.0",
        tables: &[Table::Organization, Table::Mailbox],
        applies: Applies::ALWAYS,
        sources: &[&cite::SUPPORTED_CONFIGURATIONS_8_2, &cite::SUPPORTED_CONFIGURATIONS_2022],
        title: text!(
            "appointments through Outlook and through the server in one organization",
            "Outlook とサーバー側同期による予定の同期の混在"
        ),
        message: text!(
            "some mailboxes synchronize appointments, contacts, and tasks through Outlook and others through the server, so changes do not reach all attendees",
            "予定、取引先担当者、およびタスクを Outlook で同期するメールボックスとサーバー側同期を使用するメールボックスが混在しています。変更がすべての出席者に反映されない可能性があります"
        ),
        fix: text!(
            "choose one way for the whole organization: Server-Side Synchronization (actdeliverymethod: 1)",
            "組織全体で 1 つの方法、「サーバー側同期」(actdeliverymethod: 1) にします"
        ),
        yields_to: &[],
    },
    check: Check::Organization(check),
};

fn check(cx: &mut Cx<'_>) -> Outcome {
    only_if(cx.org.has(Table::Mailbox))?;
    let active = |mailbox: &Mailbox<'_>| !mailbox.statecode().is(&StateCode::Inactive);
    let with = |method: ActDelivery| {
        cx.org
            .mailboxes()
            .find(|mailbox| active(mailbox) && mailbox.actdeliverymethod().is(&method))
            .map(|mailbox| mailbox.actdeliverymethod().place)
    };
    let default = cx.org.email_settings().map(|settings| settings.act);
    let by_default = |method: ActDelivery| default.filter(|act| act.is(&method)).map(|act| act.place);
    let outlook = with(ActDelivery::Outlook).or_else(|| by_default(ActDelivery::Outlook));
    let server = with(ActDelivery::ServerSide).or_else(|| by_default(ActDelivery::ServerSide));
    if let (Some(outlook), Some(server)) = (outlook, server) {
        let place = cx
            .org
            .row()
            .map(synclint_model::schema::OrganizationRow::place)
            .or_else(|| cx.org.mailboxes().next().map(Mailbox::place));
        cx.report(place.unwrap_or(outlook))
            .label(outlook.span, text!("through Outlook", "Outlook による同期"))
            .label(server.span, text!("through the server", "サーバー側同期"));
    }
    Ok(())
}
