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
        title: text!("e-mail with protected rights is synchronized", "権限が保護された電子メールの同期"),
        message: text!(
            "e-mail protected with Information Rights Management is synchronized into the product, where the protection does not hold",
            "Information Rights Management で保護された電子メールも同期されます。製品では保護が適用されません"
        ),
        fix: text!(
            "set RestrictIRMEmailItems to true in the organization's database settings (orgdborgsettings), if it should stay outside",
            "同期しない場合は、組織のデータベース設定 (orgdborgsettings) で RestrictIRMEmailItems を true にします"
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
        // Not set is false.
        let place = match org.org_setting("RestrictIRMEmailItems") {
            Some(setting) => setting.place,
            None => org.need_row()?.place(),
        };
        cx.report(place);
    }
    Ok(())
}
