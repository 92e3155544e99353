use crate::prelude::*;

pub(super) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "pop-imap-location-missing",
        severity: Severity::Error,
        certainty: Certainty::Mapped,
        since: "0.1.0",
        tables: &[Table::EmailServerProfile],
        applies: Applies::ALWAYS,
        sources: &[&cite::CONNECT_POP_IMAP, &cite::KB_NOT_FOUND_ON_SERVER, &cite::ERROR_CODES],
        title: text!("a POP3 or IMAP profile without a server", "サーバーの場所がない POP3 または IMAP のプロファイル"),
        message: text!(
            "{record} names no server for {direction} e-mail",
            "{record} に{direction}電子メールのサーバーの場所がありません"
        ),
        fix: text!(
            "enter both locations: the incoming and the outgoing one (incomingserverlocation, outgoingserverlocation)",
            "受信と送信の両方のサーバーの場所を入力します (incomingserverlocation、outgoingserverlocation)"
        ),
        yields_to: &["exo-wrong-profile-type", "onprem-exo-requires-hybrid-profile", "imap-not-supported-in-version"],
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
