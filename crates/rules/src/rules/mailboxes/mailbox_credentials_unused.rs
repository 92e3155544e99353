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
            "Mailbox credentials that the profile does not use",
            "プロファイルで使用されないメールボックスの資格情報"
        ),
        message: text!(
            "mailbox {record} allows the use of its credentials, but profile {profile} does not use them",
            "メールボックス{record}は資格情報の使用を許可する設定ですが、プロファイル{profile}では使用されません"
        ),
        fix: text!(
            "set \"Allow to Use Credentials for Email Processing\" to \"No\" (`allowemailconnectortousecredentials: false`)",
            "[電子メールの処理に資格情報を使用することを許可する] を [いいえ] にします (`allowemailconnectortousecredentials: false`)"
        ),
        page: &pages::MAILBOX_CREDENTIALS_UNUSED,
        extra: Extra::NONE,
        yields_to: &[],
    },
    check: Check::Mailbox(check),
};

fn check(mailbox: Mailbox<'_>, cx: &mut Cx<'_>) -> Outcome {
    sync_method::only_synchronized(mailbox, cx.org)?;
    let allowed = mailbox.allowemailconnectortousecredentials();
    only_if(allowed.present()?)?;
    let Some(profile) = mailbox.profile()? else { return Ok(()) };
    // With Gmail OAuth each mailbox signs in, which may need the permission.
    let of_mailbox =
        |retrieval| matches!(retrieval, CredentialRetrieval::UserOrQueue | CredentialRetrieval::GmailOAuth);
    let sides = profile::credential_retrieval(profile);
    if sides.that(of_mailbox)?.is_empty() {
        cx.report(allowed).arg("profile", profile.title()).label(
            sides.incoming.place.span,
            Message::new(text!("\"Authenticate Using\" of profile {profile}", "プロファイル{profile}の [認証方法]"))
                .arg("profile", profile.title()),
        );
    }
    Ok(())
}
