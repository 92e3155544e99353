use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "smtp-port-25",
        severity: Severity::Info,
        certainty: Certainty::Inferred,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::EmailServerProfile.name()],
        applies: Applies::ALWAYS.on_request(),
        sources: &[&cite::KB_PORTS],
        title: text!("port 25 for sending", "送信にポート 25 を使用"),
        message: text!(
            "{record} sends through port 25, which is for servers among themselves",
            "{record} はサーバー間の通信用のポート 25 で送信する設定です"
        ),
        fix: text!(
            "use port 587, unless the server takes e-mail to be sent on 25 only (outgoingportnumber: 587)",
            "サーバーがポート 25 でのみ送信を受け付ける場合を除き、587 を使用します (outgoingportnumber: 587)"
        ),
        page: &pages::SMTP_PORT_25,
        extra: Extra::NONE,
        yields_to: &[
            &exchange_online::exo_wrong_profile_type::RULE.info,
            &on_premises_with_exchange_online::onprem_exo_requires_hybrid_profile::RULE.info,
            &on_premises_with_exchange_online::onprem_exo_not_supported_in_version::RULE.info,
            &pop3_imap_smtp::gmail_ports::RULE.info,
            &support::imap_not_supported_in_version::RULE.info,
        ],
    },
    check: Check::Profile(check),
};

fn check(profile: Profile<'_>, cx: &mut Cx<'_>) -> Outcome {
    only_if(profile::is_pop_or_imap(profile.servertype().present()?))?;
    let port = profile.outgoingportnumber();
    if port.present()? == 25 {
        cx.report(port).affects(profile);
    }
    Ok(())
}
