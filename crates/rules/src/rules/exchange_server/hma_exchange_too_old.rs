use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "hma-exchange-too-old",
        severity: Severity::Error,
        certainty: Certainty::Verified,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::EmailServerProfile.name()],
        applies: Applies::ONLINE.from(9, 0),
        sources: &[&cite::CONNECT_HYBRID_MODERN_AUTH],
        title: text!(
            "Exchange Server too old for Hybrid Modern Authentication",
            "ハイブリッド先進認証に対応していない Exchange Server"
        ),
        message: text!(
            "profile {record} uses Hybrid Modern Authentication, which needs {system} CU{needed} or later",
            "プロファイル{record}のハイブリッド先進認証には、{system} CU{needed} 以降が必要です"
        ),
        fix: text!(
            "install a current cumulative update on Exchange Server, or change \"Authenticate Using\" (`incomingcredentialretrieval`)",
            "Exchange Server に最新の累積更新プログラムを適用するか、[認証方法] を変更します (`incomingcredentialretrieval`)"
        ),
        page: &pages::HMA_EXCHANGE_TOO_OLD,
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
    let retrieval = profile.incomingcredentialretrieval();
    only_if(retrieval.present()? == CredentialRetrieval::HybridModernAuth)?;
    let server = profile::need_exchange(profile, cx.facts, cx.servers)?;
    let needed = match server.system {
        System::Exchange2013 | System::Exchange2013Sp1 => 19,
        System::Exchange2016 => 8,
        _ => return Err(Stop::NotApplicable),
    };
    let update = server.update.ok_or(Stop::MissingData(Need::Fact(key::EXCHANGE_SERVERS)))?;
    if update < needed {
        let system = match server.system {
            System::Exchange2013Sp1 => System::Exchange2013,
            system => system,
        };
        cx.report(retrieval).arg("system", system.title()).arg("needed", i64::from(needed)).affects(profile);
    }
    Ok(())
}
