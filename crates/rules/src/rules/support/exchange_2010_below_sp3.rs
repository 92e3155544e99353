use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "exchange-2010-below-sp3",
        severity: Severity::Warning,
        certainty: Certainty::Mapped,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::EmailServerProfile.name()],
        applies: Applies::ONLINE,
        sources: &[&cite::SUPPORTED_CONFIGURATIONS_2018],
        title: text!("Exchange Server 2010 without SP3", "SP3 のない Exchange Server 2010"),
        message: text!(
            "{record} reaches Exchange Server 2010, of which organizations online support SP3 only",
            "{record} は Exchange Server 2010 に接続していますが、オンラインでサポートされるのは SP3 だけです"
        ),
        fix: text!(
            "install SP3 and say so in synclint.yaml (exchange-servers: 2010-sp3), which the column cannot tell",
            "SP3 を適用し、synclint.yaml に記述します (exchange-servers: 2010-sp3)。列では表せません"
        ),
        page: &pages::EXCHANGE_2010_BELOW_SP3,
        extra: Extra::NONE,
        yields_to: &[
            &exchange_online::exo_wrong_profile_type::RULE.info,
            &exchange_server::hybrid_type_on_wrong_deployment::RULE.info,
        ],
    },
    check: Check::Profile(check),
};

fn check(profile: Profile<'_>, cx: &mut Cx<'_>) -> Outcome {
    let edition = cx.edition()?;
    only_if(edition.systems(Protocol::Ews).any(|system| system == System::Exchange2010Sp3))?;
    let kind = profile.servertype().present()?;
    only_if(!profile::is_pop_or_imap(kind) && !cx.servers.is_exchange_online(profile)?)?;
    let column = profile.exchangeversion();
    let Some(system) = profile::exchange_system(profile, cx.facts) else {
        return column.known().map(|_| ());
    };
    if system == System::Exchange2010 {
        let place = if column.get().is_some() { column.place } else { profile.place() };
        cx.report(place).affects(profile);
    }
    Ok(())
}
