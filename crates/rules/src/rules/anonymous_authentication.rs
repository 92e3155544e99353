use crate::prelude::*;

pub(super) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "anonymous-authentication",
        severity: Severity::Error,
        certainty: Certainty::Verified,
        since: "0.1.0",
        tables: &[Table::EmailServerProfile],
        applies: Applies::ALWAYS,
        sources: &[
            &cite::CONNECT_POP_IMAP,
            &cite::ON_PREMISES_POP_IMAP,
            &cite::ON_PREMISES_TO_EXCHANGE_ON_PREMISES,
            &cite::ERROR_CODES,
        ],
        title: text!("connections without credentials", "資格情報なしの接続"),
        message: text!(
            "{record} connects without credentials, which is no valid setting",
            "{record} は資格情報なしで接続する設定ですが、これは有効な設定ではありません"
        ),
        fix: text!(
            "set Authenticate Using to credentials that the server takes (incomingcredentialretrieval, outgoingcredentialretrieval)",
            "「認証方法」をサーバーが受け付ける資格情報にします (incomingcredentialretrieval、outgoingcredentialretrieval)"
        ),
        yields_to: &["exo-wrong-profile-type"],
    },
    check: Check::Profile(check),
};

fn check(profile: Profile<'_>, cx: &mut Cx<'_>) -> Outcome {
    let sides = profile::credential_retrieval(profile).that(|retrieval| retrieval == CredentialRetrieval::Anonymous)?;
    cx.report_sides(profile, &sides);
    Ok(())
}
