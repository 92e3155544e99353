use crate::prelude::*;

pub(super) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "process-emails-from-future",
        severity: Severity::Warning,
        certainty: Certainty::Inferred,
        since: "0.1.0",
        tables: &[Table::EmailServerProfile],
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
        yields_to: &[
            "exo-wrong-profile-type",
            "onprem-exo-requires-hybrid-profile",
            "onprem-exo-not-supported-in-version",
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
