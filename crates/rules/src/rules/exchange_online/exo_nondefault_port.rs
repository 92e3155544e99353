use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "exo-nondefault-port",
        severity: Severity::Warning,
        certainty: Certainty::Mapped,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::EmailServerProfile.name()],
        applies: Applies::ONLINE,
        sources: &[&cite::SUPPORTED_CONFIGURATIONS_8_2],
        title: text!("Port other than 443 for Exchange Online", "Exchange Online の 443 以外のポート"),
        message: text!(
            "profile {record} connects to Exchange Online on port {value} instead of 443",
            "プロファイル{record}はポート {value} (443 以外) で Exchange Online に接続する設定です"
        ),
        fix: text!(
            "set the port to 443 or clear it (`incomingportnumber: 443`, `outgoingportnumber: 443`)",
            "ポートを 443 にするか、空にします (`incomingportnumber: 443`、`outgoingportnumber: 443`)"
        ),
        page: &pages::EXO_NONDEFAULT_PORT,
        extra: Extra::NONE,
        yields_to: &[
            &exchange_online::exo_wrong_profile_type::RULE.info,
            &exchange_server::hybrid_type_on_wrong_deployment::RULE.info,
        ],
    },
    check: Check::Profile(check),
};

fn check(profile: Profile<'_>, cx: &mut Cx<'_>) -> Outcome {
    only_if(cx.online_by_page_8_2()? && cx.servers.is_exchange_online(profile)?)?;
    let sides = profile::ports(profile).that(|port| !matches!(port, 0 | 443))?;
    cx.report_sides(profile, &sides);
    Ok(())
}
