use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "forward-mailbox-has-regarding",
        severity: Severity::Error,
        certainty: Certainty::Verified,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::Mailbox.name()],
        applies: Applies::ALWAYS,
        sources: &[&cite::CREATE_MAILBOXES, &cite::ERROR_CODES],
        title: text!(
            "a forward mailbox that belongs to a user or queue",
            "ユーザーまたはキューに属する転送用メールボックス"
        ),
        message: text!(
            "{record} is a forward mailbox and belongs to a user or queue; it must not",
            "{record} は転送用メールボックスですが、ユーザーまたはキューに関連付けられています"
        ),
        fix: text!(
            "empty the record that the forward mailbox regards (regardingobjectid), or make the mailbox an individual one",
            "転送用メールボックスの関連 (regardingobjectid) を空にするか、個々のメールボックスにします"
        ),
        page: &pages::FORWARD_MAILBOX_HAS_REGARDING,
        extra: Extra::NONE,
        yields_to: &[],
    },
    check: Check::Mailbox(check),
};

fn check(mailbox: Mailbox<'_>, cx: &mut Cx<'_>) -> Outcome {
    only_if(mailbox.isforwardmailbox().present()?)?;
    let regarding = mailbox.regardingobjectid();
    if regarding.known()?.is_some() {
        cx.report(regarding);
    }
    Ok(())
}
