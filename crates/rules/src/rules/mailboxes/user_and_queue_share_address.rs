use foldhash::HashMap;

use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "user-and-queue-share-address",
        severity: Severity::Warning,
        certainty: Certainty::Verified,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::Queue.name(), Table::SystemUser.name()],
        applies: Applies::ALWAYS,
        sources: &[&cite::KB_INCOMING],
        title: text!("Queue with the address of a user", "ユーザーと同じアドレスのキュー"),
        message: text!(
            "queue {record} has the same email address as user {user}",
            "キュー{record}の電子メール アドレスが、ユーザー{user}と同じです"
        ),
        fix: text!(
            "give the queue its own address (`emailaddress`), so that its email is not tracked elsewhere",
            "電子メールがキュー以外で追跡されないように、キューに固有のアドレスを設定します (`emailaddress`)"
        ),
        page: &pages::USER_AND_QUEUE_SHARE_ADDRESS,
        extra: Extra::NONE,
        yields_to: &[],
    },
    check: Check::Organization(check),
};

/// The users and the number of active mailboxes with the address of a queue.
#[derive(Default)]
struct Sharing<'o> {
    users: Vec<User<'o>>,
    mailboxes: u32,
}

fn check(cx: &mut Cx<'_>) -> Outcome {
    let org = cx.org;
    org.need(Table::Queue)?;
    org.need(Table::SystemUser)?;
    let queues = org.queues().filter(|queue| !queue.statecode().is(&StateCode::Inactive));
    let queues = records::gather(queues, |queue| {
        Ok(queue.emailaddress().known()?.map(|written| (address::key(written), queue)))
    });
    let queues = queues.record_needs(cx);
    let mut addresses: HashMap<&str, Sharing<'_>> = HashMap::default();
    for (key, _) in &queues {
        addresses.entry(key).or_default();
    }
    let users = org.users().filter(|user| !user.isdisabled().is(&true));
    let outcome = cx.for_each(users, |user, _| {
        let written = user.internalemailaddress().known()?;
        if let Some(sharing) = written.and_then(|written| addresses.get_mut(&*address::key(written))) {
            sharing.users.push(user);
        }
        Ok(())
    });
    // If both have an active mailbox, `duplicate-mailbox-address` reports the mailboxes.
    for mailbox in org.mailboxes().filter(|mailbox| !mailbox.statecode().is(&StateCode::Inactive)) {
        if let Some(address) = mailbox.emailaddress().get()
            && let Some(sharing) = addresses.get_mut(&*address::key(address))
        {
            sharing.mailboxes += 1;
        }
    }
    addresses.values_mut().for_each(|sharing| order::sort(&mut sharing.users));
    for (key, queue) in &queues {
        let Sharing { users, mailboxes } = &addresses[&**key];
        if *mailboxes >= 2 {
            continue;
        }
        let own = |user: &User<'_>| matches!(user.queueid().get(), Some(Lookup::Id(id, _)) if queue.id() == Some(id));
        if let Some(user) = users.iter().find(|user| !own(user)) {
            let label = text!("email address of the user", "ユーザーの電子メール アドレス");
            let span = user.internalemailaddress().place.span;
            cx.report(queue.emailaddress()).arg("user", user.title()).label(span, label);
        }
    }
    outcome
}
