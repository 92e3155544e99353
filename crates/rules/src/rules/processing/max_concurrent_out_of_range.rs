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
        title: text!("Maximum concurrent connections out of range", "範囲外の最大同時接続数"),
        message: text!(
            "profile {record} allows {connections}, outside the range 1 to {max}",
            "プロファイル{record}の{connections} は範囲外です (1 から {max})"
        ),
        fix: text!(
            "set \"Maximum Concurrent Connections\" to a value in the range (`maxconcurrentconnections: 10` is the default)",
            "[最大同時接続数] を範囲内の値にします (既定値は `maxconcurrentconnections: 10`)"
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
        cx.report(connections).arg("max", max).arg("connections", noun::CONNECTIONS.of(n));
    }
    Ok(())
}
