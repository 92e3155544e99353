use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "mailbox-credentials-missing",
        severity: Severity::Error,
        certainty: Certainty::Verified,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::Mailbox.name(), Table::EmailServerProfile.name()],
        applies: Applies::ALWAYS,
        sources: &[&cite::CREATE_MAILBOXES, &cite::BEST_PRACTICES, &cite::ERROR_CODES],
        title: text!("a mailbox that has to bring credentials and does not", "資格情報のないメールボックス"),
        message: text!(
            "the profile {profile} takes the credentials of each mailbox, and {record} lacks {missing}",
            "プロファイル {profile} は各メールボックスの資格情報を使用しますが、{record} には {missing} がありません"
        ),
        fix: text!(
            "set Allow to Use Credentials for Email Processing to Yes (allowemailconnectortousecredentials: true) and enter User Name and Password",
            "電子メールの処理に資格情報を使用することを許可し (allowemailconnectortousecredentials: true)、ユーザー名とパスワードを入力します"
        ),
        page: &pages::MAILBOX_CREDENTIALS_MISSING,
        extra: Extra { failure: Some(Failure::Cause), ..Extra::NONE },
        yields_to: &[
            &exchange_online::exo_credentials_by_user_or_queue::RULE.info,
            &exchange_online::exo_wrong_profile_type::RULE.info,
            &pop3_imap_smtp::gmail_password_auth::RULE.info,
            &on_premises_with_exchange_online::onprem_exo_requires_hybrid_profile::RULE.info,
            &on_premises_with_exchange_online::onprem_exo_not_supported_in_version::RULE.info,
        ],
    },
    check: Check::Mailbox(check),
};

fn check(mailbox: Mailbox<'_>, cx: &mut Cx<'_>) -> Outcome {
    approach::only_synchronized(mailbox, cx.org)?;
    let Some(profile) = mailbox.profile()? else { return Ok(()) };
    let sides =
        profile::credential_retrieval(profile).that(|retrieval| retrieval == CredentialRetrieval::UserOrQueue)?;
    only_if(!sides.is_empty())?;
    let (allowed, name, password) =
        (mailbox.allowemailconnectortousecredentials(), mailbox.username(), mailbox.ispasswordset());
    let parts = [
        (allowed.place, "allowemailconnectortousecredentials", allowed.present()),
        (name.place, "username", name.known().map(|name| name.is_some())),
        (password.place, "password", password.present()),
    ];
    // One missing part is enough, whatever the others are.
    let lacks = records::gather(parts, |(place, name, is_there)| Ok((!is_there?).then_some((place, name))));
    let lacks = lacks.one_decides(cx)?;
    if let Some((place, _)) = lacks.first() {
        let missing: Arg = lacks.iter().map(|(_, name)| *name).collect();
        cx.report(*place).arg("profile", profile.title()).arg("missing", missing).about(profile.place());
    }
    Ok(())
}
