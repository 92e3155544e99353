use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "mailbox-user-disabled",
        severity: Severity::Error,
        certainty: Certainty::Mapped,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::Mailbox.name(), Table::SystemUser.name()],
        applies: Applies::ALWAYS,
        sources: &[&cite::KB_MAILBOX_DISABLED, &cite::ERROR_CODES],
        title: text!("Active mailbox of a disabled user", "無効なユーザーのアクティブなメールボックス"),
        message: text!(
            "mailbox {record} is set to synchronize, but its user {user} is disabled",
            "同期するメールボックス{record}のユーザー{user}が無効です"
        ),
        fix: text!(
            "enable the user again with a license and a security role (`isdisabled: false`), or deactivate the mailbox (`statecode: 1`)",
            "ライセンスとセキュリティ ロールを割り当ててユーザーを有効にするか (`isdisabled: false`)、メールボックスを非アクティブ化します (`statecode: 1`)"
        ),
        page: &pages::MAILBOX_USER_DISABLED,
        extra: Extra { failure: Some(Failure::Cause), ..Extra::NONE },
        yields_to: &[],
    },
    check: Check::Mailbox(check),
};

fn check(mailbox: Mailbox<'_>, cx: &mut Cx<'_>) -> Outcome {
    sync_method::only_synchronized(mailbox, cx.org)?;
    let user = mailbox.user()?;
    let disabled = user.isdisabled();
    if disabled.present()? {
        let label = text!("disabled user", "無効なユーザー");
        cx.report(mailbox.regardingobjectid()).arg("user", user.title()).label(disabled.place.span, label);
    }
    Ok(())
}
