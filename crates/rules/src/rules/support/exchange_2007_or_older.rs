use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "exchange-2007-or-older",
        severity: Severity::Error,
        certainty: Certainty::Mapped,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::EmailServerProfile.name()],
        applies: Applies::ALWAYS,
        sources: &[&cite::SUPPORTED_CONFIGURATIONS_8_2, &cite::SUPPORTED_CONFIGURATIONS_2022],
        title: text!("Exchange Server 2007 or older", "Exchange Server 2007 以前"),
        message: text!(
            "profile {record} connects to {system}, which server-side synchronization does not support",
            "プロファイル{record}の接続先 {system} は、サーバー側同期ではサポートされていません"
        ),
        fix: text!(
            "upgrade Exchange Server, or correct the version if it is out of date (`exchangeversion`, or `exchange-servers` in synclint.yaml)",
            "Exchange Server をアップグレードします。バージョンの値が古い場合は修正します (`exchangeversion`、または synclint.yaml の `exchange-servers`)"
        ),
        page: &pages::EXCHANGE_2007_OR_OLDER,
        extra: Extra::NONE,
        yields_to: &[&on_premises_with_exchange_online::onprem_exo_requires_hybrid_profile::RULE.info],
    },
    check: Check::Profile(check),
};

fn check(profile: Profile<'_>, cx: &mut Cx<'_>) -> Outcome {
    let kind = profile.servertype().present()?;
    let read = matches!(kind, ServerType::ExchangeServer | ServerType::ExchangeServerHybrid);
    only_if(read && !cx.servers.is_exchange_online(profile)?)?;
    let column = profile.exchangeversion();
    let Some(system) = profile::exchange_system(profile, cx.facts) else {
        return column.known().map(|_| ());
    };
    if matches!(system, System::Exchange2003 | System::Exchange2007) {
        let place =
            if column.get().and_then(exchange::of_column) == Some(system) { column.place } else { profile.place() };
        cx.report(place).arg("system", system.title()).affects(profile);
    }
    Ok(())
}
