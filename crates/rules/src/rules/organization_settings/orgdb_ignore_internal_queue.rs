use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "orgdb-ignore-internal-queue",
        severity: Severity::Info,
        certainty: Certainty::Verified,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::Organization.name()],
        applies: Applies::ALWAYS,
        sources: &[&cite::KB_INCOMING, &cite::ORG_DB_SETTINGS],
        title: text!("Internal email to queues tracked", "キュー宛ての内部の電子メールの追跡"),
        message: text!(
            "this organization ignores internal email except to queues, so duplicates can occur",
            "この組織は、キュー宛て以外の内部の電子メールを追跡しない設定です (重複の可能性あり)"
        ),
        fix: text!(
            "set `DoNotIgnoreInternalEmailToQueues` to false in the organization database settings (`orgdborgsettings`)",
            "組織のデータベース設定 (`orgdborgsettings`) で `DoNotIgnoreInternalEmailToQueues` を false にします"
        ),
        page: &pages::ORGDB_IGNORE_INTERNAL_QUEUE,
        extra: Extra::NONE,
        yields_to: &[],
    },
    check: Check::Organization(check),
};

fn check(cx: &mut Cx<'_>) -> Outcome {
    let org = cx.org;
    let Some(setting) = org_settings::set_to(org, "DoNotIgnoreInternalEmailToQueues", true)? else { return Ok(()) };
    let ignored = org.need_row()?.ignoreinternalemail();
    if !ignored.present()? {
        return Ok(());
    }
    let label = text!("internal email is not tracked", "内部の電子メールを追跡しない設定");
    cx.report(setting).label(ignored.place.span, label);
    Ok(())
}
