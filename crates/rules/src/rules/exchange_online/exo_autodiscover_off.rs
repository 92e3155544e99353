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
        title: text!("Auto Discover turned off for Exchange Online", "Exchange Online での自動検出の無効化"),
        message: text!(
            "profile {record} connects to Exchange Online without Auto Discover",
            "プロファイル{record}は自動検出なしで Exchange Online に接続する設定です"
        ),
        fix: text!(
            "set \"Auto Discover Server Location\" to \"Yes\" (`useautodiscover: true`) and clear the server locations",
            "[サーバーの場所の自動検出] を [はい] にし (`useautodiscover: true`)、サーバーの場所を空にします"
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
    // The value stored in the built-in profile is not documented, and the default of the column is false.
    only_if(!profile::is_built_in(profile) && cx.servers.is_exchange_online(profile)?)?;
    let autodiscover = profile.useautodiscover();
    if !autodiscover.present()? {
        cx.report(autodiscover).affects(profile);
    }
    Ok(())
}
