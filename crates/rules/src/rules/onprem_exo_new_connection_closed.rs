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
    check: Check::Profile(check),
};

fn check(profile: Profile<'_>, cx: &mut Cx<'_>) -> Outcome {
    only_if(profile::is_exchange_online(profile)?)?;
    let day = calendar::ON_PREMISES_TO_EXCHANGE_ONLINE_FROZEN.day;
    let created = profile.createdon();
    only_if(created.present()?.date() >= day)?;
    // A tenant that was connected before may get another profile.
    for other in cx.org.profiles() {
        if profile::is_exchange_online(other) == Ok(true)
            && other.createdon().known()?.is_some_and(|date| date.date() < day)
        {
            return Err(Stop::NotApplicable);
        }
    }
    cx.report(created).arg("day", day).affects(profile);
    Ok(())
}
