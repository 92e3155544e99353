use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "folder-tracking-without-sss",
        severity: Severity::Error,
        certainty: Certainty::Verified,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::Organization.name()],
        applies: Applies::ALWAYS,
        sources: &[&cite::FOLDER_TRACKING, &cite::SYSTEM_SETTINGS_EMAIL],
        title: text!(
            "Folder-level tracking without server-side synchronization",
            "サーバー側同期を使用しないフォルダー レベルの追跡"
        ),
        message: text!(
            "folder-level tracking is on without server-side synchronization, which it requires",
            "フォルダー レベルの追跡が有効ですが、必要なサーバー側同期を使用しない設定です"
        ),
        fix: text!(
            "set \"Process Email Using\" to \"Server-Side Synchronization\" (`emailconnectionchannel: 0`), or turn off folder-level tracking (`isfolderbasedtrackingenabled: false`)",
            "[電子メールの処理方法] を [サーバー側同期] にするか (`emailconnectionchannel: 0`)、フォルダー レベルの追跡を無効にします (`isfolderbasedtrackingenabled: false`)"
        ),
        page: &pages::FOLDER_TRACKING_WITHOUT_SSS,
        extra: Extra::NONE,
        yields_to: &[
            &organization::email_router_selected::RULE.info,
            &organization::sss_configured_but_router_active::RULE.info,
        ],
    },
    check: Check::Organization(check),
};

fn check(cx: &mut Cx<'_>) -> Outcome {
    let row = cx.org.need_row()?;
    let (tracking, channel) = (row.isfolderbasedtrackingenabled(), row.emailconnectionchannel());
    if tracking.present()? && channel.present()? == EmailConnectionChannel::EmailRouter {
        let label = text!("the Email Router is selected", "Email Router の選択");
        cx.report(tracking).label(channel.place.span, label);
    }
    Ok(())
}
