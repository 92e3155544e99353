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
            "Forward mailbox that belongs to a user or queue",
            "ユーザーまたはキューに属する転送用メールボックス"
        ),
        message: text!(
            "forward mailbox {record} belongs to a user or queue, which is not allowed",
            "転送用メールボックス{record}がユーザーまたはキューに関連付けられています (許可されない設定)"
        ),
        fix: text!(
            "clear \"Regarding\" (`regardingobjectid`), or make the mailbox an individual one",
            "ユーザーまたはキューへの関連付けを解除するか (`regardingobjectid`)、転送用ではない個々のメールボックスに変更します"
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
