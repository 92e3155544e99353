use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "orgdb-item-monitoring-off",
        severity: Severity::Info,
        certainty: Certainty::Verified,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::Organization.name()],
        applies: Applies::ALWAYS,
        sources: &[&cite::ORG_DB_SETTINGS],
        title: text!("Dashboard of failed items hidden", "同期に失敗したアイテムのダッシュボードの非表示"),
        message: text!(
            "this organization hides the dashboard of items that failed to synchronize",
            "この組織は、同期に失敗したアイテムのダッシュボードを表示しない設定です"
        ),
        fix: text!(
            "set `EnableSssItemLevelMonitoring` to true in the organization database settings (`orgdborgsettings`), or remove it",
            "組織のデータベース設定 (`orgdborgsettings`) で `EnableSssItemLevelMonitoring` を true にするか、削除します"
        ),
        page: &pages::ORGDB_ITEM_MONITORING_OFF,
        extra: Extra::NONE,
        yields_to: &[],
    },
    check: Check::Organization(check),
};

fn check(cx: &mut Cx<'_>) -> Outcome {
    let org = cx.org;
    let Some(setting) = org_settings::set_to(org, "EnableSssItemLevelMonitoring", false)? else { return Ok(()) };
    cx.report(setting);
    Ok(())
}
