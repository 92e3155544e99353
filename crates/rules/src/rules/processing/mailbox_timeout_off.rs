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
        title: text!("No timeout for mailbox connections", "メールボックスへの接続のタイムアウトなし"),
        message: text!(
            "profile {record} has no timeout for mailbox connections",
            "プロファイル{record}に、メールボックスへの接続のタイムアウトがありません"
        ),
        fix: text!(
            "set \"Timeout Mailbox Connection to Exchange\" to \"Yes\" (`timeoutmailboxconnection: true`) and enter 1 to 100000 milliseconds (`timeoutmailboxconnectionafteramount`)",
            "メールボックスへの接続のタイムアウトを [はい] にし (`timeoutmailboxconnection: true`)、1 から 100000 ミリ秒の時間を入力します (`timeoutmailboxconnectionafteramount`)"
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
