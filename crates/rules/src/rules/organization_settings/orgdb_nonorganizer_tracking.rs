use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "orgdb-nonorganizer-tracking",
        severity: Severity::Info,
        certainty: Certainty::Verified,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::Organization.name()],
        applies: Applies::ALWAYS,
        sources: &[&cite::ORG_DB_SETTINGS],
        title: text!("only organizers can track appointments", "開催者以外による予定の追跡が無効"),
        message: text!(
            "appointments can be tracked by their organizer only",
            "予定を追跡できるのが開催者だけの設定です"
        ),
        fix: text!(
            "set TrackAppointmentsFromNonOrganizer to true in the organization's database settings (orgdborgsettings), or remove it there",
            "組織のデータベース設定 (orgdborgsettings) で TrackAppointmentsFromNonOrganizer を true にするか、設定を削除します"
        ),
        page: &pages::ORGDB_NONORGANIZER_TRACKING,
        extra: Extra::NONE,
        yields_to: &[],
    },
    check: Check::Organization(check),
};

fn check(cx: &mut Cx<'_>) -> Outcome {
    let org = cx.org;
    let Some(setting) = org_settings::set_to(org, "TrackAppointmentsFromNonOrganizer", false)? else { return Ok(()) };
    cx.report(setting);
    Ok(())
}
