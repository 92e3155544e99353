use foldhash::HashMap;

use crate::prelude::*;

pub(super) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "forward-mailbox-is-working-mailbox",
        severity: Severity::Error,
        certainty: Certainty::Mapped,
        since: "0.1.0",
        tables: &[Table::Mailbox, Table::SystemUser],
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
        yields_to: &[],
    },
    check: Check::Organization(check),
};

fn check(cx: &mut Cx<'_>) -> Outcome {
    let org = cx.org;
    let mut forward = HashMap::default();
    let mut unknown = None;
    for mailbox in org.mailboxes().filter(|mailbox| !mailbox.statecode().is(&StateCode::Inactive)) {
        match mailbox.isforwardmailbox().known() {
            Ok(Some(true)) => {
                if let Some(address) = mailbox.emailaddress().known()? {
                    forward.insert(address::key(address), mailbox);
                }
            }
            Ok(_) => {}
            Err(stop) => unknown = Some(stop),
        }
    }
    if !forward.is_empty() {
        org.need(Table::SystemUser)?;
        for user in org.users().filter(|user| !user.isdisabled().is(&true)) {
            let theirs = user.internalemailaddress();
            let Some(written) = theirs.known()? else { continue };
            if let Some(mailbox) = forward.remove(&address::key(written)) {
                let label = text!("the same address", "同じアドレス");
                cx.report(mailbox.emailaddress()).arg("user", user.title()).label(theirs.place.span, label);
            }
        }
        return unknown.map_or(Ok(()), Err);
    }
    Err(unknown.unwrap_or(Stop::NotApplicable))
}
