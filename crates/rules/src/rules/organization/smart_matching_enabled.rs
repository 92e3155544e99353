use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "smart-matching-enabled",
        severity: Severity::Warning,
        certainty: Certainty::Inferred,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::Organization.name()],
        applies: Applies::ALWAYS,
        sources: &[&cite::FILTERING_CORRELATION, &cite::SYSTEM_SETTINGS_EMAIL],
        title: text!("Smart matching turned on", "スマート マッチングの使用"),
        message: text!(
            "this organization uses smart matching, which can correlate email incorrectly",
            "この組織はスマート マッチングを使用する設定です (誤った関連付けの可能性があります)"
        ),
        fix: text!(
            "clear \"Use smart matching\" (`enablesmartmatching: false`), and use tracking tokens or correlation by headers instead",
            "スマート マッチングを無効にし (`enablesmartmatching: false`)、追跡トークンまたはヘッダーによる関連付けを使用します"
        ),
        page: &pages::SMART_MATCHING_ENABLED,
        extra: Extra::NONE,
        yields_to: &[],
    },
    check: Check::Organization(check),
};

fn check(cx: &mut Cx<'_>) -> Outcome {
    let org = cx.org;
    let column = org.need_row()?.enablesmartmatching();
    // The database setting `DisableSmartMatching` overrides the column.
    if column.present()? && org_settings::set_to(org, "DisableSmartMatching", true)?.is_none() {
        cx.report(column);
    }
    Ok(())
}
