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
        title: text!("the Email Router", "Email Router の使用"),
        message: text!(
            "the organization processes e-mail with the Email Router, which is deprecated and stops on {day}",
            "この組織は Email Router で電子メールを処理しています。Email Router は非推奨で、{day} に停止します"
        ),
        fix: text!(
            "choose Server-Side Synchronization under Process Email Using (emailconnectionchannel: 0) after migrating the settings",
            "設定を移行したうえで、電子メールの処理方法を「サーバー側同期」(emailconnectionchannel: 0) にします"
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
