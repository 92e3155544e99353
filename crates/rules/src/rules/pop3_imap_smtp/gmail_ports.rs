use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "gmail-ports",
        severity: Severity::Warning,
        certainty: Certainty::Verified,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::EmailServerProfile.name()],
        applies: Applies::ALWAYS,
        sources: &[&cite::KB_MAILBOX_FAILS_TESTED, &cite::KB_PORTS],
        title: text!("Ports other than those of Gmail", "Gmail のポートとの不一致"),
        message: text!(
            "profile {record} connects to Gmail on port {value}, but Gmail uses 995 (POP3) and 587 (SMTP)",
            "プロファイル{record}は Gmail のポート {value} に接続します (正しくは POP3 995、SMTP 587)"
        ),
        fix: text!(
            "for Gmail, set the port to 995 (POP3, `incomingportnumber: 995`) or 587 (SMTP, `outgoingportnumber: 587`)",
            "Gmail のポートを 995 (POP3、`incomingportnumber: 995`) または 587 (SMTP、`outgoingportnumber: 587`) にします"
        ),
        page: &pages::GMAIL_PORTS,
        extra: Extra { failure: Some(Failure::Cause), ..Extra::NONE },
        yields_to: &[&pop3_imap_smtp::port_missing_or_wrong::RULE.info],
    },
    check: Check::Profile(check),
};

fn check(profile: Profile<'_>, cx: &mut Cx<'_>) -> Outcome {
    only_if(profile.servertype().present()? == ServerType::PopSmtp)?;
    let gmail = |location: &str| host::provider(location) == Provider::Gmail;
    let (incoming, outgoing) = (profile.incomingportnumber(), profile.outgoingportnumber());
    let wrong_incoming = profile.incomingserverlocation().known()?.is_some_and(gmail)
        && incoming.known()?.is_some_and(|port| port != 995);
    let wrong_outgoing = profile.outgoingserverlocation().known()?.is_some_and(gmail)
        && outgoing.known()?.is_some_and(|port| port != 587);
    if wrong_incoming {
        cx.report(incoming).affects(profile);
    } else if wrong_outgoing {
        cx.report(outgoing).affects(profile);
    }
    Ok(())
}
