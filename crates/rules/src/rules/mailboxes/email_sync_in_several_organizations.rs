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
            "Email of one mailbox received by several organizations",
            "複数の組織で電子メールを受信するメールボックス"
        ),
        message: text!(
            "mailbox {record} synchronizes incoming email, and so does the same address in {others}",
            "メールボックス{record}の受信電子メールは、{others}の同じアドレスでも同期する設定です"
        ),
        fix: text!(
            "set \"Incoming Email\" to \"None\" (`incomingemaildeliverymethod: 0`) in all organizations except the primary one",
            "主となる組織以外で [受信電子メール] を [なし] にします (`incomingemaildeliverymethod: 0`)"
        ),
        page: &pages::EMAIL_SYNC_IN_SEVERAL_ORGANIZATIONS,
        extra: Extra::NONE,
        yields_to: &[],
    },
    check: Check::AcrossMailboxes { map, reduce },
};

fn map(mailbox: Mailbox<'_>, cx: &mut Cx<'_>) -> Outcome {
    only_if(!sync_method::uses_email_router(cx.org))?;
    let incoming = mailbox.incomingemaildeliverymethod();
    only_if(incoming.present()? == IncomingDelivery::ServerSide)?;
    sync_method::only_own_exchange_mailbox(mailbox)?;
    let address = address::key(mailbox.emailaddress().present()?);
    cx.collect_of_many(&address, incoming, |entry| {
        entry.marked = sync_method::is_primary(mailbox);
        entry.value = Some(mailbox.actdeliverymethod().is(&ActDelivery::ServerSide).into());
    });
    Ok(())
}

/// Reports each organization except the one marked as primary, or else except the first that synchronizes appointments, or
/// else except the first. Skips mailboxes that `act-sync-primary-org-conflict` reports.
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
        let label = Message::new(text!("same address in {organization}", "{organization}の同じアドレス"))
            .arg("organization", across.named(kept.organization));
        across.report(fact).arg("others", others).label(kept, label);
    }
}
