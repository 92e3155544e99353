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
        title: text!(
            "Auto Discover on a POP3 or IMAP profile",
            "POP3 または IMAP のプロファイルでのサーバーの場所の自動検出"
        ),
        message: text!(
            "{record} discovers its server, which only Exchange allows",
            "{record} はサーバーの場所を自動検出する設定ですが、これができるのは Exchange だけです"
        ),
        fix: text!(
            "set Auto Discover Server Location to No (useautodiscover: false) and enter both locations",
            "「サーバーの場所の自動検出」を「いいえ」(useautodiscover: false) にし、受信と送信のサーバーの場所を入力します"
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
