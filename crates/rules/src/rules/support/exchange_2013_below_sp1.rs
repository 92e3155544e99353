use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "exchange-2013-below-sp1",
        severity: Severity::Error,
        certainty: Certainty::Mapped,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::EmailServerProfile.name()],
        applies: Applies::ONLINE,
        sources: &[&cite::SUPPORTED_CONFIGURATIONS_2018, &cite::SUPPORTED_CONFIGURATIONS_2022],
        title: text!("Exchange Server 2013 without SP1", "SP1 が適用されていない Exchange Server 2013"),
        message: text!(
            "profile {record} connects to Exchange Server 2013, which online requires SP1 or later",
            "プロファイル{record}の接続先 Exchange Server 2013 は、オンラインでは SP1 以降が必要です"
        ),
        fix: text!(
            "install SP1 (cumulative update 4) or newer, then set the server of this profile to `2013-sp1` under `exchange-servers` in synclint.yaml",
            "SP1 (累積更新プログラム 4) 以降を適用し、synclint.yaml の `exchange-servers` でこのプロファイルのサーバーを `2013-sp1` にします"
        ),
        page: &pages::EXCHANGE_2013_BELOW_SP1,
        extra: Extra::NONE,
        yields_to: &[
            &exchange_online::exo_wrong_profile_type::RULE.info,
            &exchange_server::hybrid_type_on_wrong_deployment::RULE.info,
        ],
    },
    check: Check::Profile(check),
};

fn check(profile: Profile<'_>, cx: &mut Cx<'_>) -> Outcome {
    only_if(cx.edition()?.systems(Protocol::Ews).any(|system| system == System::Exchange2013Sp1))?;
    let server = profile::need_exchange(profile, cx.facts, cx.servers)?;
    if server.system == System::Exchange2013 {
        cx.report(profile).affects(profile);
    }
    Ok(())
}
