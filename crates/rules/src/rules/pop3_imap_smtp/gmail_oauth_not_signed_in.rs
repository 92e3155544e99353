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
        title: text!("a mailbox that has not signed in to Gmail", "Gmail にサインインしていないメールボックス"),
        message: text!(
            "{record} is on a Gmail OAuth profile, and its user has not signed in to Gmail",
            "{record} は Gmail OAuth のプロファイルを使用していますが、ユーザーが Gmail にサインインしていません"
        ),
        fix: text!(
            "let the user of the mailbox open it and choose Sign in to Gmail",
            "メールボックスのユーザーがメールボックスを開き、Gmail へのサインインを行います"
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
    approach::only_synchronized(mailbox, cx.org)?;
    let profile = mailbox.profile()?.ok_or(Stop::NotApplicable)?;
    only_if(profile::is_pop_or_imap(profile.servertype().present()?))?;
    let sides =
        profile::credential_retrieval(profile).that(|retrieval| retrieval == CredentialRetrieval::GmailOAuth)?;
    only_if(!sides.is_empty())?;
    // The access token comes and goes; the refresh token stays. Only where the latter was not exported the former has to do.
    let refresh = mailbox.isoauthrefreshtokenset();
    let token = if refresh.known().is_ok() { refresh } else { mailbox.isoauthaccesstokenset() };
    if !token.present()? {
        cx.report(token).about(profile.place());
    }
    Ok(())
}
