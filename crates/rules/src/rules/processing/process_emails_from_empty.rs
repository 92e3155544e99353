use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "process-emails-from-empty",
        severity: Severity::Info,
        certainty: Certainty::Mapped,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::EmailServerProfile.name(), Table::Mailbox.name()],
        applies: Applies::ALWAYS,
        sources: &[&cite::BEST_PRACTICES, &cite::BEST_PRACTICES_8_2],
        title: text!("No date from which email is processed", "電子メールを処理する開始日時の未設定"),
        message: text!(
            "profile {record} has no date in \"Process Email From\"",
            "プロファイル{record}の [次の日時から電子メールを処理する] が空です"
        ),
        fix: text!(
            "enter a date and time in \"Process Email From\" (`processemailsreceivedafter`)",
            "[次の日時から電子メールを処理する] に日時を入力します (`processemailsreceivedafter`)"
        ),
        page: &pages::PROCESS_EMAILS_FROM_EMPTY,
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
    only_if(!sync_method::uses_email_router(cx.org) && !profile::is_built_in(profile))?;
    let from = profile.processemailsreceivedafter();
    only_if(from.known()?.is_none())?;
    if !profile::mailboxes_that(profile, sync_method::is_received, cx)?.is_empty() {
        cx.report(from).affects(profile);
    }
    Ok(())
}
