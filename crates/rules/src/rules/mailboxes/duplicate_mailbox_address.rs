use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "duplicate-mailbox-address",
        severity: Severity::Error,
        certainty: Certainty::Verified,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::Mailbox.name()],
        applies: Applies::ALWAYS,
        sources: &[&cite::SERVER_SIDE_SYNCHRONIZATION, &cite::KB_INCOMING],
        title: text!("two mailboxes with one address", "同じアドレスの 2 つのメールボックス"),
        message: text!(
            "{record} has the address of another active mailbox, {other}",
            "{record} のアドレスは、別のアクティブなメールボックス {other} と同じです"
        ),
        fix: text!(
            "give every mailbox an address of its own (emailaddress), or deactivate one of the two",
            "メールボックスごとに固有のアドレスを設定するか (emailaddress)、どちらかを非アクティブにします"
        ),
        page: &pages::DUPLICATE_MAILBOX_ADDRESS,
        extra: Extra { failure: Some(Failure::Cause), ..Extra::NONE },
        yields_to: &[
            &mailboxes::forward_mailbox_is_working_mailbox::RULE.info,
            &mailboxes::multiple_mailboxes_per_user::RULE.info,
        ],
    },
    check: Check::Organization(check),
};

fn check(cx: &mut Cx<'_>) -> Outcome {
    let org = cx.org;
    org.need(Table::Mailbox)?;
    let mut addressed = order::Groups::default();
    let active = org.mailboxes().filter(|mailbox| !mailbox.statecode().is(&StateCode::Inactive));
    let judged = cx.for_each(active, |mailbox, _| {
        if let Some(written) = mailbox.emailaddress().known()? {
            addressed.add(address::key(written), mailbox);
        }
        Ok(())
    });
    for group in addressed.shared() {
        let other = group[0];
        for mailbox in &group[1..] {
            let label = text!("the same address", "同じアドレス");
            cx.report(mailbox.emailaddress())
                .arg("other", other.title())
                .label(other.emailaddress().place.span, label)
                .about(other.place());
        }
    }
    judged
}
