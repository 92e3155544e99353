use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "orgdb-category-tracking-off",
        severity: Severity::Info,
        certainty: Certainty::Verified,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::Organization.name()],
        applies: Applies::ALWAYS,
        sources: &[&cite::ORG_DB_SETTINGS],
        title: text!("tracking by category in Outlook is off", "Outlook の分類項目による追跡が無効"),
        message: text!(
            "users cannot track items by their category in Outlook",
            "Outlook の分類項目でアイテムを追跡できない設定です"
        ),
        fix: text!(
            "set TrackCategorizedItems to true in the organization's database settings (orgdborgsettings), or remove it there",
            "組織のデータベース設定 (orgdborgsettings) で TrackCategorizedItems を true にするか、設定を削除します"
        ),
        page: &pages::ORGDB_CATEGORY_TRACKING_OFF,
        extra: Extra::NONE,
        yields_to: &[],
    },
    check: Check::Organization(check),
};

fn check(cx: &mut Cx<'_>) -> Outcome {
    let org = cx.org;
    let Some(setting) = org_settings::set_to(org, "TrackCategorizedItems", false)? else { return Ok(()) };
    cx.report(setting);
    Ok(())
}
