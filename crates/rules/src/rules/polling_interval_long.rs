use crate::prelude::*;

pub(super) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "polling-interval-long",
        severity: Severity::Info,
        certainty: Certainty::Mapped,
        since: "0.1.0",
        tables: &[Table::EmailServerProfile],
        applies: Applies::ALWAYS,
        sources: &[&cite::SERVER_SIDE_SYNCHRONIZATION, &cite::CONNECT_EXCHANGE_ON_PREMISES],
        title: text!("mailboxes are polled seldom", "メールボックスのポーリング間隔が長い"),
        message: text!(
            "{record} polls its mailboxes every {value} minutes, so e-mail arrives that much later",
            "{record} のメールボックスのポーリング間隔は {value} 分のため、電子メールの反映がその分遅れます"
        ),
        fix: text!(
            "lower Minimum Polling Intervals in Minutes, with 0 the product decides (minpollingintervalinminutes: 0)",
            "最小ポーリング間隔 (分) を短くします。0 の場合は製品が決定します (minpollingintervalinminutes: 0)"
        ),
        yields_to: &["polling-interval-out-of-range"],
    },
    check: Check::Profile(check),
};

fn check(profile: Profile<'_>, cx: &mut Cx<'_>) -> Outcome {
    let interval = profile.minpollingintervalinminutes();
    if interval.present()? > cx.threshold() {
        cx.report(interval).affects(profile);
    }
    Ok(())
}
