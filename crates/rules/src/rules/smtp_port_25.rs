use crate::prelude::*;

pub(super) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "smtp-port-25",
        severity: Severity::Info,
        certainty: Certainty::Inferred,
        since: "0.1.0",
        tables: &[Table::EmailServerProfile],
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
        yields_to: &[
            "exo-wrong-profile-type",
            "onprem-exo-requires-hybrid-profile",
            "onprem-exo-not-supported-in-version",
            "gmail-ports",
            "imap-not-supported-in-version",
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
