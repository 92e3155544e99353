use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "ssl-disabled",
        severity: Severity::Error,
        certainty: Certainty::Mapped,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::EmailServerProfile.name()],
        applies: Applies::ALWAYS,
        sources: &[
            &cite::CONNECT_EXCHANGE_ON_PREMISES,
            &cite::TLS_REQUIREMENTS,
            &cite::DEPLOYMENT_SETTINGS,
            &cite::ERROR_CODES,
        ],
        title: text!("Connection without SSL", "SSL を使用しない接続"),
        message: text!("profile {record} connects without SSL", "プロファイル{record}は SSL なしで接続する設定です"),
        fix: text!(
            "set \"Use SSL\" to \"Yes\" (`incomingusessl: true`, `outgoingusessl: true`)",
            "[SSL を使用する] を [はい] にします (`incomingusessl: true`、`outgoingusessl: true`)"
        ),
        page: &pages::SSL_DISABLED,
        extra: Extra { security: Some("7.4"), failure: Some(Failure::Cause), ..Extra::NONE },
        yields_to: &[&exchange_online::exo_wrong_profile_type::RULE.info],
    },
    check: Check::Profile(check),
};

fn check(profile: Profile<'_>, cx: &mut Cx<'_>) -> Outcome {
    let sides = profile::ssl(profile).that(|used| !used)?;
    only_if(!sides.is_empty())?;
    let severity = match cx.deployment()? {
        Deployment::Online => Severity::Error,
        // A deployment can allow connections without SSL. If it is known to forbid them, the server rejects them.
        Deployment::OnPremises if is_refused(profile, cx) => Severity::Error,
        Deployment::OnPremises => Severity::Warning,
    };
    if let Some(report) = cx.report_sides(profile, &sides) {
        report.severity(severity);
    }
    Ok(())
}

/// Returns whether the deployment settings are known to forbid the connections of the profile.
fn is_refused(profile: Profile<'_>, cx: &Cx<'_>) -> bool {
    let forbidden = |fact| cx.facts.switch(fact) == Ok(false);
    let basic = profile::authentication_protocol(profile).that(|protocol| protocol == AuthenticationProtocol::Basic);
    forbidden(stated::ALLOW_NON_SSL)
        || (forbidden(stated::ALLOW_BASIC_ON_CLEAR_CHANNEL) && basic.is_ok_and(|sides| !sides.is_empty()))
}
