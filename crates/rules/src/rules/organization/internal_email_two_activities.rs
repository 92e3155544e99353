use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "internal-email-two-activities",
        severity: Severity::Info,
        certainty: Certainty::Verified,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::Organization.name()],
        applies: Applies::ALWAYS,
        sources: &[&cite::KB_INCOMING, &cite::SYSTEM_SETTINGS_EMAIL],
        title: text!(
            "Email between users tracked as two activities",
            "2 つの活動として追跡されるユーザー間の電子メール"
        ),
        message: text!(
            "this organization tracks email between users as two activities",
            "この組織は、ユーザー間の電子メールを 2 つの活動として追跡する設定です"
        ),
        fix: text!(
            "clear \"Track email sent between two users as two activities\" (`ignoreinternalemail: true`)",
            "ユーザー間の電子メールを 2 つの活動として追跡するオプションをオフにします (`ignoreinternalemail: true`)"
        ),
        page: &pages::INTERNAL_EMAIL_TWO_ACTIVITIES,
        extra: Extra::NONE,
        yields_to: &[],
    },
    check: Check::Organization(check),
};

fn check(cx: &mut Cx<'_>) -> Outcome {
    let column = cx.org.need_row()?.ignoreinternalemail();
    if !column.present()? {
        cx.report(column);
    }
    Ok(())
}
