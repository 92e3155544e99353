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
        title: text!("identifiers of synchronized items are kept long", "同期したアイテムの識別子の長期保存"),
        message: text!(
            "identifiers of synchronized items are kept for {days} days, which fills the database with rows",
            "同期したアイテムの識別子を {days} 日間保存する設定です。データベースの行が大量になります"
        ),
        fix: text!(
            "set ExchangeSyncIdMappingPersistenceTimeInDays to 7 or less (the default is 3)",
            "ExchangeSyncIdMappingPersistenceTimeInDays を 7 以下にします (既定は 3)"
        ),
        page: &pages::ORGDB_SYNCID_RETENTION_HIGH,
        extra: Extra::NONE,
        yields_to: &[],
    },
    check: Check::Organization(check),
};

fn check(cx: &mut Cx<'_>) -> Outcome {
    let org = cx.org;
    // Above a week the documentation warns of the number of rows.
    if let Some((setting, days)) = org_settings::number(org, "ExchangeSyncIdMappingPersistenceTimeInDays")?
        && days > 7
    {
        cx.report(setting).arg("days", days);
    }
    Ok(())
}
