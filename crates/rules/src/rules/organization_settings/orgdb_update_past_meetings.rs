use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "orgdb-update-past-meetings",
        severity: Severity::Warning,
        certainty: Certainty::Verified,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::Organization.name()],
        applies: Applies::ALWAYS,
        sources: &[&cite::ORG_DB_SETTINGS],
        title: text!("Updates of past meetings sent to Exchange", "Exchange に反映される過去の会議の更新"),
        message: text!(
            "this organization updates past meetings, so attendees can get requests for them",
            "この組織は、過去の会議を更新する設定です (会議出席依頼が送信される可能性があります)"
        ),
        fix: text!(
            "set `SSSUpdatePastMeetingsInNonDraftMode` to false in the organization database settings (`orgdborgsettings`), or remove it",
            "組織のデータベース設定 (`orgdborgsettings`) で `SSSUpdatePastMeetingsInNonDraftMode` を false にするか、削除します"
        ),
        page: &pages::ORGDB_UPDATE_PAST_MEETINGS,
        extra: Extra::NONE,
        yields_to: &[],
    },
    check: Check::Organization(check),
};

fn check(cx: &mut Cx<'_>) -> Outcome {
    let org = cx.org;
    let Some(setting) = org_settings::set_to(org, "SSSUpdatePastMeetingsInNonDraftMode", true)? else { return Ok(()) };
    cx.report(setting);
    Ok(())
}
