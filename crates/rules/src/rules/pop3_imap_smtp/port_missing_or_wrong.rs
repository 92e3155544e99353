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
        title: text!(
            "Missing or invalid port for POP3, IMAP, or SMTP",
            "POP3、IMAP、SMTP のポートの未設定または無効な値"
        ),
        message: text!(
            "profile {record} has no valid port for {direction} email",
            "プロファイル{record}に、{direction}電子メールの有効なポートがありません"
        ),
        fix: text!(
            "enter the port of the provider, usually 995 (POP3), 993 (IMAP), and 587 (SMTP) (`incomingportnumber`, `outgoingportnumber`)",
            "プロバイダーのポートを入力します (`incomingportnumber`、`outgoingportnumber`)。通常は 995 (POP3)、993 (IMAP)、587 (SMTP) です"
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
    // The form fills in the ports for Gmail OAuth; whether it stores them is not documented.
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
