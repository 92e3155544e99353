use crate::prelude::*;

pub(super) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "pop3-credentials-not-by-user",
        severity: Severity::Warning,
        certainty: Certainty::Inferred,
        since: "0.1.0",
        tables: &[Table::EmailServerProfile],
        applies: Applies::ALWAYS,
        sources: &[&cite::ERROR_CODES, &cite::CONNECT_POP_IMAP],
        title: text!(
            "POP3 with credentials that are not those of each user or queue",
            "ユーザーまたはキューの資格情報以外による POP3 接続"
        ),
        message: text!(
            "{record} collects POP3 mail with {value}; the product takes only credentials of a user or queue there",
            "{record} は POP3 の受信に {value} を使用する設定ですが、使用できるのはユーザーまたはキューの資格情報だけです"
        ),
        fix: text!(
            "set Authenticate Using of the incoming connection to credentials of a user or queue (incomingcredentialretrieval: 0), or to Gmail OAuth for Gmail (5)",
            "受信接続の「認証方法」をユーザーまたはキューの資格情報 (incomingcredentialretrieval: 0)、Gmail では Gmail OAuth (5) にします"
        ),
        yields_to: &["exo-wrong-profile-type", "onprem-exo-requires-hybrid-profile", "gmail-password-auth"],
    },
    check: Check::Profile(check),
};

fn check(profile: Profile<'_>, cx: &mut Cx<'_>) -> Outcome {
    only_if(profile.servertype().present()? == ServerType::PopSmtp)?;
    let retrieval = profile.incomingcredentialretrieval();
    let of_exchange =
        [CredentialRetrieval::Profile, CredentialRetrieval::HybridModernAuth, CredentialRetrieval::EntraOAuth];
    if of_exchange.contains(&retrieval.present()?) {
        cx.report(retrieval).affects(profile);
    }
    Ok(())
}
