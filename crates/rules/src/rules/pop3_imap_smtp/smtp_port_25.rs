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
        title: text!("Port 25 for outgoing email", "送信電子メールでのポート 25 の使用"),
        message: text!(
            "profile {record} sends email on port 25, which is meant for traffic between servers",
            "プロファイル{record}は、サーバー間の通信用のポート 25 で送信する設定です"
        ),
        fix: text!(
            "set the outgoing port to 587 (`outgoingportnumber: 587`), unless the server accepts email only on port 25",
            "サーバーがポート 25 でのみ送信を受け付ける場合を除き、送信ポートを 587 にします (`outgoingportnumber: 587`)"
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
