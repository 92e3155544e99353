use foldhash::HashMap;

use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "forward-mailbox-is-working-mailbox",
        severity: Severity::Error,
        certainty: Certainty::Mapped,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::Mailbox.name(), Table::SystemUser.name()],
        applies: Applies::ALWAYS,
        sources: &[&cite::CREATE_MAILBOXES],
        title: text!(
            "a forward mailbox with the address of a user",
            "ユーザーのアドレスを使用する転送用メールボックス"
        ),
        message: text!(
            "{record} is a forward mailbox with the address of the user {user}; it must be a dedicated one",
            "{record} は転送用メールボックスですが、アドレスがユーザー {user} と同じです。専用のメールボックスが必要です"
        ),
        fix: text!(
            "give the forward mailbox an address of its own (emailaddress)",
            "転送用メールボックスに専用のアドレスを設定します (emailaddress)"
        ),
        page: &pages::FORWARD_MAILBOX_IS_WORKING_MAILBOX,
        extra: Extra { failure: Some(Failure::Cause), ..Extra::NONE },
        yields_to: &[],
    },
    check: Check::Organization(check),
};

fn check(cx: &mut Cx<'_>) -> Outcome {
    let org = cx.org;
    let active = org.mailboxes().filter(|mailbox| !mailbox.statecode().is(&StateCode::Inactive));
    let forward = records::gather(active, |mailbox| {
        only_if(mailbox.isforwardmailbox().present()?)?;
        Ok(Some((address::key(mailbox.emailaddress().present()?), mailbox)))
    });
    let forward = forward.noted(cx);
    only_if(!forward.is_empty())?;
    org.need(Table::SystemUser)?;
    let mut users: HashMap<&str, Option<User<'_>>> = forward.iter().map(|(key, _)| (&**key, None)).collect();
    let enabled = org.users().filter(|user| !user.isdisabled().is(&true));
    let unknown = records::visit(enabled, |user| {
        let address = user.internalemailaddress().present()?;
        if let Some(known) = users.get_mut(&*address::key(address)) {
            *known = order::first(known.iter().copied().chain([user]));
        }
        Ok(())
    });
    // Where each has a user, another user with the same address changes nothing.
    if users.values().any(Option::is_none) {
        unknown.noted(cx);
    }
    for (key, mailbox) in &forward {
        if let Some(user) = users[&**key] {
            let label = text!("the same address", "同じアドレス");
            let span = user.internalemailaddress().place.span;
            cx.report(mailbox.emailaddress()).arg("user", user.title()).label(span, label);
        }
    }
    Ok(())
}
