use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "profile-password-missing",
        severity: Severity::Warning,
        certainty: Certainty::Inferred,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::EmailServerProfile.name()],
        applies: Applies::ALWAYS,
        sources: &[&cite::PROFILE_TABLE, &cite::ERROR_CODES],
        title: text!("Profile credentials without a password", "パスワードのないプロファイルの資格情報"),
        message: text!(
            "profile {record} uses credentials in the profile but has no password",
            "プロファイル{record}はプロファイルの資格情報を使用する設定ですが、パスワードがありません"
        ),
        fix: text!(
            "enter \"Password\"; an export shows only whether a password is set (`isincomingpasswordset`, `isoutgoingpasswordset`)",
            "[パスワード] を入力します。エクスポートで分かるのはパスワードの有無だけです (`isincomingpasswordset`、`isoutgoingpasswordset`)"
        ),
        page: &pages::PROFILE_PASSWORD_MISSING,
        extra: Extra { failure: Some(Failure::Cause), ..Extra::NONE },
        yields_to: &[
            &exchange_online::exo_wrong_profile_type::RULE.info,
            &exchange_online::exo_credentials_in_profile::RULE.info,
            &exchange_server::profile_username_missing::RULE.info,
        ],
    },
    check: Check::Profile(check),
};

fn check(profile: Profile<'_>, cx: &mut Cx<'_>) -> Outcome {
    let (retrieval, set) = (profile::credential_retrieval(profile), profile::passwords(profile));
    if retrieval.incoming.present()? == CredentialRetrieval::Profile && !set.incoming.present()? {
        cx.report(set.incoming).affects(profile);
        return Ok(());
    }
    if let (Some(retrieval), Some(set)) = (retrieval.outgoing?, set.outgoing?)
        && retrieval.present()? == CredentialRetrieval::Profile
        && !set.present()?
    {
        cx.report(set).affects(profile);
    }
    Ok(())
}
