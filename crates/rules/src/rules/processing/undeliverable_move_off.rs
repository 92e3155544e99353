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
            "Failed email not moved to the Undeliverable folder",
            "失敗した電子メールの配信不能フォルダーへの移動の無効化"
        ),
        message: text!(
            "profile {record} leaves email that could not be tracked in the Inbox",
            "プロファイル{record}は、追跡できなかった電子メールを受信トレイに残す設定です"
        ),
        fix: text!(
            "set \"Move Failed Emails to Undeliverable Folder\" to \"Yes\" (`moveundeliveredemails: true`); users notice failed email in that folder",
            "[失敗した電子メールを配信不能フォルダーに移動する] を [はい] にします (`moveundeliveredemails: true`)。このフォルダーにあれば、ユーザーが失敗に気付きます"
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
