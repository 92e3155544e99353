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
        title: text!("Appointments tracked only by their organizer", "開催者以外による予定の追跡の無効化"),
        message: text!(
            "this organization allows only organizers to track appointments",
            "この組織は、予定の追跡を開催者だけに許可する設定です"
        ),
        fix: text!(
            "set `TrackAppointmentsFromNonOrganizer` to true in the organization database settings (`orgdborgsettings`), or remove it",
            "組織のデータベース設定 (`orgdborgsettings`) で `TrackAppointmentsFromNonOrganizer` を true にするか、削除します"
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
