use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "network-traffic-inspection",
        severity: Severity::Error,
        certainty: Certainty::Mapped,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::Organization.name(), Table::EmailServerProfile.name()],
        applies: Applies::ONLINE.from(9, 0).since(calendar::PAGE_ONLINE_2022.day),
        sources: &[&cite::SUPPORTED_CONFIGURATIONS_2022],
        title: text!("Inspection of the network traffic to Exchange", "Exchange への通信の検査"),
        message: text!(
            "a device inspects or changes the traffic to Exchange, which is not supported",
            "Exchange への通信を検査または変更する機器があります (サポートされない構成)"
        ),
        fix: text!(
            "filter this traffic only by IP address or server name, without inspecting its content",
            "通信の内容を検査せず、IP アドレスまたはサーバー名だけで制御します"
        ),
        page: &pages::NETWORK_TRAFFIC_INSPECTION,
        extra: Extra::NONE,
        yields_to: &[],
    },
    check: Check::Organization(check),
};

fn check(cx: &mut Cx<'_>) -> Outcome {
    network::first(cx, |profile| Ok(!profile::is_pop_or_imap(profile.servertype().present()?)))?;
    if cx.facts.switch(stated::TRAFFIC_INSPECTION)? {
        let place = cx.org.need_row()?.place();
        cx.report(place);
    }
    Ok(())
}
