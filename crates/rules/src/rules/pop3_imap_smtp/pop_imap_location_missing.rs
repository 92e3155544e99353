use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "pop-imap-location-missing",
        severity: Severity::Error,
        certainty: Certainty::Mapped,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::EmailServerProfile.name()],
        applies: Applies::ALWAYS,
        sources: &[&cite::CONNECT_POP_IMAP, &cite::KB_NOT_FOUND_ON_SERVER, &cite::ERROR_CODES],
        title: text!(
            "POP3 or IMAP profile without a server location",
            "サーバーの場所がない POP3 または IMAP のプロファイル"
        ),
        message: text!(
            "profile {record} has no server location for {direction} email",
            "プロファイル{record}に{direction}電子メールのサーバーの場所がありません"
        ),
        fix: text!(
            "enter both the incoming and the outgoing server location (`incomingserverlocation`, `outgoingserverlocation`)",
            "受信と送信の両方のサーバーの場所を入力します (`incomingserverlocation`、`outgoingserverlocation`)"
        ),
        page: &pages::POP_IMAP_LOCATION_MISSING,
        extra: Extra { failure: Some(Failure::Cause), ..Extra::NONE },
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
    let (incoming, outgoing) = (profile.incomingserverlocation(), profile.outgoingserverlocation());
    if incoming.known()?.is_none() {
        cx.report(incoming).arg("direction", text!("incoming", "受信")).affects(profile);
    } else if outgoing.known()?.is_none() {
        cx.report(outgoing).arg("direction", text!("outgoing", "送信")).affects(profile);
    }
    Ok(())
}
