use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "polling-interval-out-of-range",
        severity: Severity::Error,
        certainty: Certainty::Verified,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::EmailServerProfile.name()],
        applies: Applies::ALWAYS,
        sources: &[&cite::PROFILE_TABLE],
        title: text!("a polling interval that cannot be", "範囲外のポーリング間隔"),
        message: text!(
            "{record} polls its mailboxes every {value} minutes, and the range is 0 to 1440",
            "{record} のメールボックスのポーリング間隔は {value} 分ですが、範囲は 0 から 1440 です"
        ),
        fix: text!(
            "set Minimum Polling Intervals in Minutes to a number from 0 to 1440 (minpollingintervalinminutes)",
            "最小ポーリング間隔 (分) を 0 から 1440 の値にします (minpollingintervalinminutes)"
        ),
        page: &pages::POLLING_INTERVAL_OUT_OF_RANGE,
        extra: Extra::NONE,
        yields_to: &[],
    },
    check: Check::Profile(check),
};

fn check(profile: Profile<'_>, cx: &mut Cx<'_>) -> Outcome {
    let interval = profile.minpollingintervalinminutes();
    if !(0..=1440).contains(&interval.present()?) {
        cx.report(interval);
    }
    Ok(())
}
