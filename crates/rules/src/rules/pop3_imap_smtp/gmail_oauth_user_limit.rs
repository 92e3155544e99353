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
            "more than 100 mailboxes on one Gmail OAuth profile",
            "1 つの Gmail OAuth プロファイルに 100 を超えるメールボックス"
        ),
        message: text!(
            "{record} uses Gmail OAuth for {n} active mailboxes, and it works for up to 100 users",
            "{record} は {n} 個のアクティブなメールボックスで Gmail OAuth を使用しますが、使用できるのは 100 ユーザーまでです"
        ),
        fix: text!(
            "spread the mailboxes over several profiles, each with a Google project of its own",
            "メールボックスを複数のプロファイルに分け、それぞれに Google のプロジェクトを用意します"
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
        cx.report(*first).arg("n", n);
    }
    Ok(())
}
