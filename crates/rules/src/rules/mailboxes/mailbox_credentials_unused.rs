use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "mailbox-credentials-unused",
        severity: Severity::Info,
        certainty: Certainty::Mapped,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::Mailbox.name(), Table::EmailServerProfile.name()],
        applies: Applies::ALWAYS,
        sources: &[&cite::CREATE_MAILBOXES],
        title: text!(
            "credentials of a mailbox that its profile does not use",
            "プロファイルで使用されないメールボックスの資格情報"
        ),
        message: text!(
            "{record} allows the use of its credentials, and the profile {profile} uses others",
            "{record} は資格情報の使用を許可していますが、プロファイル {profile} では使用されません"
        ),
        fix: text!(
            "clear Allow to Use Credentials for Email Processing (allowemailconnectortousecredentials: false)",
            "電子メールの処理での資格情報の使用の許可を解除します (allowemailconnectortousecredentials: false)"
        ),
        page: &pages::MAILBOX_CREDENTIALS_UNUSED,
        extra: Extra::NONE,
        yields_to: &[],
    },
    check: Check::Mailbox(check),
};

fn check(mailbox: Mailbox<'_>, cx: &mut Cx<'_>) -> Outcome {
    approach::only_synchronized(mailbox, cx.org)?;
    let allowed = mailbox.allowemailconnectortousecredentials();
    only_if(allowed.present()?)?;
    let Some(profile) = mailbox.profile()? else { return Ok(()) };
    // With OAuth of Gmail each mailbox signs in, which needs the permission perhaps.
    let of_mailbox =
        |retrieval| matches!(retrieval, CredentialRetrieval::UserOrQueue | CredentialRetrieval::GmailOAuth);
    let sides = profile::credential_retrieval(profile);
    if sides.that(of_mailbox)?.is_empty() {
        cx.report(allowed).arg("profile", profile.title()).label(
            sides.incoming.place.span,
            text!("where the profile takes them from", "プロファイルの資格情報の取得元"),
        );
    }
    Ok(())
}
