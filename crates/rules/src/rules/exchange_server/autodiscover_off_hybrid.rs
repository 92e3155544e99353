use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "autodiscover-off-hybrid",
        severity: Severity::Info,
        certainty: Certainty::Verified,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::EmailServerProfile.name()],
        applies: Applies::ONLINE.from(8, 0).on_request(),
        sources: &[&cite::CONNECT_EXCHANGE_ON_PREMISES, &cite::KB_MAILBOX_LOCATION],
        title: text!("Auto Discover turned off for a hybrid profile", "ハイブリッド プロファイルでの自動検出の無効化"),
        message: text!(
            "profile {record} connects to Exchange Server without Auto Discover, recommended if it works",
            "プロファイル{record}は Exchange Server に自動検出なしで接続します (可能なら自動検出を推奨)"
        ),
        fix: text!(
            "if Auto Discover works for the mailboxes, set \"Auto Discover Server Location\" to \"Yes\" (`useautodiscover: true`) and clear the server locations",
            "メールボックスで自動検出が動作する場合は、[サーバーの場所の自動検出] を [はい] にし (`useautodiscover: true`)、サーバーの場所を空にします"
        ),
        page: &pages::AUTODISCOVER_OFF_HYBRID,
        extra: Extra::NONE,
        yields_to: &[
            &exchange_online::exo_wrong_profile_type::RULE.info,
            &exchange_server::server_location_missing::RULE.info,
        ],
    },
    check: Check::Profile(check),
};

fn check(profile: Profile<'_>, cx: &mut Cx<'_>) -> Outcome {
    only_if(profile.servertype().present()? == ServerType::ExchangeServerHybrid)?;
    let autodiscover = profile.useautodiscover();
    if !autodiscover.present()? {
        cx.report(autodiscover).affects(profile);
    }
    Ok(())
}
