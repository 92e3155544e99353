use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "profile-username-missing",
        severity: Severity::Error,
        certainty: Certainty::Mapped,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::EmailServerProfile.name()],
        applies: Applies::ALWAYS,
        sources: &[&cite::CONNECT_POP_IMAP, &cite::ON_PREMISES_TO_EXCHANGE_ON_PREMISES, &cite::ERROR_CODES],
        title: text!("Profile credentials without a user name", "ユーザー名のないプロファイルの資格情報"),
        message: text!(
            "profile {record} uses credentials in the profile but has no user name",
            "プロファイル{record}はプロファイルの資格情報を使用する設定ですが、ユーザー名がありません"
        ),
        fix: text!(
            "enter \"User Name\" and \"Password\" (`incomingusername`, and `outgoingusername` if outgoing email has its own settings)",
            "[ユーザー名] と [パスワード] を入力します (`incomingusername`、送信に別の設定を使用する場合は `outgoingusername` も)"
        ),
        page: &pages::PROFILE_USERNAME_MISSING,
        extra: Extra { failure: Some(Failure::Cause), ..Extra::NONE },
        yields_to: &[
            &exchange_online::exo_wrong_profile_type::RULE.info,
            &exchange_online::exo_credentials_in_profile::RULE.info,
        ],
    },
    check: Check::Profile(check),
};

fn check(profile: Profile<'_>, cx: &mut Cx<'_>) -> Outcome {
    let (retrieval, names) = (profile::credential_retrieval(profile), profile::user_names(profile));
    if retrieval.incoming.present()? == CredentialRetrieval::Profile && names.incoming.known()?.is_none() {
        cx.report(names.incoming).affects(profile);
        return Ok(());
    }
    if let (Some(retrieval), Some(name)) = (retrieval.outgoing?, names.outgoing?)
        && retrieval.present()? == CredentialRetrieval::Profile
        && name.known()?.is_none()
    {
        cx.report(name).affects(profile);
    }
    Ok(())
}
