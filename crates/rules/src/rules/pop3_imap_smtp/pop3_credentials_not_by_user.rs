use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "pop3-credentials-not-by-user",
        severity: Severity::Warning,
        certainty: Certainty::Inferred,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::EmailServerProfile.name()],
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
        page: &pages::POP3_CREDENTIALS_NOT_BY_USER,
        extra: Extra { failure: Some(Failure::Cause), ..Extra::NONE },
        yields_to: &[
            &exchange_online::exo_wrong_profile_type::RULE.info,
            &on_premises_with_exchange_online::onprem_exo_requires_hybrid_profile::RULE.info,
            &pop3_imap_smtp::gmail_password_auth::RULE.info,
        ],
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
