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
        title: text!("Exchange Server Subscription Edition", "Exchange Server Subscription Edition の使用"),
        message: text!(
            "profile {record} connects to Exchange Server SE, which no support page lists",
            "プロファイル{record}の接続先 Exchange Server SE は、サポート ページに記載されていません"
        ),
        fix: text!(
            "ask Microsoft whether this combination is supported",
            "この組み合わせがサポートされるかどうかを Microsoft に確認します"
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
