use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "exo-autodiscover-off",
        severity: Severity::Warning,
        certainty: Certainty::Mapped,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::EmailServerProfile.name()],
        applies: Applies::ONLINE,
        sources: &[&cite::SUPPORTED_CONFIGURATIONS_8_2, &cite::BEST_PRACTICES_8_2],
        title: text!(
            "Auto Discover off on an Exchange Online profile",
            "Exchange Online のプロファイルでサーバーの場所の自動検出が無効"
        ),
        message: text!(
            "{record} reaches Exchange Online without Auto Discover",
            "{record} はサーバーの場所を自動検出せずに Exchange Online に接続する設定です"
        ),
        fix: text!(
            "set Auto Discover Server Location to Yes (useautodiscover: true) and leave the locations empty",
            "「サーバーの場所の自動検出」を「はい」(useautodiscover: true) にし、サーバーの場所を空にします"
        ),
        page: &pages::EXO_AUTODISCOVER_OFF,
        extra: Extra::NONE,
        yields_to: &[
            &exchange_online::exo_wrong_profile_type::RULE.info,
            &exchange_server::hybrid_type_on_wrong_deployment::RULE.info,
        ],
    },
    check: Check::Profile(check),
};

fn check(profile: Profile<'_>, cx: &mut Cx<'_>) -> Outcome {
    // What is stored in the built-in profile is documented nowhere, and the column's default is false.
    only_if(!profile::is_built_in(profile) && cx.servers.is_exchange_online(profile)?)?;
    let autodiscover = profile.useautodiscover();
    if !autodiscover.present()? {
        cx.report(autodiscover).affects(profile);
    }
    Ok(())
}
