use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "exchange-server-end-of-support",
        severity: Severity::Warning,
        certainty: Certainty::Verified,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::EmailServerProfile.name()],
        applies: Applies::ALWAYS,
        sources: &[&cite::EXCHANGE_END_OF_SUPPORT],
        title: text!("Exchange Server version past its end of support", "サポートが終了した Exchange Server"),
        message: text!(
            "profile {record} connects to {system}, whose support ended on {day}",
            "プロファイル{record}の接続先 {system} は、{day} にサポートが終了しました"
        ),
        fix: text!(
            "online, move to Exchange Online; otherwise ask Microsoft whether Exchange Server Subscription Edition is supported, and move to it",
            "オンラインでは Exchange Online に移行します。それ以外では、サポートの有無を Microsoft に確認したうえで Exchange Server Subscription Edition に移行します"
        ),
        page: &pages::EXCHANGE_SERVER_END_OF_SUPPORT,
        extra: Extra::NONE,
        yields_to: &[
            &support::exchange_2007_or_older::RULE.info,
            &support::exchange_2010_unsupported_online::RULE.info,
            &support::exchange_2013_below_sp1::RULE.info,
        ],
    },
    check: Check::Profile(check),
};

fn check(profile: Profile<'_>, cx: &mut Cx<'_>) -> Outcome {
    let server = profile::need_exchange(profile, cx.facts, cx.servers)?;
    let end = match server.system {
        System::Exchange2010 | System::Exchange2010Sp3 => calendar::EXCHANGE_2010_END.day,
        System::Exchange2013 | System::Exchange2013Sp1 => calendar::EXCHANGE_2013_END.day,
        System::Exchange2016 | System::Exchange2019 => calendar::EXCHANGE_2016_2019_END.day,
        _ => return Err(Stop::NotApplicable),
    };
    if cx.as_of >= end {
        cx.report(profile).arg("system", server.system.title()).arg("day", end).affects(profile);
    }
    Ok(())
}
