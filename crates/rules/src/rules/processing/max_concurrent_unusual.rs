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
        title: text!("Concurrent connections far from the default of 10", "既定値 10 から大きく離れた最大同時接続数"),
        message: text!(
            "profile {record} allows {connections}, far from the default of 10",
            "プロファイル{record}の{connections} は、既定値 10 から大きく離れています"
        ),
        fix: text!(
            "change \"Maximum Concurrent Connections\" in steps, starting at 10 (`maxconcurrentconnections: 10`); raise it for more throughput, lower it when Exchange reports errors",
            "[最大同時接続数] を 10 から段階的に変更します (`maxconcurrentconnections: 10`)。処理量を増やす場合は上げ、Exchange でエラーが発生する場合は下げます"
        ),
        page: &pages::MAX_CONCURRENT_UNUSUAL,
        extra: Extra {
            threshold: Some(Threshold {
                default: 5,
                min: 1,
                max: 65_536,
                unit: text!("times more or less than 10", "倍 (10 に対する比)"),
            }),
            ..Extra::NONE
        },
        yields_to: &[&processing::max_concurrent_out_of_range::RULE.info],
    },
    check: Check::Profile(check),
};

/// The default in the form.
const USUAL: i64 = 10;

fn check(profile: Profile<'_>, cx: &mut Cx<'_>) -> Outcome {
    let connections = profile.maxconcurrentconnections();
    let (n, times) = (connections.present()?, cx.threshold());
    if n > USUAL.saturating_mul(times) || n.saturating_mul(times) < USUAL {
        cx.report(connections).arg("connections", noun::CONNECTIONS.of(n)).affects(profile);
    }
    Ok(())
}
