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
        title: text!("e-mail is processed from a day to come", "電子メールを処理する開始日時が未来"),
        message: text!(
            "{record} processes e-mail received from {value} on, so nothing is processed yet",
            "{record} は {value} 以降に受信した電子メールを処理する設定のため、現在は何も処理されません"
        ),
        fix: text!(
            "enter a day that has come in Process Email From (processemailsreceivedafter)",
            "「次の日時から電子メールを処理する」に過去の日時を入力します (processemailsreceivedafter)"
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
