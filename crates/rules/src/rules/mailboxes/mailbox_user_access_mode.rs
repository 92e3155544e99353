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
            "a mailbox of a user whose access mode is not Read-Write",
            "アクセス モードが「読み取り/書き込み」でないユーザーのメールボックス"
        ),
        message: text!(
            "{record} is to be synchronized, and the access mode of {user} is {mode}, with which the test fails",
            "{record} は同期する設定ですが、{user} のアクセス モードが {mode} のため、テストに失敗します"
        ),
        fix: text!(
            "set Access Mode of the user to Read-Write (accessmode: 0), then test and enable the mailbox",
            "ユーザーのアクセス モードを「読み取り/書き込み」にし (accessmode: 0)、メールボックスのテストと有効化を行います"
        ),
        page: &pages::MAILBOX_USER_ACCESS_MODE,
        extra: Extra { failure: Some(Failure::Cause), ..Extra::NONE },
        yields_to: &[&mailboxes::mailbox_user_disabled::RULE.info],
    },
    check: Check::Mailbox(check),
};

fn check(mailbox: Mailbox<'_>, cx: &mut Cx<'_>) -> Outcome {
    approach::only_synchronized(mailbox, cx.org)?;
    let user = mailbox.user()?;
    let mode = user.accessmode();
    let value = mode.present()?;
    if value != AccessMode::ReadWrite {
        let label = Message::new(text!("the user is {mode}", "アクセス モードは {mode} です")).arg("mode", value.arg());
        cx.report(mailbox.regardingobjectid())
            .arg("user", user.title())
            .arg("mode", value.arg())
            .label(mode.place.span, label);
    }
    Ok(())
}
