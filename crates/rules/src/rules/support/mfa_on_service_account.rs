use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "mfa-on-service-account",
        severity: Severity::Error,
        certainty: Certainty::Mapped,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::EmailServerProfile.name()],
        applies: Applies::ALWAYS.from(9, 0),
        sources: &[
            &cite::SUPPORTED_CONFIGURATIONS_2018,
            &cite::SUPPORTED_CONFIGURATIONS_ON_PREMISES_2020,
            &cite::SUPPORTED_CONFIGURATIONS_2022,
        ],
        title: text!(
            "Multi-factor authentication for the account of a profile",
            "プロファイルのアカウントの多要素認証"
        ),
        message: text!(
            "account of profile {record} needs multi-factor authentication, which is not supported here",
            "プロファイル{record}のアカウントは多要素認証の対象ですが、この構成ではサポートされていません"
        ),
        fix: text!(
            "exclude the account from multi-factor authentication, or change \"Authenticate Using\"; multi-factor authentication is not supported between online and on-premises",
            "アカウントを多要素認証の対象から除外するか、[認証方法] を変更します。多要素認証は、オンラインとオンプレミスの間ではサポートされていません"
        ),
        page: &pages::MFA_ON_SERVICE_ACCOUNT,
        extra: Extra::NONE,
        yields_to: &[
            &exchange_online::exo_wrong_profile_type::RULE.info,
            &on_premises_with_exchange_online::onprem_exo_requires_hybrid_profile::RULE.info,
            &on_premises_with_exchange_online::onprem_exo_not_supported_in_version::RULE.info,
        ],
    },
    check: Check::Profile(check),
};

fn check(profile: Profile<'_>, cx: &mut Cx<'_>) -> Outcome {
    only_if(!profile::is_pop_or_imap(profile.servertype().present()?))?;
    let crosses = match cx.deployment()? {
        Deployment::Online => !cx.servers.is_exchange_online(profile)?,
        Deployment::OnPremises => cx.servers.is_exchange_online(profile)?,
    };
    only_if(crosses)?;
    let sides = profile::credential_retrieval(profile).that(|retrieval| retrieval == CredentialRetrieval::Profile)?;
    only_if(!sides.is_empty())?;
    if cx.facts.switch(stated::SERVICE_ACCOUNT_MFA)? {
        cx.report_sides(profile, &sides);
    }
    Ok(())
}
