use jiff::Span;

use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "process-emails-from-too-old",
        severity: Severity::Warning,
        certainty: Certainty::Mapped,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::EmailServerProfile.name(), Table::Mailbox.name()],
        applies: Applies::ALWAYS,
        sources: &[&cite::CONNECT_EXCHANGE_ON_PREMISES, &cite::MIGRATE_EMAIL_ROUTER, &cite::KB_INCOMING],
        title: text!(
            "Old email imported for untested mailboxes",
            "テスト前のメールボックスからの古い電子メールの取り込み"
        ),
        message: text!(
            "profile {record} starts on {value}, so old email of untested mailboxes is imported",
            "開始日 {value} のプロファイル{record}が、未テストのメールボックスの古い電子メールを取り込みます"
        ),
        fix: text!(
            "enter a recent date in \"Process Email From\" (`processemailsreceivedafter`) or in each untested mailbox (`processemailreceivedafter`) before using \"Test & Enable Mailbox\"",
            "[メールボックスのテストと有効化] の前に、[次の日時から電子メールを処理する] (`processemailsreceivedafter`) または未テストの各メールボックス (`processemailreceivedafter`) に最近の日時を入力します"
        ),
        page: &pages::PROCESS_EMAILS_FROM_TOO_OLD,
        extra: Extra {
            threshold: Some(Threshold { default: 14, min: 0, max: 36_500, unit: text!("days", "日") }),
            failure: Some(Failure::BeforeTest),
            ..Extra::NONE
        },
        yields_to: &[
            &exchange_online::exo_wrong_profile_type::RULE.info,
            &on_premises_with_exchange_online::onprem_exo_requires_hybrid_profile::RULE.info,
            &on_premises_with_exchange_online::onprem_exo_not_supported_in_version::RULE.info,
        ],
    },
    check: Check::Profile(check),
};

fn check(profile: Profile<'_>, cx: &mut Cx<'_>) -> Outcome {
    only_if(!sync_method::uses_email_router(cx.org))?;
    let from = profile.processemailsreceivedafter();
    let oldest = cx.as_of.saturating_sub(Span::new().days(cx.threshold()));
    only_if(from.present()?.date() < oldest)?;
    let is_untested = |mailbox: Mailbox<'_>| {
        let own = mailbox.processemailreceivedafter().get();
        Ok(sync_method::is_received(mailbox)?
            && own.is_none_or(|own| own.date() < oldest)
            && mailbox.incomingemailstatus().present()? == EmailStatus::NotRun)
    };
    let untested = profile::mailboxes_that(profile, is_untested, cx)?;
    if !untested.is_empty() {
        let label = text!("mailbox {mailbox} has not been tested", "テストされていないメールボックス{mailbox}");
        cx.report(from).mailboxes(untested, |mailbox| mailbox.incomingemailstatus().place, label);
    }
    Ok(())
}
