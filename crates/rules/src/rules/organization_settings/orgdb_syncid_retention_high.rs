use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "orgdb-syncid-retention-high",
        severity: Severity::Warning,
        certainty: Certainty::Verified,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::Organization.name()],
        applies: Applies::ALWAYS,
        sources: &[&cite::ORG_DB_SETTINGS],
        title: text!("Long retention of synchronized item identifiers", "同期したアイテムの識別子の長期保存"),
        message: text!(
            "this organization keeps identifiers of synchronized items for {days}, which adds many rows",
            "この組織は、同期したアイテムの識別子を {days}間保存する設定です (行数が大量に増えます)"
        ),
        fix: text!(
            "set `ExchangeSyncIdMappingPersistenceTimeInDays` to 7 or less in the organization database settings (`orgdborgsettings`); the default is 3",
            "組織のデータベース設定 (`orgdborgsettings`) で `ExchangeSyncIdMappingPersistenceTimeInDays` を 7 以下にします。既定値は 3 です"
        ),
        page: &pages::ORGDB_SYNCID_RETENTION_HIGH,
        extra: Extra::NONE,
        yields_to: &[],
    },
    check: Check::Organization(check),
};

fn check(cx: &mut Cx<'_>) -> Outcome {
    let org = cx.org;
    // The documentation warns of a large number of rows for more than a week.
    if let Some((setting, days)) = org_settings::number(org, "ExchangeSyncIdMappingPersistenceTimeInDays")?
        && days > 7
    {
        cx.report(setting).arg("days", noun::DAYS.of(days));
    }
    Ok(())
}
