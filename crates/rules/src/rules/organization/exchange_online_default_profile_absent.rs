use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "exchange-online-default-profile-absent",
        severity: Severity::Info,
        certainty: Certainty::Mapped,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::Organization.name(), Table::EmailServerProfile.name()],
        applies: Applies::ONLINE,
        sources: &[&cite::CONNECT_EXCHANGE_ONLINE_2025],
        title: text!(
            "Missing profile `Microsoft Exchange Online`",
            "プロファイル「Microsoft Exchange Online」がない構成"
        ),
        message: text!(
            "mailboxes use passwords for Exchange Online, and no server-to-server profile exists",
            "Exchange Online にパスワードで接続しますが、サーバー間認証のプロファイルがありません"
        ),
        fix: text!(
            "check that the tenant of the organization has an Exchange Online subscription; if so, create a profile with \"Server Type\" set to \"Exchange Online\"",
            "組織のテナントに Exchange Online のサブスクリプションがあるか確認し、ある場合は [サーバーの種類] が [Exchange Online] のプロファイルを作成します"
        ),
        page: &pages::EXCHANGE_ONLINE_DEFAULT_PROFILE_ABSENT,
        extra: Extra::NONE,
        yields_to: &[],
    },
    check: Check::Organization(check),
};

fn check(cx: &mut Cx<'_>) -> Outcome {
    let org = cx.org;
    let row = org.need_row()?;
    org.need(Table::EmailServerProfile)?;
    org.need(Table::Mailbox)?;
    // A profile with server-to-server authentication also counts, whatever its name.
    let as_good = records::matching(org.profiles(), |profile| {
        let retrieval = profile.incomingcredentialretrieval();
        Ok(profile::is_built_in(profile) || retrieval.known()? == Some(CredentialRetrieval::ServerToServer))
    });
    if !as_good.found.is_empty() {
        return Ok(());
    }
    as_good.needs.require_none(cx)?;
    let servers = cx.servers;
    let with_password = records::matching(org.profiles(), |profile| {
        Ok(profile.incomingcredentialretrieval().known()?.is_some_and(profile::is_password)
            && profile::active_mailboxes(profile).next().is_some()
            && servers.is_exchange_online(profile)?)
    });
    if let Some(profile) = order::first(with_password.found_or_stop(cx)?) {
        let label = text!(
            "Exchange Online profile with a password and active mailboxes",
            "パスワードを使用し、アクティブなメールボックスがある Exchange Online のプロファイル"
        );
        cx.report(row).label(profile.place().span, label);
    }
    Ok(())
}
