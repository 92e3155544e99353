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
        title: text!("more tests at once than recommended", "一度に予定されたテストが多すぎる"),
        message: text!(
            "{n} mailboxes wait for their test, {record} first; on-premises no more than {most} should be tested in five hours",
            "{n} 個のメールボックス (最初は {record}) がテストを待っています。設置型では 5 時間に {most} 個までが推奨されています"
        ),
        fix: text!(
            "test and enable the mailboxes in batches, those of queues first",
            "キューのメールボックスから順に、メールボックスのテストと有効化を分割して行います"
        ),
        page: &pages::ROUTER_MIGRATION_BATCH,
        extra: Extra::NONE,
        yields_to: &[],
    },
    check: Check::Organization(check),
};

/// The most mailboxes that the page on the migration wants tested in five hours.
const MOST: usize = 200;

fn check(cx: &mut Cx<'_>) -> Outcome {
    only_if(!approach::uses_email_router(cx.org))?;
    let org = cx.org;
    org.need(Table::Mailbox)?;
    let active = org.mailboxes().filter(|mailbox| !mailbox.statecode().is(&StateCode::Inactive));
    let scheduled = records::that(active, |mailbox| mailbox.testemailconfigurationscheduled().present());
    let n = scheduled.found.len();
    if n <= MOST {
        scheduled.needs.noted(cx);
    } else if let Some(first) = order::first(scheduled.found) {
        cx.report(first.testemailconfigurationscheduled()).arg("n", n).arg("most", MOST);
    }
    Ok(())
}
