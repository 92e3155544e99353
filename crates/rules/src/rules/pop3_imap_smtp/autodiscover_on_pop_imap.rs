use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "autodiscover-on-pop-imap",
        severity: Severity::Warning,
        certainty: Certainty::Verified,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::EmailServerProfile.name()],
        applies: Applies::ALWAYS,
        sources: &[&cite::PROFILE_FORM_8, &cite::CONNECT_EXCHANGE_ON_PREMISES, &cite::ERROR_CODES],
        title: text!("Auto Discover with POP3 or IMAP", "POP3 または IMAP での自動検出の使用"),
        message: text!(
            "profile {record} uses Auto Discover, which needs Exchange",
            "プロファイル{record}が使用する自動検出には、Exchange が必要です"
        ),
        fix: text!(
            "set \"Auto Discover Server Location\" to \"No\" (`useautodiscover: false`) and enter the server locations (`incomingserverlocation`, `outgoingserverlocation`)",
            "[サーバーの場所の自動検出] を [いいえ] にし (`useautodiscover: false`)、受信と送信のサーバーの場所を入力します (`incomingserverlocation`、`outgoingserverlocation`)"
        ),
        page: &pages::AUTODISCOVER_ON_POP_IMAP,
        extra: Extra::NONE,
        yields_to: &[
            &exchange_online::exo_wrong_profile_type::RULE.info,
            &on_premises_with_exchange_online::onprem_exo_requires_hybrid_profile::RULE.info,
            &support::imap_not_supported_in_version::RULE.info,
        ],
    },
    check: Check::Profile(check),
};

fn check(profile: Profile<'_>, cx: &mut Cx<'_>) -> Outcome {
    only_if(profile::is_pop_or_imap(profile.servertype().present()?))?;
    let autodiscover = profile.useautodiscover();
    if autodiscover.present()? {
        cx.report(autodiscover).affects(profile);
    }
    Ok(())
}
