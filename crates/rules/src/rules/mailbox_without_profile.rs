use crate::prelude::*;

pub(super) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "mailbox-without-profile",
        severity: Severity::Error,
        certainty: Certainty::Verified,
        since: "0.1.0",
        tables: &[Table::Mailbox],
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
