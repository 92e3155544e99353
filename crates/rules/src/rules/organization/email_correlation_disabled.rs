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
        title: text!("replies are not matched by their headers", "電子メールの関連付けが無効"),
        message: text!(
            "replies are not correlated with the e-mail they answer, which the documentation recommends",
            "返信を元の電子メールと関連付けない設定です。文書では関連付けが推奨されています"
        ),
        fix: text!(
            "use correlation to track e-mail conversations (emailcorrelationenabled: true)",
            "電子メールの会話の追跡に関連付けを使用します (emailcorrelationenabled: true)"
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
