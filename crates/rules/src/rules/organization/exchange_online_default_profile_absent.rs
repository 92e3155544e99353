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
            "the profile Microsoft Exchange Online is not there",
            "プロファイル Microsoft Exchange Online がない"
        ),
        message: text!(
            "mailboxes reach Exchange Online with user name and password, and the profile that needs neither, Microsoft Exchange Online, is not there",
            "メールボックスはユーザー名とパスワードで Exchange Online に接続しますが、どちらも不要なプロファイル Microsoft Exchange Online がありません"
        ),
        fix: text!(
            "check that the tenant of the organization has a subscription to Exchange Online; if so, create a profile of type Exchange Online",
            "組織のテナントに Exchange Online のサブスクリプションがあることを確認し、ある場合は種類が Exchange Online のプロファイルを作成します"
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
    // A profile with server-to-server authentication is as good, whatever it is called.
    let as_good = records::that(org.profiles(), |profile| {
        let retrieval = profile.incomingcredentialretrieval();
        Ok(profile::is_built_in(profile) || retrieval.known()? == Some(CredentialRetrieval::ServerToServer))
    });
    if !as_good.found.is_empty() {
        return Ok(());
    }
    as_good.needs.none(cx)?;
    let servers = cx.servers;
    let with_password = records::that(org.profiles(), |profile| {
        Ok(profile.incomingcredentialretrieval().known()?.is_some_and(profile::is_password)
            && profile::active_mailboxes(profile).next().is_some()
            && servers.is_exchange_online(profile)?)
    });
    if let Some(profile) = order::first(with_password.one_decides(cx)?) {
        let label = text!(
            "a profile to Exchange Online with mailboxes",
            "メールボックスのある Exchange Online へのプロファイル"
        );
        cx.report(row).label(profile.place().span, label);
    }
    Ok(())
}
