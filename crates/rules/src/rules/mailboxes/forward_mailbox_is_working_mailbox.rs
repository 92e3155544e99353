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
        title: text!("Forward mailbox with the address of a user", "ユーザーと同じアドレスの転送用メールボックス"),
        message: text!(
            "forward mailbox {record} must be dedicated, but has the address of user {user}",
            "転送用メールボックス{record}のアドレスがユーザー{user}と同じです (専用のメールボックスが必要)"
        ),
        fix: text!(
            "give the forward mailbox a dedicated address (`emailaddress`)",
            "転送用メールボックスに専用のアドレスを設定します (`emailaddress`)"
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
    let forward = forward.record_needs(cx);
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
    // If each address already has a user, users with unknown addresses change nothing.
    if users.values().any(Option::is_none) {
        unknown.record_needs(cx);
    }
    for (key, mailbox) in &forward {
        if let Some(user) = users[&**key] {
            let label =
                Message::new(text!("address of user {user}", "ユーザー{user}のアドレス")).arg("user", user.title());
            let span = user.internalemailaddress().place.span;
            cx.report(mailbox.emailaddress()).arg("user", user.title()).label(span, label);
        }
    }
    Ok(())
}
