use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "orgdb-filter-only-own-mailbox",
        severity: Severity::Info,
        certainty: Certainty::Verified,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::Organization.name()],
        applies: Applies::ALWAYS,
        sources: &[&cite::ORG_DB_SETTINGS],
        title: text!("Tracking choices of users overridden", "ユーザーによる追跡の選択の上書き"),
        message: text!(
            "this organization changes which email is tracked, regardless of the choices of users",
            "この組織は、ユーザーの選択にかかわらず、追跡する電子メールを変更する設定です"
        ),
        fix: text!(
            "unless this is intended, remove `SSSForceFilteringMethodForUserMailboxes` (or set it to -1) and `UseFilteringMethodOfSyncingMailboxOnlyForCorrelation` (or set it to false)",
            "意図した設定でなければ、`SSSForceFilteringMethodForUserMailboxes` を削除するか -1 に、`UseFilteringMethodOfSyncingMailboxOnlyForCorrelation` を削除するか false にします"
        ),
        page: &pages::ORGDB_FILTER_ONLY_OWN_MAILBOX,
        extra: Extra::NONE,
        yields_to: &[],
    },
    check: Check::Organization(check),
};

fn check(cx: &mut Cx<'_>) -> Outcome {
    let org = cx.org;
    let forced =
        org_settings::number(org, "SSSForceFilteringMethodForUserMailboxes")?.filter(|(_, method)| *method != -1);
    let own = org_settings::set_to(org, "UseFilteringMethodOfSyncingMailboxOnlyForCorrelation", true)?;
    if let Some(setting) = forced.map(|(setting, _)| setting).or(own) {
        cx.report(setting);
    }
    Ok(())
}
