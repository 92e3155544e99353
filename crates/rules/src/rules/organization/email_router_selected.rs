use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "email-router-selected",
        severity: Severity::Error,
        certainty: Certainty::Verified,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::Organization.name()],
        applies: Applies::ALWAYS.since(calendar::EMAIL_ROUTER_DEPRECATED.day),
        sources: &[&cite::IMPORTANT_CHANGES, &cite::MIGRATE_EMAIL_ROUTER, &cite::BASIC_AUTHENTICATION],
        title: text!("Email processed by the Email Router", "Email Router による電子メールの処理"),
        message: text!(
            "this organization uses the deprecated Email Router, which does not work from {day}",
            "この組織は、非推奨の Email Router を使用する設定です ({day} から動作しません)"
        ),
        fix: text!(
            "migrate the settings, then set \"Process Email Using\" to \"Server-Side Synchronization\" (`emailconnectionchannel: 0`)",
            "設定を移行してから、[電子メールの処理方法] を [サーバー側同期] にします (`emailconnectionchannel: 0`)"
        ),
        page: &pages::EMAIL_ROUTER_SELECTED,
        extra: Extra::NONE,
        yields_to: &[&organization::sss_configured_but_router_active::RULE.info],
    },
    check: Check::Organization(check),
};

fn check(cx: &mut Cx<'_>) -> Outcome {
    let channel = cx.org.need_row()?.emailconnectionchannel();
    if channel.present()? == EmailConnectionChannel::EmailRouter {
        let day = calendar::EMAIL_ROUTER_STOPPED.day;
        let severity = if cx.as_of >= day { Severity::Error } else { Severity::Warning };
        cx.report(channel).severity(severity).arg("day", day);
    }
    Ok(())
}
