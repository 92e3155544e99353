use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "multiple-mailboxes-per-user",
        severity: Severity::Error,
        certainty: Certainty::Verified,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::Mailbox.name()],
        applies: Applies::ALWAYS,
        sources: &[&cite::SYNC_TABLES],
        title: text!("Two mailboxes of the same user or queue", "同じユーザーまたはキューの 2 つのメールボックス"),
        message: text!(
            "mailbox {record} belongs to the same user or queue as mailbox {other}",
            "メールボックス{record}は、メールボックス{other}と同じユーザーまたはキューに属しています"
        ),
        fix: text!(
            "keep one mailbox for each user and queue, and delete the others",
            "ユーザーまたはキューごとにメールボックスを 1 つだけ残し、ほかを削除します"
        ),
        page: &pages::MULTIPLE_MAILBOXES_PER_USER,
        extra: Extra { failure: Some(Failure::Cause), ..Extra::NONE },
        yields_to: &[],
    },
    check: Check::Organization(check),
};

fn check(cx: &mut Cx<'_>) -> Outcome {
    let org = cx.org;
    org.need(Table::Mailbox)?;
    let mut owned = order::Groups::default();
    let active = org.mailboxes().filter(|mailbox| !mailbox.statecode().is(&StateCode::Inactive));
    let outcome = cx.for_each(active, |mailbox, _| {
        if let Some(Lookup::Id(owner, _)) = mailbox.regardingobjectid().known()? {
            owned.add(owner, mailbox);
        }
        Ok(())
    });
    for group in owned.shared() {
        let other = group[0];
        for mailbox in &group[1..] {
            let label = text!("same user or queue", "同じユーザーまたはキュー");
            cx.report(mailbox.regardingobjectid())
                .arg("other", other.title())
                .label(other.regardingobjectid().place.span, label);
        }
    }
    outcome
}
