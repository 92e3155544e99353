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
        title: text!("a synchronized mailbox without a profile", "プロファイルのないメールボックス"),
        message: text!(
            "{record} is synchronized by the server and has no e-mail server profile",
            "{record} はサーバー側同期を使用しますが、電子メール サーバー プロファイルがありません"
        ),
        fix: text!(
            "choose a Server Profile on the mailbox (emailserverprofile), then test and enable it",
            "メールボックスにサーバー プロファイルを設定し (emailserverprofile)、テストと有効化を行います"
        ),
        page: &pages::MAILBOX_WITHOUT_PROFILE,
        extra: Extra { failure: Some(Failure::Cause), ..Extra::NONE },
        yields_to: &[],
    },
    check: Check::Mailbox(check),
};

fn check(mailbox: Mailbox<'_>, cx: &mut Cx<'_>) -> Outcome {
    approach::only_synchronized(mailbox, cx.org)?;
    let profile = mailbox.emailserverprofile();
    if profile.known()?.is_none() {
        cx.report(profile);
    }
    Ok(())
}
