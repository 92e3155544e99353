use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "mailbox-user-access-mode",
        severity: Severity::Error,
        certainty: Certainty::Verified,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::Mailbox.name(), Table::SystemUser.name()],
        applies: Applies::ONLINE,
        sources: &[&cite::KB_ACCESS_MODE],
        title: text!(
            "Mailbox of a user whose access mode is not \"Read-Write\"",
            "アクセス モードが [読み取り/書き込み] でないユーザーのメールボックス"
        ),
        message: text!(
            "mailbox {record} is set to synchronize, but user {user} has access mode {mode}",
            "同期するメールボックス{record}のユーザー{user}のアクセス モードが {mode} です"
        ),
        fix: text!(
            "set \"Access Mode\" of the user to \"Read-Write\" (`accessmode: 0`), then use \"Test & Enable Mailbox\"; the test fails in other modes",
            "ユーザーのアクセス モードを [読み取り/書き込み] にして (`accessmode: 0`)、[メールボックスのテストと有効化] を実行します。ほかのモードではテストが失敗します"
        ),
        page: &pages::MAILBOX_USER_ACCESS_MODE,
        extra: Extra { failure: Some(Failure::Cause), ..Extra::NONE },
        yields_to: &[&mailboxes::mailbox_user_disabled::RULE.info],
    },
    check: Check::Mailbox(check),
};

fn check(mailbox: Mailbox<'_>, cx: &mut Cx<'_>) -> Outcome {
    sync_method::only_synchronized(mailbox, cx.org)?;
    let user = mailbox.user()?;
    let mode = user.accessmode();
    let value = mode.present()?;
    if value != AccessMode::ReadWrite {
        let label = text!("access mode of the user", "ユーザーのアクセス モード");
        cx.report(mailbox.regardingobjectid())
            .arg("user", user.title())
            .arg("mode", value.arg())
            .label(mode.place.span, label);
    }
    Ok(())
}
