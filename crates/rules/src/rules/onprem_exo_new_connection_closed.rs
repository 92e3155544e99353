use crate::prelude::*;

pub(super) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "onprem-exo-new-connection-closed",
        severity: Severity::Warning,
        certainty: Certainty::Mapped,
        since: "0.1.0",
        tables: &[Table::EmailServerProfile],
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
        yields_to: &["onprem-exo-not-supported-in-version"],
    },
    check: Check::Organization(check),
};

fn check(cx: &mut Cx<'_>) -> Outcome {
    let org = cx.org;
    org.need(Table::EmailServerProfile)?;
    let day = calendar::ON_PREMISES_TO_EXCHANGE_ONLINE_FROZEN.day;
    // A tenant that was connected before may get another profile. One that is known to be made later says nothing of that.
    let is_late = |profile: Profile<'_>| Ok(profile.createdon().present()?.date() >= day);
    let before = records::that(org.profiles(), |profile| {
        only_if(is_late(profile) != Ok(true) && profile::is_exchange_online(profile)?)?;
        Ok(!is_late(profile)?)
    });
    if !before.found.is_empty() {
        return Ok(());
    }
    before.needs.none(cx)?;
    let active = org.profiles().filter(|profile| !profile.statecode().is(&StateCode::Inactive));
    cx.for_each(active, |profile, cx| {
        if is_late(profile)? && profile::is_exchange_online(profile)? {
            cx.report(profile.createdon()).arg("day", day).affects(profile);
        }
        Ok(())
    })
}
