use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "default-profile-missing",
        severity: Severity::Warning,
        certainty: Certainty::Mapped,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::Organization.name()],
        applies: Applies::ALWAYS,
        sources: &[&cite::CONNECT_EXCHANGE_ONLINE_2025],
        title: text!(
            "Server-side synchronization by default without a default profile",
            "既定のプロファイルがない状態での既定のサーバー側同期"
        ),
        message: text!(
            "new users and queues get server-side synchronization by default, but no profile",
            "新しいユーザーとキューの既定はサーバー側同期ですが、既定のプロファイルがありません"
        ),
        fix: text!(
            "set the default \"Server Profile\" (`defaultemailserverprofileid`)",
            "既定の [サーバー プロファイル] を設定します (`defaultemailserverprofileid`)"
        ),
        page: &pages::DEFAULT_PROFILE_MISSING,
        extra: Extra::NONE,
        yields_to: &[],
    },
    check: Check::Organization(check),
};

fn check(cx: &mut Cx<'_>) -> Outcome {
    only_if(!sync_method::uses_email_router(cx.org))?;
    let default = cx.org.need_row()?.defaultemailserverprofileid();
    let settings = cx.org.email_settings().ok_or(Stop::NotApplicable)?;
    let synchronized = settings.incoming.known()? == Some(IncomingDelivery::ServerSide)
        || settings.outgoing.known()? == Some(OutgoingDelivery::ServerSide)
        || settings.act.known()? == Some(ActDelivery::ServerSide);
    if synchronized && default.known()?.is_none() {
        cx.report(default);
    }
    Ok(())
}
