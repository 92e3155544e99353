use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "max-concurrent-out-of-range",
        severity: Severity::Error,
        certainty: Certainty::Verified,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::EmailServerProfile.name()],
        applies: Applies::ALWAYS,
        sources: &[&cite::PROFILE_TABLE, &cite::CONNECT_EXCHANGE_ON_PREMISES],
        title: text!("a number of concurrent connections that cannot be", "範囲外の最大同時接続数"),
        message: text!(
            "{record} allows {value} concurrent connections, and the range is 1 to {max}",
            "{record} の最大同時接続数は {value} ですが、範囲は 1 から {max} です"
        ),
        fix: text!(
            "set Maximum Concurrent Connections to a number within the range; the form begins with 10 (maxconcurrentconnections: 10)",
            "最大同時接続数を範囲内の値にします。フォームの初期値は 10 です (maxconcurrentconnections: 10)"
        ),
        page: &pages::MAX_CONCURRENT_OUT_OF_RANGE,
        extra: Extra::NONE,
        yields_to: &[],
    },
    check: Check::Profile(check),
};

fn check(profile: Profile<'_>, cx: &mut Cx<'_>) -> Outcome {
    let connections = profile.maxconcurrentconnections();
    let n = connections.present()?;
    only_if(!(1..=300).contains(&n))?;
    let max: i64 = match cx.deployment()? {
        Deployment::Online => 300,
        Deployment::OnPremises => 65_536,
    };
    if !(1..=max).contains(&n) {
        cx.report(connections).arg("max", max);
    }
    Ok(())
}
