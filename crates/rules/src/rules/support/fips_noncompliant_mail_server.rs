use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "fips-noncompliant-mail-server",
        severity: Severity::Error,
        certainty: Certainty::Mapped,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::EmailServerProfile.name()],
        applies: Applies::ALWAYS,
        sources: &[
            &cite::SUPPORTED_CONFIGURATIONS_8_2,
            &cite::SUPPORTED_CONFIGURATIONS_2018,
            &cite::SUPPORTED_CONFIGURATIONS_2020,
        ],
        title: text!("Email server that is not FIPS 140-2 compliant", "FIPS 140-2 に準拠していない電子メール サーバー"),
        message: text!(
            "profile {record} uses {system}, which is not FIPS 140-2 compliant as required",
            "プロファイル{record}の {system} は、必要な FIPS 140-2 に準拠していません"
        ),
        fix: text!(
            "use a compliant provider; online, only Gmail and Yahoo! Mail are listed",
            "準拠しているプロバイダーを使用します。オンラインで記載されているのは Gmail と Yahoo! Mail だけです"
        ),
        page: &pages::FIPS_NONCOMPLIANT_MAIL_SERVER,
        extra: Extra { failure: Some(Failure::Cause), ..Extra::NONE },
        yields_to: &[
            &exchange_online::exo_wrong_profile_type::RULE.info,
            &support::imap_not_supported_in_version::RULE.info,
        ],
    },
    check: Check::Profile(check),
};

fn check(profile: Profile<'_>, cx: &mut Cx<'_>) -> Outcome {
    only_if(profile::is_pop_or_imap(profile.servertype().present()?))?;
    let location = profile.incomingserverlocation();
    location.known()?;
    let system = match cx.servers.provider(profile) {
        Some(Provider::Msn) => System::Msn,
        Some(Provider::OutlookCom) => System::OutlookCom,
        Some(Provider::WindowsLiveMail) => System::WindowsLiveMail,
        _ => return Ok(()),
    };
    if cx.facts.need_fips()? {
        cx.report(location).arg("system", system.title()).affects(profile);
    }
    Ok(())
}
