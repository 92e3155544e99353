use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "exchange-2013-below-sp1",
        severity: Severity::Error,
        certainty: Certainty::Mapped,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::EmailServerProfile.name()],
        applies: Applies::ONLINE,
        sources: &[&cite::SUPPORTED_CONFIGURATIONS_2018, &cite::SUPPORTED_CONFIGURATIONS_2022],
        title: text!("Exchange Server 2013 without SP1", "SP1 のない Exchange Server 2013"),
        message: text!(
            "{record} reaches Exchange Server 2013 without SP1, of which organizations online support SP1 and newer",
            "{record} は SP1 のない Exchange Server 2013 に接続していますが、オンラインでサポートされるのは SP1 以降です"
        ),
        fix: text!(
            "install SP1 (cumulative update 4) or newer and say so in synclint.yaml (exchange-servers: 2013-sp1)",
            "SP1 (累積更新プログラム 4) 以降を適用し、synclint.yaml に記述します (exchange-servers: 2013-sp1)"
        ),
        page: &pages::EXCHANGE_2013_BELOW_SP1,
        extra: Extra::NONE,
        yields_to: &[
            &exchange_online::exo_wrong_profile_type::RULE.info,
            &exchange_server::hybrid_type_on_wrong_deployment::RULE.info,
        ],
    },
    check: Check::Profile(check),
};

fn check(profile: Profile<'_>, cx: &mut Cx<'_>) -> Outcome {
    only_if(cx.edition()?.systems(Protocol::Ews).any(|system| system == System::Exchange2013Sp1))?;
    let server = profile::need_exchange(profile, cx.facts, cx.servers)?;
    if server.system == System::Exchange2013 {
        cx.report(profile).affects(profile);
    }
    Ok(())
}
