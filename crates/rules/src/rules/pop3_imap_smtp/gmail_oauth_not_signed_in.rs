use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "gmail-oauth-not-signed-in",
        severity: Severity::Error,
        certainty: Certainty::Mapped,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::Mailbox.name(), Table::EmailServerProfile.name()],
        applies: Applies::ALWAYS,
        sources: &[&cite::CONNECT_GMAIL, &cite::MAILBOX_TABLE],
        title: text!("Mailbox not signed in to Gmail", "Gmail にサインインしていないメールボックス"),
        message: text!(
            "mailbox {record} uses Gmail OAuth, but its user has not signed in to Gmail",
            "Gmail OAuth を使用するメールボックス{record}のユーザーが Gmail にサインインしていません"
        ),
        fix: text!(
            "have the user of the mailbox open it and select \"Signin to Gmail\"",
            "メールボックスのユーザーがメールボックスを開き、Gmail へのサインインを実行します"
        ),
        page: &pages::GMAIL_OAUTH_NOT_SIGNED_IN,
        extra: Extra { failure: Some(Failure::Cause), ..Extra::NONE },
        yields_to: &[
            &pop3_imap_smtp::gmail_oauth_incomplete::RULE.info,
            &pop3_imap_smtp::gmail_oauth_host_mismatch::RULE.info,
            &support::imap_not_supported_in_version::RULE.info,
        ],
    },
    check: Check::Mailbox(check),
};

fn check(mailbox: Mailbox<'_>, cx: &mut Cx<'_>) -> Outcome {
    sync_method::only_synchronized(mailbox, cx.org)?;
    let profile = mailbox.profile()?.ok_or(Stop::NotApplicable)?;
    only_if(profile::is_pop_or_imap(profile.servertype().present()?))?;
    let sides =
        profile::credential_retrieval(profile).that(|retrieval| retrieval == CredentialRetrieval::GmailOAuth)?;
    only_if(!sides.is_empty())?;
    // Access tokens are renewed all the time; the refresh token is kept. Use the access token only if the refresh token
    // was not exported.
    let refresh = mailbox.isoauthrefreshtokenset();
    let token = if refresh.known().is_ok() { refresh } else { mailbox.isoauthaccesstokenset() };
    if !token.present()? {
        cx.report(token).about(profile.place());
    }
    Ok(())
}
