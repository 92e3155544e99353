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
        title: text!(
            "Mailbox without the credentials its profile needs",
            "プロファイルに必要な資格情報がないメールボックス"
        ),
        message: text!(
            "mailbox {record} has no {missing}, which profile {profile} requires",
            "メールボックス{record}に {missing} がありません (プロファイル{profile}で必要)"
        ),
        fix: text!(
            "set \"Allow to Use Credentials for Email Processing\" to \"Yes\" (`allowemailconnectortousecredentials: true`) and enter \"User Name\" and \"Password\"",
            "[電子メールの処理に資格情報を使用することを許可する] を [はい] にし (`allowemailconnectortousecredentials: true`)、[ユーザー名] と [パスワード] を入力します"
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
    sync_method::only_synchronized(mailbox, cx.org)?;
    let Some(profile) = mailbox.profile()? else { return Ok(()) };
    let sides =
        profile::credential_retrieval(profile).that(|retrieval| retrieval == CredentialRetrieval::UserOrQueue)?;
    only_if(!sides.is_empty())?;
    let (allowed, name, password) =
        (mailbox.allowemailconnectortousecredentials(), mailbox.username(), mailbox.ispasswordset());
    let permission = text!("permission to use credentials", "資格情報を使用する許可");
    let parts = [
        (allowed.place, permission, allowed.present()),
        (name.place, text!("\"User Name\"", "[ユーザー名]"), name.known().map(|name| name.is_some())),
        (password.place, text!("\"Password\"", "[パスワード]"), password.present()),
    ];
    // One missing part is enough, even if others are unknown.
    let absent = records::gather(parts, |(place, name, is_there)| Ok((!is_there?).then_some((place, name))));
    let absent = absent.found_or_stop(cx)?;
    if let Some((place, _)) = absent.first() {
        let missing = Arg::list(Join::Or, absent.iter().map(|(_, name)| *name));
        cx.report(*place).arg("profile", profile.title()).arg("missing", missing).about(profile.place());
    }
    Ok(())
}
