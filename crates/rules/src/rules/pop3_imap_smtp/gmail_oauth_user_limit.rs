use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "gmail-oauth-user-limit",
        severity: Severity::Error,
        certainty: Certainty::Verified,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::EmailServerProfile.name(), Table::Mailbox.name()],
        applies: Applies::ALWAYS,
        sources: &[&cite::CONNECT_GMAIL],
        title: text!(
            "Gmail OAuth profile with more than 100 mailboxes",
            "メールボックスが 100 個を超える Gmail OAuth のプロファイル"
        ),
        message: text!(
            "profile {record} has {n} that are active, but one Gmail OAuth profile works for up to 100 users",
            "Gmail OAuth のプロファイル{record}は 100 ユーザーまでですが、アクティブな{n}が使用する設定です"
        ),
        fix: text!(
            "split the mailboxes among several profiles (`emailserverprofile`), each with its own Google project",
            "メールボックスを複数のプロファイルに分け (`emailserverprofile`)、プロファイルごとに Google のプロジェクトを用意します"
        ),
        page: &pages::GMAIL_OAUTH_USER_LIMIT,
        extra: Extra::NONE,
        yields_to: &[],
    },
    check: Check::Profile(check),
};

fn check(profile: Profile<'_>, cx: &mut Cx<'_>) -> Outcome {
    let sides =
        profile::credential_retrieval(profile).that(|retrieval| retrieval == CredentialRetrieval::GmailOAuth)?;
    let Some(first) = sides.first() else { return Ok(()) };
    let n = profile::active_mailboxes(profile).count();
    if n > 100 {
        cx.report(*first).arg("n", noun::MAILBOXES.of(n));
    }
    Ok(())
}
