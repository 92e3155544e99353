use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "orgdb-irm",
        severity: Severity::Info,
        certainty: Certainty::Verified,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::Organization.name()],
        applies: Applies::ALWAYS,
        sources: &[&cite::ORG_DB_SETTINGS],
        title: text!(
            "Synchronization of email protected by Information Rights Management",
            "Information Rights Management で保護された電子メールの同期"
        ),
        message: text!(
            "this organization synchronizes email protected by Information Rights Management",
            "この組織は Information Rights Management で保護された電子メールも同期する設定です"
        ),
        fix: text!(
            "to leave it out, set `RestrictIRMEmailItems` to true in the organization database settings (`orgdborgsettings`); the protection does not apply in Dynamics 365",
            "同期の対象から外すには、組織のデータベース設定 (`orgdborgsettings`) で `RestrictIRMEmailItems` を true にします。Dynamics 365 では保護が適用されません"
        ),
        page: &pages::ORGDB_IRM,
        extra: Extra::NONE,
        yields_to: &[],
    },
    check: Check::Organization(check),
};

fn check(cx: &mut Cx<'_>) -> Outcome {
    let org = cx.org;
    let restricted = org_settings::set_to(org, "RestrictIRMEmailItems", true)?;
    only_if(restricted.is_none())?;
    if cx.facts.switch(stated::IRM)? {
        // The default is false.
        let place = match org.org_setting("RestrictIRMEmailItems") {
            Some(setting) => setting.place,
            None => org.need_row()?.place(),
        };
        cx.report(place);
    }
    Ok(())
}
