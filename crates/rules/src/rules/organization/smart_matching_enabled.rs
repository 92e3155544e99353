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
        title: text!("e-mail is matched by the words of its subject", "件名の語句によるスマート マッチングが有効"),
        message: text!(
            "smart matching is on: e-mail is attached to other e-mail with like recipients and subject words, and sometimes to the wrong one",
            "スマート マッチングが有効です。宛先と件名の語句が似た電子メールに関連付けられ、誤った関連付けが生じることがあります"
        ),
        fix: text!(
            "clear Use smart matching (enablesmartmatching: false) and rely on tracking tokens or on correlation by headers",
            "スマート マッチングの使用をオフにし (enablesmartmatching: false)、追跡トークンまたはヘッダーによる関連付けを使用します"
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
    // The database setting of that name takes it away again.
    if column.present()? && org_settings::set_to(org, "DisableSmartMatching", true)?.is_none() {
        cx.report(column);
    }
    Ok(())
}
