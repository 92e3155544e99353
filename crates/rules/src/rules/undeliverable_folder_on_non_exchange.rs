use crate::prelude::*;

pub(super) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "undeliverable-folder-on-non-exchange",
        severity: Severity::Info,
        certainty: Certainty::Verified,
        since: "0.1.0",
        tables: &[Table::EmailServerProfile],
        applies: Applies::ALWAYS,
        sources: &[&cite::ON_PREMISES_TO_EXCHANGE_ON_PREMISES],
        title: text!("the undeliverable folder on POP3 or IMAP", "POP3 または IMAP での配信不能フォルダー"),
        message: text!(
            "{record} moves failed e-mail to the Undeliverable folder, which only Exchange profiles can do",
            "{record} は失敗した電子メールを配信不能フォルダーに移動する設定ですが、これができるのは Exchange のプロファイルだけです"
        ),
        fix: text!(
            "set Move Failed Emails to Undeliverable Folder to No (moveundeliveredemails: false)",
            "失敗した電子メールを配信不能フォルダーに移動する設定を「いいえ」にします (moveundeliveredemails: false)"
        ),
        yields_to: &[
            "exo-wrong-profile-type",
            "onprem-exo-requires-hybrid-profile",
            "onprem-exo-not-supported-in-version",
            "imap-not-supported-in-version",
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
