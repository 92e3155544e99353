use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "pop3-smtp-provider-untested",
        severity: Severity::Error,
        certainty: Certainty::Mapped,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::EmailServerProfile.name()],
        applies: Applies::ALWAYS,
        sources: &[&cite::SUPPORTED_CONFIGURATIONS_8_2, &cite::SUPPORTED_CONFIGURATIONS_2022],
        title: text!("Untested POP3, IMAP, or SMTP provider", "テストされていない POP3、IMAP、SMTP のプロバイダー"),
        message: text!(
            "profile {record} uses `{value}`, an untested and therefore unsupported provider",
            "プロファイル{record}の `{value}` はテスト済みのプロバイダーではないため、サポートされません"
        ),
        fix: text!(
            "use a tested provider ({listed}); others can work, but without support",
            "テスト済みのプロバイダー ({listed}) を使用します。ほかのプロバイダーは動作してもサポートされません"
        ),
        page: &pages::POP3_SMTP_PROVIDER_UNTESTED,
        extra: Extra::NONE,
        yields_to: &[
            &exchange_online::exo_wrong_profile_type::RULE.info,
            &support::imap_not_supported_in_version::RULE.info,
            &support::fips_noncompliant_mail_server::RULE.info,
            &on_premises_with_exchange_online::onprem_exo_requires_hybrid_profile::RULE.info,
            &support::mixed_exchange_and_pop_smtp::RULE.info,
        ],
    },
    check: Check::Profile(check),
};

fn check(profile: Profile<'_>, cx: &mut Cx<'_>) -> Outcome {
    let kind = profile.servertype().present()?;
    only_if(profile::is_pop_or_imap(kind))?;
    let edition = cx.edition()?;
    let location = profile.incomingserverlocation();
    only_if(host_of(location.present()?).is_some())?;
    if cx.servers.provider(profile) == Some(Provider::Other) {
        let listed: Arg = edition.systems(profile::protocol(kind)).map(|system| Arg::from(system.title())).collect();
        cx.report(location).arg("listed", listed).affects(profile);
    }
    Ok(())
}
