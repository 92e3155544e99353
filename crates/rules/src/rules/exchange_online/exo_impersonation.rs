use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "exo-impersonation",
        severity: Severity::Warning,
        certainty: Certainty::Mapped,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::EmailServerProfile.name()],
        applies: Applies::ONLINE,
        sources: &[&cite::SUPPORTED_CONFIGURATIONS_8_2, &cite::BEST_PRACTICES_8_2],
        title: text!("Impersonation for Exchange Online", "Exchange Online での偽装の使用"),
        message: text!(
            "profile {record} uses impersonation to connect to Exchange Online",
            "プロファイル{record}は Exchange Online に偽装を使用して接続する設定です"
        ),
        fix: text!(
            "set \"Use Impersonation\" to \"No\" (`incominguseimpersonation: false`, `outgoinguseimpersonation: false`); server-to-server authentication does not need it",
            "[偽装を使用する] を [いいえ] にします (`incominguseimpersonation: false`、`outgoinguseimpersonation: false`)。サーバー間認証では不要です"
        ),
        page: &pages::EXO_IMPERSONATION,
        extra: Extra::NONE,
        yields_to: &[
            &exchange_online::exo_wrong_profile_type::RULE.info,
            &exchange_server::hybrid_type_on_wrong_deployment::RULE.info,
        ],
    },
    check: Check::Profile(check),
};

fn check(profile: Profile<'_>, cx: &mut Cx<'_>) -> Outcome {
    only_if(cx.servers.is_exchange_online(profile)?)?;
    let sides = profile::impersonation(profile).that(|used| used)?;
    if let Some(report) = cx.report_sides(profile, &sides) {
        report.set_each(&sides, false, Safety::Unsafe);
    }
    Ok(())
}
