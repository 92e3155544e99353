use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "onprem-exo-new-connection-closed",
        severity: Severity::Warning,
        certainty: Certainty::Mapped,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::EmailServerProfile.name()],
        applies: Applies::ON_PREMISES.from(8, 1).since(calendar::ON_PREMISES_TO_EXCHANGE_ONLINE_FROZEN.day),
        sources: &[&cite::ON_PREMISES_TO_EXCHANGE_ONLINE_2026],
        title: text!(
            "New connection from on-premises to Exchange Online",
            "オンプレミスから Exchange Online への新しい接続"
        ),
        message: text!(
            "profile {record} was created on {value}, but new tenants are not accepted from {day}",
            "プロファイル{record}は {value} に作成されましたが、新しいテナントは {day} 以降受け付けられません"
        ),
        fix: text!(
            "ask Microsoft support before using this connection, use Exchange Server, or move to Dataverse online",
            "この接続を使用する前に Microsoft サポートに確認するか、Exchange Server を使用するか、オンラインの Dataverse に移行します"
        ),
        page: &pages::ONPREM_EXO_NEW_CONNECTION_CLOSED,
        extra: Extra { failure: Some(Failure::Cause), ..Extra::NONE },
        yields_to: &[&on_premises_with_exchange_online::onprem_exo_not_supported_in_version::RULE.info],
    },
    check: Check::Organization(check),
};

fn check(cx: &mut Cx<'_>) -> Outcome {
    let org = cx.org;
    org.need(Table::EmailServerProfile)?;
    let day = calendar::ON_PREMISES_TO_EXCHANGE_ONLINE_FROZEN.day;
    let servers = cx.servers;
    // Whether a profile connects to Exchange Online and was created on or after that day (`since`), or before it. If
    // one condition is false, the other does not need to be known.
    let connects = |profile: Profile<'_>, since: bool| {
        let created = profile.createdon().present().map(|date| (date.date() >= day) == since);
        match created {
            Ok(false) | Err(Stop::NotApplicable) => Ok(false),
            created => Ok(servers.is_exchange_online(profile)? && created?),
        }
    };
    let before = records::matching(org.profiles(), |profile| connects(profile, false));
    // The tenant is already connected, so it can have new profiles.
    if !before.found.is_empty() {
        return Ok(());
    }
    before.needs.require_none(cx)?;
    let active = org.profiles().filter(|profile| !profile.statecode().is(&StateCode::Inactive));
    cx.for_each(active, |profile, cx| {
        if connects(profile, true)? {
            cx.report(profile.createdon()).arg("day", day).affects(profile);
        }
        Ok(())
    })
}
