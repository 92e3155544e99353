use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "email-correlation-disabled",
        severity: Severity::Info,
        certainty: Certainty::Verified,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::Organization.name()],
        applies: Applies::ALWAYS,
        sources: &[&cite::FILTERING_CORRELATION],
        title: text!("Email correlation turned off", "電子メールの関連付けの無効化"),
        message: text!(
            "this organization does not correlate replies by headers, although it is recommended",
            "この組織は、ヘッダーによる返信の関連付けを使用しない設定です (使用を推奨)"
        ),
        fix: text!(
            "select \"Use correlation to track email conversations\" (`emailcorrelationenabled: true`)",
            "電子メールの会話の追跡に関連付けを使用する設定にします (`emailcorrelationenabled: true`)"
        ),
        page: &pages::EMAIL_CORRELATION_DISABLED,
        extra: Extra::NONE,
        yields_to: &[],
    },
    check: Check::Organization(check),
};

fn check(cx: &mut Cx<'_>) -> Outcome {
    let column = cx.org.need_row()?.emailcorrelationenabled();
    if !column.present()? {
        cx.report(column).set(column, true, Safety::Unsafe);
    }
    Ok(())
}
