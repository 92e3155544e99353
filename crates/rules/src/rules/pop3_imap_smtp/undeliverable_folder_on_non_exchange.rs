use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "undeliverable-folder-on-non-exchange",
        severity: Severity::Info,
        certainty: Certainty::Verified,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::EmailServerProfile.name()],
        applies: Applies::ALWAYS,
        sources: &[&cite::ON_PREMISES_TO_EXCHANGE_ON_PREMISES],
        title: text!("Undeliverable folder with POP3 or IMAP", "POP3 または IMAP での配信不能フォルダー"),
        message: text!(
            "profile {record} moves failed email to the Undeliverable folder, which needs Exchange",
            "プロファイル{record}が使用する配信不能フォルダーには、Exchange が必要です"
        ),
        fix: text!(
            "set \"Move Failed Emails to Undeliverable Folder\" to \"No\" (`moveundeliveredemails: false`)",
            "[失敗した電子メールを配信不能フォルダーに移動する] を [いいえ] にします (`moveundeliveredemails: false`)"
        ),
        page: &pages::UNDELIVERABLE_FOLDER_ON_NON_EXCHANGE,
        extra: Extra::NONE,
        yields_to: &[
            &exchange_online::exo_wrong_profile_type::RULE.info,
            &on_premises_with_exchange_online::onprem_exo_requires_hybrid_profile::RULE.info,
            &on_premises_with_exchange_online::onprem_exo_not_supported_in_version::RULE.info,
            &support::imap_not_supported_in_version::RULE.info,
        ],
    },
    check: Check::Profile(check),
};

fn check(profile: Profile<'_>, cx: &mut Cx<'_>) -> Outcome {
    only_if(profile::is_pop_or_imap(profile.servertype().present()?))?;
    let moved = profile.moveundeliveredemails();
    if moved.present()? {
        cx.report(moved);
    }
    Ok(())
}
