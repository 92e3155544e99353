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
            "a first connection from on-premises to Exchange Online after it was closed",
            "受け付け終了後に作成された設置型から Exchange Online への最初の接続"
        ),
        message: text!(
            "{record} was created on {value}, and since {day} no further tenants are connected from on-premises to Exchange Online",
            "{record} は {value} に作成されましたが、{day} 以降、設置型から Exchange Online への新しいテナントの接続は受け付けられていません"
        ),
        fix: text!(
            "ask Microsoft support before relying on it; use Exchange Server, or move to Dataverse online",
            "使用する前に Microsoft サポートに確認します。Exchange Server を使用するか、Dataverse (オンライン) に移行します"
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
    // Whether a profile connects to Exchange Online and was created since that day, or before it. A part that is known to be
    // false decides.
    let reaches = |profile: Profile<'_>, since: bool| {
        let created = profile.createdon().present().map(|date| (date.date() >= day) == since);
        match created {
            Ok(false) | Err(Stop::NotApplicable) => Ok(false),
            created => Ok(servers.is_exchange_online(profile)? && created?),
        }
    };
    let before = records::that(org.profiles(), |profile| reaches(profile, false));
    // The tenant was connected before; it may get another profile.
    if !before.found.is_empty() {
        return Ok(());
    }
    before.needs.none(cx)?;
    let active = org.profiles().filter(|profile| !profile.statecode().is(&StateCode::Inactive));
    cx.for_each(active, |profile, cx| {
        if reaches(profile, true)? {
            cx.report(profile.createdon()).arg("day", day).affects(profile);
        }
        Ok(())
    })
}
