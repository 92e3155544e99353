use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "orgdb-propagate-cancellations",
        severity: Severity::Info,
        certainty: Certainty::Verified,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::Organization.name()],
        applies: Applies::ALWAYS,
        sources: &[&cite::ORG_DB_SETTINGS],
        title: text!("Cancellations propagated to Exchange", "Exchange に反映される予定の取り消し"),
        message: text!(
            "canceled appointments are deleted in the organizer's mailbox, and cancellations sent",
            "取り消した予定を開催者のメールボックスから削除し、取り消しを送信する設定です"
        ),
        fix: text!(
            "set `SSSPropagateAppointmentCancellationsToExchange` to false in the organization database settings (`orgdborgsettings`), or remove it",
            "組織のデータベース設定 (`orgdborgsettings`) で `SSSPropagateAppointmentCancellationsToExchange` を false にするか、削除します"
        ),
        page: &pages::ORGDB_PROPAGATE_CANCELLATIONS,
        extra: Extra::NONE,
        yields_to: &[],
    },
    check: Check::Organization(check),
};

fn check(cx: &mut Cx<'_>) -> Outcome {
    let org = cx.org;
    let Some(setting) = org_settings::set_to(org, "SSSPropagateAppointmentCancellationsToExchange", true)? else {
        return Ok(());
    };
    cx.report(setting);
    Ok(())
}
