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
        title: text!("items that failed to synchronize are not shown", "同期に失敗したアイテムの監視が無効"),
        message: text!(
            "the dashboard of items that failed to synchronize is hidden",
            "同期に失敗したアイテムのダッシュボードが表示されない設定です"
        ),
        fix: text!(
            "set EnableSssItemLevelMonitoring to true in the organization's database settings (orgdborgsettings), or remove it there",
            "組織のデータベース設定 (orgdborgsettings) で EnableSssItemLevelMonitoring を true にするか、設定を削除します"
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
