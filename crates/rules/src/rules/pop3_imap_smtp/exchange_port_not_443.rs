use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "exchange-port-not-443",
        severity: Severity::Info,
        certainty: Certainty::Inferred,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::EmailServerProfile.name()],
        applies: Applies::ALWAYS,
        sources: &[&cite::SUPPORTED_CONFIGURATIONS_8_2],
        title: text!("Port other than 443 for Exchange", "Exchange の 443 以外のポート"),
        message: text!(
            "profile {record} connects to Exchange on port {value} instead of 443",
            "プロファイル{record}はポート {value} (443 以外) で Exchange に接続する設定です"
        ),
        fix: text!(
            "set the port to 443 or clear it (`incomingportnumber: 443`, `outgoingportnumber: 443`), unless the server uses another port",
            "サーバーが別のポートを使用していない限り、ポートを 443 にするか、空にします (`incomingportnumber: 443`、`outgoingportnumber: 443`)"
        ),
        page: &pages::EXCHANGE_PORT_NOT_443,
        extra: Extra::NONE,
        yields_to: &[
            &exchange_online::exo_wrong_profile_type::RULE.info,
            &exchange_online::exo_nondefault_port::RULE.info,
            &support::mixed_exchange_and_pop_smtp::RULE.info,
            &on_premises_with_exchange_online::onprem_exo_requires_hybrid_profile::RULE.info,
        ],
    },
    check: Check::Profile(check),
};

fn check(profile: Profile<'_>, cx: &mut Cx<'_>) -> Outcome {
    only_if(!profile::is_pop_or_imap(profile.servertype().present()?))?;
    let sides = profile::ports(profile).that(|port| !matches!(port, 0 | 443))?;
    cx.report_sides(profile, &sides);
    Ok(())
}
