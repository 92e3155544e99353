use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "act-sync-primary-org-conflict",
        severity: Severity::Error,
        certainty: Certainty::Verified,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::Mailbox.name()],
        applies: Applies::ALWAYS,
        sources: &[&cite::PRIMARY_ORGANIZATION, &cite::TROUBLESHOOTING],
        title: text!(
            "one mailbox, two organizations that synchronize its appointments",
            "1 つのメールボックスの予定を複数の組織が同期している"
        ),
        message: text!(
            "{record} synchronizes appointments, contacts, and tasks, and so does the same address in {others}",
            "{record} は予定、取引先担当者、およびタスクを同期しますが、同じアドレスを {others} でも同期しています"
        ),
        fix: text!(
            "in every organization but the primary one set Appointments, Contacts, and Tasks to None (actdeliverymethod: 2); test the mailbox in the primary one with the box that makes it primary",
            "主となる組織以外では「予定、取引先担当者、およびタスク」を「なし」(actdeliverymethod: 2) にします。主となる組織では、主とするチェック ボックスを選択してメールボックスをテストします"
        ),
        page: &pages::ACT_SYNC_PRIMARY_ORG_CONFLICT,
        extra: Extra::NONE,
        yields_to: &[],
    },
    check: Check::AcrossMailboxes { map, reduce },
};

fn map(mailbox: Mailbox<'_>, cx: &mut Cx<'_>) -> Outcome {
    only_if(!approach::uses_email_router(cx.org))?;
    let act = mailbox.actdeliverymethod();
    only_if(act.present()? == ActDelivery::ServerSide)?;
    approach::only_own_exchange_mailbox(mailbox)?;
    let address = address::key(mailbox.emailaddress().present()?);
    cx.collect_of_many(&address, act, |entry| entry.marked = approach::is_primary(mailbox));
    Ok(())
}

/// Speaks at each mailbox but the one that is marked, or the first where none or several are.
fn reduce(group: &[Compared], across: &mut Across<'_>) {
    let organizations = Compared::organizations(group);
    if organizations.len() < 2 {
        return;
    }
    let mut marked = (0..group.len()).filter(|&number| group[number].entry.marked);
    let primary = match (marked.next(), marked.next()) {
        (Some(primary), None) => primary,
        _ => 0,
    };
    let kept = &group[primary];
    for (_, fact) in group.iter().enumerate().filter(|(number, _)| *number != primary) {
        let others = across.others(&organizations, fact.organization);
        let label = Message::new(text!("the same address in {organization}", "{organization} の同じアドレス"))
            .arg("organization", across.name(kept.organization));
        across.report(fact).arg("others", others).label(kept, label);
    }
}
