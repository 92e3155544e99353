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
            "POP3 with credentials other than those of each user or queue",
            "ユーザーまたはキューの資格情報以外による POP3 接続"
        ),
        message: text!(
            "profile {record} receives POP3 email with {value}, which Dynamics 365 does not accept",
            "プロファイル{record}は POP3 の受信に {value} を使用しますが、Dynamics 365 では使用できません"
        ),
        fix: text!(
            "set the incoming \"Authenticate Using\" to \"Credentials Specified by a User or Queue\" (`incomingcredentialretrieval: 0`), or for Gmail to \"Gmail OAuth\" (`incomingcredentialretrieval: 5`)",
            "受信の [認証方法] を [ユーザーまたはキューによって指定された資格情報] (`incomingcredentialretrieval: 0`)、Gmail では [Gmail OAuth] (`incomingcredentialretrieval: 5`) にします"
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
