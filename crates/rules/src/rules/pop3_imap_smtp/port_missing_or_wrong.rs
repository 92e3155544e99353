use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "port-missing-or-wrong",
        severity: Severity::Error,
        certainty: Certainty::Mapped,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::EmailServerProfile.name()],
        applies: Applies::ALWAYS,
        sources: &[&cite::KB_PORTS, &cite::PROFILE_TABLE, &cite::ERROR_CODES],
        title: text!("no port, or none of TCP, for POP3, IMAP or SMTP", "POP3、IMAP、SMTP のポートがないか無効"),
        message: text!(
            "{record} has no usable port for {direction} e-mail",
            "{record} の{direction}電子メールに使用できるポートがありません"
        ),
        fix: text!(
            "enter the provider's port, for most 995 (POP3), 993 (IMAP) and 587 (SMTP) (incomingportnumber, outgoingportnumber)",
            "プロバイダーのポートを入力します。多くは 995 (POP3)、993 (IMAP)、587 (SMTP) です (incomingportnumber、outgoingportnumber)"
        ),
        page: &pages::PORT_MISSING_OR_WRONG,
        extra: Extra { failure: Some(Failure::Cause), ..Extra::NONE },
        yields_to: &[
            &exchange_online::exo_wrong_profile_type::RULE.info,
            &on_premises_with_exchange_online::onprem_exo_requires_hybrid_profile::RULE.info,
            &on_premises_with_exchange_online::onprem_exo_not_supported_in_version::RULE.info,
            &support::imap_not_supported_in_version::RULE.info,
        ],
    },
    check: Check::Profile(check),
};

fn check(profile: Profile<'_>, cx: &mut Cx<'_>) -> Outcome {
    only_if(profile::is_pop_or_imap(profile.servertype().present()?))?;
    // The form for Gmail OAuth fills in the ports; whether it stores them is documented nowhere.
    let filled_in = profile.incomingcredentialretrieval().is(&CredentialRetrieval::GmailOAuth);
    let usable = |port: Option<i64>| port.map_or(filled_in, |port| (1..=65_535).contains(&port));
    let (incoming, outgoing) = (profile.incomingportnumber(), profile.outgoingportnumber());
    if !usable(incoming.known()?) {
        cx.report(incoming).arg("direction", text!("incoming", "受信")).affects(profile);
    } else if !usable(outgoing.known()?) {
        cx.report(outgoing).arg("direction", text!("outgoing", "送信")).affects(profile);
    }
    Ok(())
}
