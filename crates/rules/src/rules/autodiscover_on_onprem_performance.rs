use crate::prelude::*;

pub(super) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "autodiscover-on-onprem-performance",
        severity: Severity::Info,
        certainty: Certainty::Verified,
        since: "0.1.0",
        tables: &[Table::EmailServerProfile],
        applies: Applies::ON_PREMISES,
        sources: &[&cite::ON_PREMISES_TO_EXCHANGE_ON_PREMISES, &cite::PROFILE_FORM_8],
        title: text!("Auto Discover for an Exchange Server of one's own", "自社の Exchange Server に対する自動検出"),
        message: text!(
            "{record} discovers its server for every mailbox, which may slow synchronization down",
            "{record} はメールボックスごとにサーバーの場所を自動検出する設定です。同期のパフォーマンスに影響する場合があります"
        ),
        fix: text!(
            "if the location of the server does not change, set Auto Discover Server Location to No (useautodiscover: false) and enter the address of Exchange Web Services (incomingserverlocation, outgoingserverlocation)",
            "サーバーの場所が変わらない場合は、「サーバーの場所の自動検出」を「いいえ」(useautodiscover: false) にし、Exchange Web サービスのアドレスを入力します (incomingserverlocation、outgoingserverlocation)"
        ),
        yields_to: &["autodiscover-with-server-location", "onprem-exo-requires-hybrid-profile"],
    },
    check: Check::Profile(check),
};

fn check(profile: Profile<'_>, cx: &mut Cx<'_>) -> Outcome {
    only_if(profile.servertype().present()? == ServerType::ExchangeServer && !profile::is_exchange_online(profile)?)?;
    let autodiscover = profile.useautodiscover();
    if autodiscover.present()? {
        cx.report(autodiscover).affects(profile);
    }
    Ok(())
}
