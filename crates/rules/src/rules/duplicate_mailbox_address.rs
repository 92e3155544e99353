use std::borrow::Cow;
use std::collections::hash_map::Entry;

use foldhash::HashMap;

use crate::prelude::*;

pub(super) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "duplicate-mailbox-address",
        severity: Severity::Error,
        certainty: Certainty::Verified,
        since: "0.1.0",
        tables: &[Table::Mailbox],
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
        yields_to: &["forward-mailbox-is-working-mailbox", "multiple-mailboxes-per-user"],
    },
    check: Check::Organization(check),
};

fn check(cx: &mut Cx<'_>) -> Outcome {
    let org = cx.org;
    org.need(Table::Mailbox)?;
    let mut first: HashMap<Cow<'_, str>, Mailbox<'_>> = HashMap::default();
    let mut judged = Ok(());
    for mailbox in org.mailboxes().filter(|mailbox| !mailbox.statecode().is(&StateCode::Inactive)) {
        let address = mailbox.emailaddress();
        let Some(written) = address.known().unwrap_or_else(|stop| {
            judged = Err(stop);
            None
        }) else {
            continue;
        };
        match first.entry(address::key(written)) {
            Entry::Vacant(entry) => {
                entry.insert(mailbox);
            }
            Entry::Occupied(entry) => {
                let other = *entry.get();
                let label = text!("the same address", "同じアドレス");
                cx.report(address)
                    .arg("other", other.title())
                    .label(other.emailaddress().place.span, label)
                    .about(other.place());
            }
        }
    }
    judged
}
