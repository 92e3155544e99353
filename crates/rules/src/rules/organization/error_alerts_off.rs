use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "error-alerts-off",
        severity: Severity::Info,
        certainty: Certainty::Mapped,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::Organization.name()],
        applies: Applies::ALWAYS,
        sources: &[&cite::SYSTEM_SETTINGS_EMAIL],
        title: text!("Alerts for errors turned off", "エラーの通知の無効化"),
        message: text!(
            "this organization does not generate alerts for email processing errors",
            "この組織は、電子メール処理のエラーを通知しない設定です"
        ),
        fix: text!(
            "select \"Error\" under \"Configure alerts\" (`generatealertsforerrors: true`), which is the default",
            "エラーの通知を有効にします (`generatealertsforerrors: true`)。既定では有効です"
        ),
        page: &pages::ERROR_ALERTS_OFF,
        extra: Extra::NONE,
        yields_to: &[],
    },
    check: Check::Organization(check),
};

fn check(cx: &mut Cx<'_>) -> Outcome {
    let column = cx.org.need_row()?.generatealertsforerrors();
    if !column.present()? {
        cx.report(column).set(column, true, Safety::Unsafe);
    }
    Ok(())
}
