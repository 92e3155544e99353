use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "mailbox-owner-mismatch",
        severity: Severity::Error,
        certainty: Certainty::Verified,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::Mailbox.name(), Table::SystemUser.name()],
        applies: Applies::ALWAYS,
        sources: &[&cite::KB_MAILBOX_PERMISSIONS, &cite::CREATE_MAILBOXES],
        title: text!("Mailbox that its user does not own", "ユーザーが所有者でないメールボックス"),
        message: text!(
            "mailbox {record} is not owned by its user, so required privileges are missing",
            "メールボックス{record}の所有者がそのユーザーではないため、同期に必要な特権がありません"
        ),
        fix: text!(
            "assign the mailbox to its user (`ownerid`)",
            "メールボックスの所有者をそのユーザーに変更します (`ownerid`)"
        ),
        page: &pages::MAILBOX_OWNER_MISMATCH,
        extra: Extra { failure: Some(Failure::Cause), ..Extra::NONE },
        yields_to: &[&mailboxes::mailbox_user_disabled::RULE.info],
    },
    check: Check::Mailbox(check),
};

fn check(mailbox: Mailbox<'_>, cx: &mut Cx<'_>) -> Outcome {
    sync_method::only_synchronized(mailbox, cx.org)?;
    only_if(mailbox.regarding_table()? == Some(Table::SystemUser))?;
    let (regarding, owner) = (mailbox.regardingobjectid(), mailbox.ownerid());
    let (Lookup::Id(user, _), Lookup::Id(owned_by, _)) = (regarding.present()?, owner.present()?) else {
        return Err(Stop::MissingData(owner.need()));
    };
    if user != owned_by {
        let label = text!("user of the mailbox", "メールボックスのユーザー");
        cx.report(owner).label(regarding.place.span, label);
    }
    Ok(())
}
