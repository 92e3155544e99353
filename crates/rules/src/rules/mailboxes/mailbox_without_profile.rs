use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "mailbox-without-profile",
        severity: Severity::Error,
        certainty: Certainty::Verified,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::Mailbox.name()],
        applies: Applies::ALWAYS,
        sources: &[&cite::KB_NO_PROFILE, &cite::SYNC_TABLES, &cite::ERROR_CODES],
        title: text!("Mailbox without an email server profile", "電子メール サーバー プロファイルがないメールボックス"),
        message: text!(
            "mailbox {record} uses server-side synchronization but has no email server profile",
            "同期するメールボックス{record}に電子メール サーバー プロファイルがありません"
        ),
        fix: text!(
            "select a \"Server Profile\" (`emailserverprofile`), then use \"Test & Enable Mailbox\"",
            "[サーバー プロファイル] を選択し (`emailserverprofile`)、[メールボックスのテストと有効化] を実行します"
        ),
        page: &pages::MAILBOX_WITHOUT_PROFILE,
        extra: Extra { failure: Some(Failure::Cause), ..Extra::NONE },
        yields_to: &[],
    },
    check: Check::Mailbox(check),
};

fn check(mailbox: Mailbox<'_>, cx: &mut Cx<'_>) -> Outcome {
    sync_method::only_synchronized(mailbox, cx.org)?;
    let profile = mailbox.emailserverprofile();
    if profile.known()?.is_none() {
        cx.report(profile);
    }
    Ok(())
}
