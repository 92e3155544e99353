use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "anonymous-authentication",
        severity: Severity::Error,
        certainty: Certainty::Verified,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::EmailServerProfile.name()],
        applies: Applies::ALWAYS,
        sources: &[
            &cite::CONNECT_POP_IMAP,
            &cite::ON_PREMISES_POP_IMAP,
            &cite::ON_PREMISES_TO_EXCHANGE_ON_PREMISES,
            &cite::ERROR_CODES,
        ],
        title: text!("Connection without credentials", "資格情報なしの接続"),
        message: text!(
            "profile {record} connects without credentials, which is not a valid setting",
            "プロファイル{record}は資格情報なしで接続する設定ですが、有効な設定ではありません"
        ),
        fix: text!(
            "set \"Authenticate Using\" to credentials that the email server accepts (`incomingcredentialretrieval`, `outgoingcredentialretrieval`)",
            "[認証方法] を、電子メール サーバーが受け付ける資格情報にします (`incomingcredentialretrieval`、`outgoingcredentialretrieval`)"
        ),
        page: &pages::ANONYMOUS_AUTHENTICATION,
        extra: Extra { security: Some("5.3"), failure: Some(Failure::Cause), ..Extra::NONE },
        yields_to: &[&exchange_online::exo_wrong_profile_type::RULE.info],
    },
    check: Check::Profile(check),
};

fn check(profile: Profile<'_>, cx: &mut Cx<'_>) -> Outcome {
    let sides = profile::credential_retrieval(profile).that(|retrieval| retrieval == CredentialRetrieval::Anonymous)?;
    cx.report_sides(profile, &sides);
    Ok(())
}
