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
        title: text!("Mailbox timeout out of range", "範囲外のメールボックスのタイムアウト"),
        message: text!(
            "profile {record} has a mailbox timeout of {value} milliseconds, outside the range 0 to 100000",
            "プロファイル{record}のメールボックスのタイムアウト {value} ミリ秒は範囲外です (0 から 100000)"
        ),
        fix: text!(
            "set the timeout to a value from 0 to 100000 milliseconds (`timeoutmailboxconnectionafteramount`)",
            "タイムアウトを 0 から 100000 ミリ秒の値にします (`timeoutmailboxconnectionafteramount`)"
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
