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
        title: text!("Tracking by Outlook category turned off", "Outlook の分類項目による追跡の無効化"),
        message: text!(
            "this organization does not allow users to track items by their category in Outlook",
            "この組織は、Outlook の分類項目によるアイテムの追跡を許可しない設定です"
        ),
        fix: text!(
            "set `TrackCategorizedItems` to true in the organization database settings (`orgdborgsettings`), or remove it",
            "組織のデータベース設定 (`orgdborgsettings`) で `TrackCategorizedItems` を true にするか、削除します"
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
