use crate::prelude::*;

pub(super) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "port-ssl-mismatch",
        severity: Severity::Warning,
        certainty: Certainty::Inferred,
        since: "0.1.0",
        tables: &[Table::EmailServerProfile],
        applies: Applies::ALWAYS.on_request(),
        sources: &[&cite::KB_PORTS],
        title: text!("a port that does not go with SSL", "SSL の設定と合わないポート"),
        message: text!(
            "{record} connects to port {value}, which does not go with its setting of SSL",
            "{record} の接続先ポート {value} は SSL の設定と合いません"
        ),
        fix: text!(
            "use 995 (POP3), 993 (IMAP) and 587 or 465 (SMTP) with SSL (incomingportnumber, outgoingportnumber; incomingusessl: true, outgoingusessl: true)",
            "SSL では 995 (POP3)、993 (IMAP)、587 または 465 (SMTP) を使用します (incomingportnumber、outgoingportnumber、incomingusessl: true、outgoingusessl: true)"
        ),
        yields_to: &[
            "exo-wrong-profile-type",
            "onprem-exo-requires-hybrid-profile",
            "onprem-exo-not-supported-in-version",
            "ssl-disabled",
            "gmail-ports",
            "imap-not-supported-in-version",
        ],
    },
    check: Check::Profile(check),
};

fn check(profile: Profile<'_>, cx: &mut Cx<'_>) -> Outcome {
    only_if(profile::is_pop_or_imap(profile.servertype().present()?))?;
    let ssl = profile::ssl(profile);
    let (incoming, outgoing) = (profile.incomingportnumber(), profile.outgoingportnumber());
    let wrong_incoming = match incoming.known()? {
        Some(110 | 143) => ssl.incoming.known()? == Some(true),
        Some(993 | 995) => ssl.incoming.known()? == Some(false),
        _ => false,
    };
    if wrong_incoming {
        cx.report(incoming).label(ssl.incoming.place.span, text!("SSL", "SSL")).affects(profile);
        return Ok(());
    }
    let used = ssl.outgoing?.unwrap_or(ssl.incoming);
    if outgoing.known()? == Some(465) && used.known()? == Some(false) {
        cx.report(outgoing).label(used.place.span, text!("SSL", "SSL")).affects(profile);
    }
    Ok(())
}
