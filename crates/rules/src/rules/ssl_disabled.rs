use crate::prelude::*;

pub(super) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "ssl-disabled",
        severity: Severity::Error,
        certainty: Certainty::Mapped,
        since: "0.1.0",
        tables: &[Table::EmailServerProfile],
        applies: Applies::ALWAYS,
        sources: &[
            &cite::CONNECT_EXCHANGE_ON_PREMISES,
            &cite::TLS_REQUIREMENTS,
            &cite::DEPLOYMENT_SETTINGS,
            &cite::ERROR_CODES,
        ],
        title: text!("connections that are not encrypted", "暗号化されない接続"),
        message: text!("{record} connects without SSL", "{record} は SSL を使用せずに接続する設定です"),
        fix: text!(
            "set Use SSL to Yes (incomingusessl: true, outgoingusessl: true)",
            "SSL の使用を「はい」にします (incomingusessl: true、outgoingusessl: true)"
        ),
        yields_to: &["exo-wrong-profile-type"],
    },
    check: Check::Profile(check),
};

fn check(profile: Profile<'_>, cx: &mut Cx<'_>) -> Outcome {
    let sides = profile::ssl(profile).that(|used| !used)?;
    only_if(!sides.is_empty())?;
    // On-premises the deployment can allow it, which no export tells.
    let severity = match cx.deployment()? {
        Deployment::Online => Severity::Error,
        Deployment::OnPremises => Severity::Warning,
    };
    if let Some(report) = cx.report_sides(profile, &sides) {
        report.severity(severity);
    }
    Ok(())
}
