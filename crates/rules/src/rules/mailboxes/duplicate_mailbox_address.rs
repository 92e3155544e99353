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
        title: text!("Two mailboxes with one address", "アドレスが重複するメールボックス"),
        message: text!(
            "mailbox {record} has the same email address as active mailbox {other}",
            "メールボックス{record}の電子メール アドレスは、アクティブなメールボックス{other}と同じです"
        ),
        fix: text!(
            "give each mailbox its own address (`emailaddress`), or deactivate one of them",
            "メールボックスごとに固有のアドレスを設定するか (`emailaddress`)、どちらかを非アクティブ化します"
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
    let outcome = cx.for_each(active, |mailbox, _| {
        if let Some(written) = mailbox.emailaddress().known()? {
            addressed.add(address::key(written), mailbox);
        }
        Ok(())
    });
    for group in addressed.shared() {
        let other = group[0];
        for mailbox in &group[1..] {
            let label = Message::new(text!("address of mailbox {other}", "メールボックス{other}のアドレス"))
                .arg("other", other.title());
            cx.report(mailbox.emailaddress())
                .arg("other", other.title())
                .label(other.emailaddress().place.span, label)
                .about(other.place());
        }
    }
    outcome
}
