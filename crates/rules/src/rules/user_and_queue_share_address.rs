use std::borrow::Cow;

use foldhash::HashMap;

use crate::prelude::*;

pub(super) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "user-and-queue-share-address",
        severity: Severity::Warning,
        certainty: Certainty::Verified,
        since: "0.1.0",
        tables: &[Table::Queue, Table::SystemUser],
        applies: Applies::ALWAYS,
        sources: &[&cite::KB_INCOMING],
        title: text!("a queue with the address of a user", "ユーザーと同じアドレスのキュー"),
        message: text!(
            "{record} has the address of the user {user}, so e-mail is tracked where nobody expects it",
            "{record} のアドレスがユーザー {user} と同じため、電子メールが予期しない場所で追跡されます"
        ),
        fix: text!(
            "give the queue an address of its own (emailaddress)",
            "キューに固有のアドレスを設定します (emailaddress)"
        ),
        yields_to: &[],
    },
    check: Check::Organization(check),
};

/// Who else has the address of a queue.
#[derive(Default)]
struct Sharing<'o> {
    user: Option<User<'o>>,
    mailboxes: u32,
}

fn check(cx: &mut Cx<'_>) -> Outcome {
    let org = cx.org;
    org.need(Table::Queue)?;
    org.need(Table::SystemUser)?;
    let mut judged = Ok(());
    let mut addresses: HashMap<Cow<'_, str>, Sharing<'_>> = HashMap::default();
    let queues = org.queues().filter(|queue| !queue.statecode().is(&StateCode::Inactive));
    let queues: Vec<_> = queues.map(|queue| (queue, queue.emailaddress())).collect();
    for address in queues.iter().filter_map(|(_, address)| address.get()) {
        addresses.entry(address::key(address)).or_default();
    }
    for user in org.users().filter(|user| !user.isdisabled().is(&true)) {
        match user.internalemailaddress().known() {
            Ok(Some(address)) => {
                if let Some(sharing) = addresses.get_mut(&address::key(address)) {
                    sharing.user.get_or_insert(user);
                }
            }
            Ok(None) => {}
            Err(stop) => judged = Err(stop),
        }
    }
    // Where both have an active mailbox, the mailboxes share the address, and that is said there.
    for mailbox in org.mailboxes().filter(|mailbox| !mailbox.statecode().is(&StateCode::Inactive)) {
        if let Some(address) = mailbox.emailaddress().get()
            && let Some(sharing) = addresses.get_mut(&address::key(address))
        {
            sharing.mailboxes += 1;
        }
    }
    for (queue, address) in queues {
        let sharing = match address.known() {
            Ok(Some(written)) => addresses.get(&address::key(written)),
            Ok(None) => continue,
            Err(stop) => {
                judged = Err(stop);
                continue;
            }
        };
        let Some(&Sharing { user: Some(user), mailboxes }) = sharing else { continue };
        let own = matches!(user.queueid().get(), Some(Lookup::Id(id, _)) if queue.id() == Some(id));
        if !own && mailboxes < 2 {
            let label = text!("the same address", "同じアドレス");
            cx.report(address).arg("user", user.title()).label(user.internalemailaddress().place.span, label);
        }
    }
    judged
}
