use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "email-sync-in-several-organizations",
        severity: Severity::Warning,
        certainty: Certainty::Mapped,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::Mailbox.name()],
        applies: Applies::ALWAYS,
        sources: &[&cite::PRIMARY_ORGANIZATION],
        title: text!(
            "one mailbox, two organizations that read its e-mail",
            "1 つのメールボックスの電子メールを複数の組織が読み取っている"
        ),
        message: text!(
            "{record} receives e-mail through the server, and so does the same address in {others}",
            "{record} はサーバー側同期で受信しますが、同じアドレスを {others} でも同期しています"
        ),
        fix: text!(
            "in every organization but the primary one set Incoming Email to None (incomingemaildeliverymethod: 0)",
            "主となる組織以外では受信電子メールを「なし」(incomingemaildeliverymethod: 0) にします"
        ),
        page: &pages::EMAIL_SYNC_IN_SEVERAL_ORGANIZATIONS,
        extra: Extra::NONE,
        yields_to: &[],
    },
    check: Check::AcrossMailboxes { map, reduce },
};

fn map(mailbox: Mailbox<'_>, cx: &mut Cx<'_>) -> Outcome {
    only_if(!approach::uses_email_router(cx.org))?;
    let incoming = mailbox.incomingemaildeliverymethod();
    only_if(incoming.present()? == IncomingDelivery::ServerSide)?;
    approach::only_own_exchange_mailbox(mailbox)?;
    let address = address::key(mailbox.emailaddress().present()?);
    cx.collect_of_many(&address, incoming, |entry| {
        entry.marked = approach::is_primary(mailbox);
        entry.value = Some(mailbox.actdeliverymethod().is(&ActDelivery::ServerSide).into());
    });
    Ok(())
}

/// Speaks in each organization but the one that is marked, else the first that has the appointments, else the first; and not
/// where `act-sync-primary-org-conflict` does.
fn reduce(group: &[Compared], across: &mut Across<'_>) {
    let organizations = Compared::organizations(group);
    if organizations.len() < 2 {
        return;
    }
    let appointments = |fact: &&Compared| fact.entry.value == Some(true.into());
    let mut acting: Vec<OrganizationId> = group.iter().filter(appointments).map(|fact| fact.organization).collect();
    acting.dedup();
    let mut marked = group.iter().filter(|fact| fact.entry.marked);
    let kept = match (marked.next(), marked.next()) {
        (Some(primary), None) => primary,
        _ => group.iter().find(appointments).unwrap_or(&group[0]),
    };
    for fact in group.iter().filter(|fact| fact.organization != kept.organization) {
        if acting.len() > 1 && appointments(&fact) {
            continue;
        }
        let others = across.others(&organizations, fact.organization);
        let label = Message::new(text!("the same address in {organization}", "{organization} の同じアドレス"))
            .arg("organization", across.name(kept.organization));
        across.report(fact).arg("others", others).label(kept, label);
    }
}
