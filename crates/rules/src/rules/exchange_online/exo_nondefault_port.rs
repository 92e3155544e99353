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
        title: text!("another port than 443 for Exchange Online", "Exchange Online の既定以外のネットワーク ポート"),
        message: text!(
            "{record} reaches Exchange Online through port {value}",
            "{record} はポート {value} で Exchange Online に接続する設定です"
        ),
        fix: text!(
            "use the default network port (incomingportnumber: 443, or leave it empty)",
            "既定のネットワーク ポートを使用します (incomingportnumber: 443 または空)"
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
