use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "mailbox-user-missing-privileges",
        severity: Severity::Error,
        certainty: Certainty::Verified,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::Mailbox.name()],
        applies: Applies::ALWAYS,
        sources: &[&cite::KB_PRIVILEGES],
        title: text!("Mailbox of a user without required privileges", "同期に必要な特権がないユーザーのメールボックス"),
        message: text!(
            "mailbox {record} belongs to a user without all privileges for synchronization",
            "メールボックス{record}のユーザーに、同期に必要な特権の一部がありません"
        ),
        fix: text!(
            "assign the user a security role with the missing privileges, then use \"Test & Enable Mailbox\"",
            "不足している特権を含むセキュリティ ロールをユーザーに割り当て、[メールボックスのテストと有効化] を実行します"
        ),
        page: &pages::MAILBOX_USER_MISSING_PRIVILEGES,
        extra: Extra::NONE,
        yields_to: &[],
    },
    check: Check::Mailbox(check),
};

fn check(mailbox: Mailbox<'_>, cx: &mut Cx<'_>) -> Outcome {
    sync_method::only_synchronized(mailbox, cx.org)?;
    only_if(mailbox.regarding_table()? == Some(Table::SystemUser))?;
    let owner = mailbox.regardingobjectid();
    let found = owner.present()?;
    if named::is_among(cx.facts.names(stated::MISSING_PRIVILEGES)?, found, cx.org) {
        cx.report(owner);
    }
    Ok(())
}
