use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "undeliverable-move-off",
        severity: Severity::Info,
        certainty: Certainty::Mapped,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::EmailServerProfile.name()],
        applies: Applies::ALWAYS.on_request(),
        sources: &[&cite::CONNECT_EXCHANGE_ON_PREMISES, &cite::ON_PREMISES_TO_EXCHANGE_ON_PREMISES],
        title: text!(
            "e-mail that could not be tracked stays in the Inbox",
            "追跡できなかった電子メールが受信トレイに残る"
        ),
        message: text!(
            "{record} leaves e-mail that could not be tracked in the Inbox, where nobody notices",
            "{record} では、追跡できなかった電子メールが受信トレイに残り、気付かれません"
        ),
        fix: text!(
            "set Move Failed Emails to Undeliverable Folder to Yes (moveundeliveredemails: true)",
            "失敗した電子メールを配信不能フォルダーに移動する設定を「はい」にします (moveundeliveredemails: true)"
        ),
        page: &pages::UNDELIVERABLE_MOVE_OFF,
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
    only_if(!profile::is_pop_or_imap(profile.servertype().present()?))?;
    let moved = profile.moveundeliveredemails();
    if !moved.present()? {
        cx.report(moved).affects(profile);
    }
    Ok(())
}
