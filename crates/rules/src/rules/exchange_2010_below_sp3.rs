use crate::prelude::*;

pub(super) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "exchange-2010-below-sp3",
        severity: Severity::Warning,
        certainty: Certainty::Mapped,
        since: "0.1.0",
        tables: &[Table::EmailServerProfile],
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
        yields_to: &["exo-wrong-profile-type", "hybrid-type-on-wrong-deployment"],
    },
    check: Check::Profile(check),
};

fn check(profile: Profile<'_>, cx: &mut Cx<'_>) -> Outcome {
    let edition = cx.edition()?;
    only_if(edition.systems(Protocol::Ews).any(|system| system == System::Exchange2010Sp3))?;
    let kind = profile.servertype().present()?;
    only_if(!profile::is_pop_or_imap(kind) && !profile::is_exchange_online(profile)?)?;
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
