use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "process-emails-from-future",
        severity: Severity::Warning,
        certainty: Certainty::Inferred,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::EmailServerProfile.name()],
        applies: Applies::ALWAYS,
        sources: &[&cite::BEST_PRACTICES],
        title: text!("Email processed from a future date", "未来の日時からの電子メールの処理"),
        message: text!(
            "profile {record} processes email from {value} on, so no email is processed before that date",
            "プロファイル{record}は {value} 以降を処理する設定のため、それまで電子メールは処理されません"
        ),
        fix: text!(
            "enter a date that is not in the future in \"Process Email From\" (`processemailsreceivedafter`)",
            "[次の日時から電子メールを処理する] に未来ではない日時を入力します (`processemailsreceivedafter`)"
        ),
        page: &pages::PROCESS_EMAILS_FROM_FUTURE,
        extra: Extra::NONE,
        yields_to: &[
            &exchange_online::exo_wrong_profile_type::RULE.info,
            &on_premises_with_exchange_online::onprem_exo_requires_hybrid_profile::RULE.info,
            &on_premises_with_exchange_online::onprem_exo_not_supported_in_version::RULE.info,
        ],
    },
    check: Check::Profile(check),
};

fn check(profile: Profile<'_>, cx: &mut Cx<'_>) -> Outcome {
    let from = profile.processemailsreceivedafter();
    if from.present()?.date() > cx.as_of {
        cx.report(from).affects(profile);
    }
    Ok(())
}
