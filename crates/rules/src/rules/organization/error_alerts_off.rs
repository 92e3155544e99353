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
        title: text!("no alerts for errors", "エラーの通知が無効"),
        message: text!("errors of e-mail processing make no alerts", "電子メール処理のエラーが通知されない設定です"),
        fix: text!(
            "let errors make alerts, as by default (generatealertsforerrors: true)",
            "エラーの通知を既定どおり有効にします (generatealertsforerrors: true)"
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
