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
        title: text!("One mailbox synchronized by several organizations", "複数の組織で同期されるメールボックス"),
        message: text!(
            "mailbox {record} synchronizes appointments, and so does the same address in {others}",
            "メールボックス{record}の予定は、{others}の同じアドレスでも同期する設定です"
        ),
        fix: text!(
            "set \"Appointments, Contacts, and Tasks\" to \"None\" (`actdeliverymethod: 2`) in all organizations except the primary one, then use \"Test & Enable Mailbox\" in the primary one and mark it as primary",
            "主となる組織以外で [予定、取引先担当者、およびタスク] を [なし] にし (`actdeliverymethod: 2`)、主となる組織では、主とするチェック ボックスを選択して [メールボックスのテストと有効化] を実行します"
        ),
        page: &pages::ACT_SYNC_PRIMARY_ORG_CONFLICT,
        extra: Extra::NONE,
        yields_to: &[],
    },
    check: Check::AcrossMailboxes { map, reduce },
};

fn map(mailbox: Mailbox<'_>, cx: &mut Cx<'_>) -> Outcome {
    only_if(!sync_method::uses_email_router(cx.org))?;
    let act = mailbox.actdeliverymethod();
    only_if(act.present()? == ActDelivery::ServerSide)?;
    sync_method::only_own_exchange_mailbox(mailbox)?;
    let address = address::key(mailbox.emailaddress().present()?);
    cx.collect_of_many(&address, act, |entry| entry.marked = sync_method::is_primary(mailbox));
    Ok(())
}

/// Reports each mailbox except the one marked as primary, or except the first if none or several are marked.
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
        let label = Message::new(text!("same address in {organization}", "{organization}の同じアドレス"))
            .arg("organization", across.named(kept.organization));
        across.report(fact).arg("others", others).label(kept, label);
    }
}
