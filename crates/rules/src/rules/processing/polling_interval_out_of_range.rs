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
        title: text!("Polling interval out of range", "範囲外のポーリング間隔"),
        message: text!(
            "profile {record} has a polling interval of {n}, outside the range 0 to 1440",
            "プロファイル{record}のポーリング間隔 {n}は範囲外です (0 から 1440)"
        ),
        fix: text!(
            "set \"Minimum Polling Intervals in Minutes\" to a value from 0 to 1440 (`minpollingintervalinminutes`)",
            "最小ポーリング間隔 (分) を 0 から 1440 の値にします (`minpollingintervalinminutes`)"
        ),
        page: &pages::POLLING_INTERVAL_OUT_OF_RANGE,
        extra: Extra::NONE,
        yields_to: &[],
    },
    check: Check::Profile(check),
};

fn check(profile: Profile<'_>, cx: &mut Cx<'_>) -> Outcome {
    let interval = profile.minpollingintervalinminutes();
    let minutes = interval.present()?;
    if !(0..=1440).contains(&minutes) {
        cx.report(interval).arg("n", noun::MINUTES.of(minutes));
    }
    Ok(())
}
