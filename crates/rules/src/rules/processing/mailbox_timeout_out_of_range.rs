use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "mailbox-timeout-out-of-range",
        severity: Severity::Error,
        certainty: Certainty::Verified,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::EmailServerProfile.name()],
        applies: Applies::ALWAYS,
        sources: &[&cite::PROFILE_TABLE],
        title: text!("a timeout that cannot be", "範囲外のタイムアウト"),
        message: text!(
            "{record} waits {value} milliseconds for a mailbox, and the range is 0 to 100000",
            "{record} のメールボックスごとのタイムアウトは {value} ミリ秒ですが、範囲は 0 から 100000 です"
        ),
        fix: text!(
            "set the timeout of the connection to at most 100000 milliseconds (timeoutmailboxconnectionafteramount)",
            "メールボックスへの接続のタイムアウトを 100000 ミリ秒以下にします (timeoutmailboxconnectionafteramount)"
        ),
        page: &pages::MAILBOX_TIMEOUT_OUT_OF_RANGE,
        extra: Extra::NONE,
        yields_to: &[],
    },
    check: Check::Profile(check),
};

fn check(profile: Profile<'_>, cx: &mut Cx<'_>) -> Outcome {
    let amount = profile.timeoutmailboxconnectionafteramount();
    if !(0..=100_000).contains(&amount.present()?) {
        cx.report(amount);
    }
    Ok(())
}
