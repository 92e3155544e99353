use crate::prelude::*;

pub(super) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "email-system-not-supported",
        severity: Severity::Error,
        certainty: Certainty::Mapped,
        since: "0.1.0",
        tables: &[Table::EmailServerProfile],
        applies: Applies::ALWAYS,
        sources: &[
            &cite::SUPPORTED_CONFIGURATIONS_8_2,
            &cite::SUPPORTED_CONFIGURATIONS_2018,
            &cite::SUPPORTED_CONFIGURATIONS_ON_PREMISES_2020,
            &cite::SUPPORTED_CONFIGURATIONS_2022,
        ],
        title: text!("a mail system that the support page does not list", "サポート ページにない電子メール システム"),
        message: text!(
            "{record} reaches {system} over {protocol}, which the support page for this product does not list",
            "{record} は {protocol} で {system} に接続していますが、この製品のサポート ページに記載がありません"
        ),
        fix: text!("use a system that is listed: {listed}", "記載されているシステムを使用します: {listed}"),
        yields_to: &[
            "exo-wrong-profile-type",
            "pop3-smtp-provider-untested",
            "imap-not-supported-in-version",
            "exchange-2007-or-older",
            "exchange-2010-unsupported-online",
            "exchange-2010-below-sp3",
            "exchange-2013-below-sp1",
            "exchange-se-not-listed",
            "fips-noncompliant-mail-server",
            "onprem-exo-not-supported-in-version",
            "onprem-exo-requires-hybrid-profile",
        ],
    },
    check: Check::Profile(check),
};

fn check(profile: Profile<'_>, cx: &mut Cx<'_>) -> Outcome {
    let server_type = profile.servertype();
    let protocol = profile::protocol(server_type.present()?);
    let edition = cx.edition()?;
    let Some(system) = profile::system(profile, cx.facts)? else {
        // Which Exchange Server it is only settings can say; an unknown provider is another rule's.
        only_if(protocol == Protocol::Ews)?;
        return Err(Stop::NotJudged(Need::Fact(key::EXCHANGE_SERVERS)));
    };
    if edition.lookup(protocol, system) != Verdict::NotListed {
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
