use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "orgdb-internal-from-queue",
        severity: Severity::Info,
        certainty: Certainty::Mapped,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::Organization.name()],
        applies: Applies::ONLINE.from(9, 2).on_request(),
        sources: &[&cite::KB_INCOMING, &cite::ORG_DB_SETTINGS],
        title: text!("Internal email from queues tracked", "キューからの内部の電子メールの追跡"),
        message: text!(
            "this organization ignores internal email except from queues, so duplicates can occur",
            "この組織は、キュー以外からの内部の電子メールを追跡しない設定です (重複の可能性あり)"
        ),
        fix: text!(
            "if email from queues to users is tracked twice, set `IgnoreInternalEmailFromQueues` to true in the organization database settings (`orgdborgsettings`)",
            "キューからユーザーへの電子メールが二重に追跡される場合は、組織のデータベース設定 (`orgdborgsettings`) で `IgnoreInternalEmailFromQueues` を true にします"
        ),
        page: &pages::ORGDB_INTERNAL_FROM_QUEUE,
        extra: Extra::NONE,
        yields_to: &[],
    },
    check: Check::Organization(check),
};

fn check(cx: &mut Cx<'_>) -> Outcome {
    let org = cx.org;
    let row = org.need_row()?;
    let ignored = row.ignoreinternalemail();
    only_if(ignored.present()?)?;
    if org_settings::set_to(org, "IgnoreInternalEmailFromQueues", true)?.is_none() {
        let label = text!("internal email is not tracked", "内部の電子メールを追跡しない設定");
        cx.report(row.orgdborgsettings()).label(ignored.place.span, label);
    }
    Ok(())
}
