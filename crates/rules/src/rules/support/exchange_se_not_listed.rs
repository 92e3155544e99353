use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "exchange-se-not-listed",
        severity: Severity::Info,
        certainty: Certainty::Verified,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::EmailServerProfile.name()],
        applies: Applies::ALWAYS,
        sources: &[
            &cite::SUPPORTED_CONFIGURATIONS_2022,
            &cite::CONNECT_EXCHANGE_ON_PREMISES,
            &cite::SUPPORTED_CONFIGURATIONS_ON_PREMISES_9_1,
        ],
        title: text!("Exchange Server Subscription Edition", "Exchange Server Subscription Edition"),
        message: text!(
            "{record} reaches Exchange Server Subscription Edition, which no list of Dynamics 365 names yet",
            "{record} は Exchange Server Subscription Edition に接続していますが、Dynamics 365 のサポート ページに記載はまだありません"
        ),
        fix: text!(
            "ask Microsoft whether the combination is supported",
            "この組み合わせがサポートされるか Microsoft に確認します"
        ),
        page: &pages::EXCHANGE_SE_NOT_LISTED,
        extra: Extra::NONE,
        yields_to: &[],
    },
    check: Check::Profile(check),
};

fn check(profile: Profile<'_>, cx: &mut Cx<'_>) -> Outcome {
    if profile::need_exchange(profile, cx.facts, cx.servers)?.system == System::ExchangeSe {
        cx.report(profile).affects(profile);
    }
    Ok(())
}
