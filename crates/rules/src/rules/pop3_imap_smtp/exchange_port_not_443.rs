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
        title: text!("another port than 443 for Exchange", "Exchange の 443 以外のポート"),
        message: text!(
            "{record} reaches Exchange through port {value}",
            "{record} はポート {value} で Exchange に接続する設定です"
        ),
        fix: text!(
            "use port 443 (incomingportnumber: 443, or leave it empty), unless the server listens elsewhere",
            "サーバーが別のポートを使用していない限り、443 を使用します (incomingportnumber: 443 または空)"
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
