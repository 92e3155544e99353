use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "router-migration-batch",
        severity: Severity::Info,
        certainty: Certainty::Mapped,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::Mailbox.name()],
        applies: Applies::ON_PREMISES,
        sources: &[&cite::MIGRATE_EMAIL_ROUTER],
        title: text!("Too many mailbox tests at once", "一度に多すぎるメールボックスのテスト"),
        message: text!(
            "{n}, first {record}, are waiting for a test (recommended: at most {most} in five hours)",
            "{n} (最初は{record}) がテスト待ちです (推奨は 5 時間に {most} 個まで)"
        ),
        fix: text!(
            "on-premises, use \"Test & Enable Mailbox\" in batches, mailboxes of queues first",
            "オンプレミスでは、キューのメールボックスから順に、分割して [メールボックスのテストと有効化] を実行します"
        ),
        page: &pages::ROUTER_MIGRATION_BATCH,
        extra: Extra::NONE,
        yields_to: &[],
    },
    check: Check::Organization(check),
};

/// Number of mailboxes to test in five hours at most, according to the migration page.
const MAX: usize = 200;

fn check(cx: &mut Cx<'_>) -> Outcome {
    only_if(!sync_method::uses_email_router(cx.org))?;
    let org = cx.org;
    org.need(Table::Mailbox)?;
    let active = org.mailboxes().filter(|mailbox| !mailbox.statecode().is(&StateCode::Inactive));
    let scheduled = records::matching(active, |mailbox| mailbox.testemailconfigurationscheduled().present());
    let n = scheduled.found.len();
    if n <= MAX {
        scheduled.needs.record_needs(cx);
    } else if let Some(first) = order::first(scheduled.found) {
        cx.report(first.testemailconfigurationscheduled()).arg("n", noun::MAILBOXES.of(n)).arg("most", MAX);
    }
    Ok(())
}
