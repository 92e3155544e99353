use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "mailbox-timeout-off",
        severity: Severity::Info,
        certainty: Certainty::Mapped,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::EmailServerProfile.name()],
        applies: Applies::ALWAYS.on_request(),
        sources: &[&cite::PROFILE_TABLE],
        title: text!("a mailbox may take any time", "メールボックスへの接続にタイムアウトがない"),
        message: text!(
            "{record} lets the connection to a mailbox take any time",
            "{record} ではメールボックスへの接続の時間に制限がありません"
        ),
        fix: text!(
            "let the connection to a mailbox time out (timeoutmailboxconnection: true) after some milliseconds, 100000 at most (timeoutmailboxconnectionafteramount)",
            "メールボックスへの接続のタイムアウトを有効にし (timeoutmailboxconnection: true)、100000 ミリ秒以下の時間を指定します (timeoutmailboxconnectionafteramount)"
        ),
        page: &pages::MAILBOX_TIMEOUT_OFF,
        extra: Extra::NONE,
        yields_to: &[],
    },
    check: Check::Profile(check),
};

fn check(profile: Profile<'_>, cx: &mut Cx<'_>) -> Outcome {
    let limited = profile.timeoutmailboxconnection();
    if !limited.present()? {
        cx.report(limited).affects(profile);
        return Ok(());
    }
    let amount = profile.timeoutmailboxconnectionafteramount();
    if amount.get() == Some(0) {
        cx.report(amount).affects(profile);
    }
    Ok(())
}
