use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "profile-username-not-upn",
        severity: Severity::Error,
        certainty: Certainty::Verified,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::EmailServerProfile.name()],
        applies: Applies::ALWAYS,
        sources: &[&cite::KB_SMTP_ADDRESS_NO_MAILBOX, &cite::KB_TEST_CONNECTION],
        title: text!(
            "Profile user name that is not a user principal name",
            "ユーザー プリンシパル名ではないプロファイルのユーザー名"
        ),
        message: text!(
            "profile {record} signs in as `{value}`, but Exchange requires the form `user@domain`",
            "プロファイル{record}のユーザー名 `{value}` は、Exchange に必要な `user@domain` の形式ではありません"
        ),
        fix: text!(
            "enter the user principal name of the account in the form `user@domain` (`incomingusername`, `outgoingusername`)",
            "アカウントのユーザー プリンシパル名を `user@domain` の形式で入力します (`incomingusername`、`outgoingusername`)"
        ),
        page: &pages::PROFILE_USERNAME_NOT_UPN,
        extra: Extra { failure: Some(Failure::Cause), ..Extra::NONE },
        yields_to: &[
            &exchange_online::exo_wrong_profile_type::RULE.info,
            &on_premises_with_exchange_online::onprem_exo_requires_hybrid_profile::RULE.info,
            &on_premises_with_exchange_online::onprem_exo_not_supported_in_version::RULE.info,
            &exchange_online::exo_credentials_in_profile::RULE.info,
        ],
    },
    check: Check::Profile(check),
};

fn check(profile: Profile<'_>, cx: &mut Cx<'_>) -> Outcome {
    only_if(!profile::is_pop_or_imap(profile.servertype().present()?))?;
    let (retrieval, names) = (profile::credential_retrieval(profile), profile::user_names(profile));
    let upn = |name: &str| name.trim().is_empty() || (name.contains('@') && !name.contains('\\'));
    if retrieval.incoming.present()? == CredentialRetrieval::Profile
        && names.incoming.known()?.is_some_and(|name| !upn(name))
    {
        cx.report(names.incoming).affects(profile);
        return Ok(());
    }
    if let (Some(retrieval), Some(name)) = (retrieval.outgoing?, names.outgoing?)
        && retrieval.present()? == CredentialRetrieval::Profile
        && name.known()?.is_some_and(|name| !upn(name))
    {
        cx.report(name).affects(profile);
    }
    Ok(())
}
