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
        title: text!("the organization decides which e-mail users accept", "ユーザーの追跡方法を組織が上書き"),
        message: text!(
            "this setting changes which e-mail is accepted, whatever each user has chosen",
            "各ユーザーの選択にかかわらず、受け入れる電子メールを変更する設定です"
        ),
        fix: text!(
            "remove SSSForceFilteringMethodForUserMailboxes (or set it to -1) and UseFilteringMethodOfSyncingMailboxOnlyForCorrelation (or set it to false), unless it is meant",
            "意図しない場合は SSSForceFilteringMethodForUserMailboxes を削除するか -1 に、UseFilteringMethodOfSyncingMailboxOnlyForCorrelation を削除するか false にします"
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
