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
            "folder-level tracking without server-side synchronization",
            "サーバー側同期を使用しないフォルダー レベルの追跡"
        ),
        message: text!(
            "folder-level tracking is on, which only server-side synchronization can do",
            "フォルダー レベルの追跡が有効ですが、これができるのはサーバー側同期だけです"
        ),
        fix: text!(
            "choose Server-Side Synchronization (emailconnectionchannel: 0), or turn folder-level tracking off (isfolderbasedtrackingenabled: false)",
            "「サーバー側同期」(emailconnectionchannel: 0) にするか、フォルダー レベルの追跡を無効にします (isfolderbasedtrackingenabled: false)"
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
        let label = text!("another way is chosen", "別の方法が選択されています");
        cx.report(tracking).label(channel.place.span, label);
    }
    Ok(())
}
