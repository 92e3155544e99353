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
        title: text!("Exchange Server 2010 without SP3", "SP3 が適用されていない Exchange Server 2010"),
        message: text!(
            "profile {record} connects to Exchange Server 2010, which is supported online only with SP3",
            "プロファイル{record}の接続先 Exchange Server 2010 は、オンラインでは SP3 が必要です"
        ),
        fix: text!(
            "install SP3, then set the server of this profile to `2010-sp3` under `exchange-servers` in synclint.yaml; `exchangeversion` has no option for SP3",
            "SP3 を適用し、synclint.yaml の `exchange-servers` でこのプロファイルのサーバーを `2010-sp3` にします。`exchangeversion` には SP3 の選択肢がありません"
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
