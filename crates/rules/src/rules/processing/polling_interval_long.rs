use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "polling-interval-long",
        severity: Severity::Info,
        certainty: Certainty::Mapped,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::EmailServerProfile.name()],
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
        page: &pages::POLLING_INTERVAL_LONG,
        extra: Extra {
            threshold: Some(Threshold { default: 60, min: 0, max: 1440, unit: text!("minutes", "分") }),
            ..Extra::NONE
        },
        yields_to: &[&processing::polling_interval_out_of_range::RULE.info],
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
