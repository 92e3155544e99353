use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "port-ssl-mismatch",
        severity: Severity::Warning,
        certainty: Certainty::Inferred,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::EmailServerProfile.name()],
        applies: Applies::ALWAYS.on_request(),
        sources: &[&cite::KB_PORTS],
        title: text!("Port that does not match SSL", "SSL の設定と一致しないポート"),
        message: text!(
            "profile {record} connects on port {value}, which does not match its SSL setting",
            "プロファイル{record}の接続先ポート {value} は、SSL の設定と一致しません"
        ),
        fix: text!(
            "use SSL with port 995 (POP3), 993 (IMAP), or 587 or 465 (SMTP) (`incomingportnumber`, `outgoingportnumber`, `incomingusessl: true`, `outgoingusessl: true`)",
            "SSL を使用し、ポートを 995 (POP3)、993 (IMAP)、587 または 465 (SMTP) にします (`incomingportnumber`、`outgoingportnumber`、`incomingusessl: true`、`outgoingusessl: true`)"
        ),
        page: &pages::PORT_SSL_MISMATCH,
        extra: Extra::NONE,
        yields_to: &[
            &exchange_online::exo_wrong_profile_type::RULE.info,
            &on_premises_with_exchange_online::onprem_exo_requires_hybrid_profile::RULE.info,
            &on_premises_with_exchange_online::onprem_exo_not_supported_in_version::RULE.info,
            &pop3_imap_smtp::ssl_disabled::RULE.info,
            &pop3_imap_smtp::gmail_ports::RULE.info,
            &support::imap_not_supported_in_version::RULE.info,
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
        cx.report(incoming)
            .label(ssl.incoming.place.span, text!("\"Use SSL\" of this connection", "この接続の [SSL を使用する]"))
            .affects(profile);
        return Ok(());
    }
    let used = ssl.outgoing?.unwrap_or(ssl.incoming);
    if outgoing.known()? == Some(465) && used.known()? == Some(false) {
        cx.report(outgoing)
            .label(used.place.span, text!("\"Use SSL\" of this connection", "この接続の [SSL を使用する]"))
            .affects(profile);
    }
    Ok(())
}
