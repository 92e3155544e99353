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
        title: text!("updates of past meetings", "過去の会議の更新"),
        message: text!(
            "past meetings are updated, which may send requests for them to attendees",
            "過去の会議を更新する設定です。出席者に要求が送信される可能性があります"
        ),
        fix: text!(
            "set SSSUpdatePastMeetingsInNonDraftMode to false in the organization's database settings (orgdborgsettings), or remove it there",
            "組織のデータベース設定 (orgdborgsettings) で SSSUpdatePastMeetingsInNonDraftMode を false にするか、設定を削除します"
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
