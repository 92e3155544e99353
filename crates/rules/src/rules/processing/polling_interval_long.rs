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
        title: text!("Long polling interval", "長いポーリング間隔"),
        message: text!(
            "profile {record} polls its mailboxes every {n}, so email arrives with a delay",
            "プロファイル{record}のポーリング間隔が {n}のため、電子メールの反映が遅れます"
        ),
        fix: text!(
            "lower \"Minimum Polling Intervals in Minutes\" (`minpollingintervalinminutes`); with 0, the product chooses the interval",
            "最小ポーリング間隔 (分) を短くします (`minpollingintervalinminutes`)。0 の場合は製品が間隔を決定します"
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
    let minutes = interval.present()?;
    if minutes > cx.threshold() {
        cx.report(interval).arg("n", noun::MINUTES.of(minutes)).affects(profile);
    }
    Ok(())
}
