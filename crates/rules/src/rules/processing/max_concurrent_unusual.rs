use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "max-concurrent-unusual",
        severity: Severity::Info,
        certainty: Certainty::Mapped,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::EmailServerProfile.name()],
        applies: Applies::ALWAYS.on_request(),
        sources: &[&cite::CONNECT_EXCHANGE_ON_PREMISES, &cite::ON_PREMISES_TO_EXCHANGE_ON_PREMISES],
        title: text!("a number of concurrent connections far from 10", "10 から大きく離れた最大同時接続数"),
        message: text!(
            "{record} allows {value} concurrent connections, far from the 10 that the form begins with",
            "{record} の最大同時接続数は {value} で、フォームの初期値 10 から大きく離れています"
        ),
        fix: text!(
            "raise the number for more throughput and lower it when Exchange reports errors, from 10 in steps (maxconcurrentconnections: 10)",
            "処理量を増やす場合は上げ、Exchange でエラーが発生する場合は下げます。10 から段階的に変更します (maxconcurrentconnections: 10)"
        ),
        page: &pages::MAX_CONCURRENT_UNUSUAL,
        extra: Extra {
            threshold: Some(Threshold {
                default: 5,
                min: 1,
                max: 65_536,
                unit: text!("times more or fewer than 10", "倍 (10 との比)"),
            }),
            ..Extra::NONE
        },
        yields_to: &[&processing::max_concurrent_out_of_range::RULE.info],
    },
    check: Check::Profile(check),
};

/// What the form begins with.
const USUAL: i64 = 10;

fn check(profile: Profile<'_>, cx: &mut Cx<'_>) -> Outcome {
    let connections = profile.maxconcurrentconnections();
    let (n, times) = (connections.present()?, cx.threshold());
    if n > USUAL.saturating_mul(times) || n.saturating_mul(times) < USUAL {
        cx.report(connections).affects(profile);
    }
    Ok(())
}
