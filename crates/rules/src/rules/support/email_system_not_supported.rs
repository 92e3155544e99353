use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "email-system-not-supported",
        severity: Severity::Error,
        certainty: Certainty::Mapped,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::EmailServerProfile.name()],
        applies: Applies::ALWAYS,
        sources: &[
            &cite::SUPPORTED_CONFIGURATIONS_8_2,
            &cite::SUPPORTED_CONFIGURATIONS_2018,
            &cite::SUPPORTED_CONFIGURATIONS_ON_PREMISES_2020,
            &cite::SUPPORTED_CONFIGURATIONS_2022,
        ],
        title: text!(
            "Email system that the support page does not list",
            "サポート ページに記載されていない電子メール システム"
        ),
        message: text!(
            "profile {record} connects to {system} over {protocol}, which this product's support page does not list",
            "プロファイル{record}の接続先 {system} ({protocol}) は、この製品のサポート ページにありません"
        ),
        fix: text!(
            "use a system that the support page lists: {listed}",
            "サポート ページに記載されているシステムを使用します: {listed}"
        ),
        page: &pages::EMAIL_SYSTEM_NOT_SUPPORTED,
        extra: Extra { failure: Some(Failure::Cause), ..Extra::NONE },
        yields_to: &[
            &exchange_online::exo_wrong_profile_type::RULE.info,
            &support::pop3_smtp_provider_untested::RULE.info,
            &support::imap_not_supported_in_version::RULE.info,
            &support::exchange_2007_or_older::RULE.info,
            &support::exchange_2010_unsupported_online::RULE.info,
            &support::exchange_2010_below_sp3::RULE.info,
            &support::exchange_2013_below_sp1::RULE.info,
            &support::exchange_se_not_listed::RULE.info,
            &support::fips_noncompliant_mail_server::RULE.info,
            &on_premises_with_exchange_online::onprem_exo_not_supported_in_version::RULE.info,
            &on_premises_with_exchange_online::onprem_exo_requires_hybrid_profile::RULE.info,
        ],
    },
    check: Check::Profile(check),
};

fn check(profile: Profile<'_>, cx: &mut Cx<'_>) -> Outcome {
    let server_type = profile.servertype();
    let protocol = profile::protocol(server_type.present()?);
    let edition = cx.edition()?;
    let Some(system) = profile::system(profile, cx.facts, cx.servers)? else {
        // Only settings can name the Exchange Server. Another rule reports unknown providers.
        only_if(protocol == Protocol::Ews)?;
        return Err(Stop::MissingData(Need::Fact(key::EXCHANGE_SERVERS)));
    };
    if edition.lookup(protocol, system) != Support::Unsupported {
        return Ok(());
    }
    let severity = if edition.is_verified(protocol) { Severity::Error } else { Severity::Warning };
    let listed: Arg = edition.systems(protocol).map(|system| Arg::from(system.title())).collect();
    cx.report(server_type)
        .severity(severity)
        .arg("system", system.title())
        .arg("protocol", protocol.title())
        .arg("listed", listed)
        .affects(profile);
    Ok(())
}
