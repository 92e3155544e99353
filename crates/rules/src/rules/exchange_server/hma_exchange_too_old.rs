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
            "Hybrid Modern Authentication with an Exchange Server before it had it",
            "ハイブリッド先進認証に対応していない Exchange Server"
        ),
        message: text!(
            "{record} uses Hybrid Modern Authentication, which {system} has from cumulative update {needed} on",
            "{record} はハイブリッド先進認証を使用しますが、{system} で対応しているのは累積更新プログラム {needed} 以降です"
        ),
        fix: text!(
            "update the servers, or choose another kind of authentication (Authenticate Using)",
            "サーバーを更新するか、「認証方法」を変更します"
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
    let update = server.update.ok_or(Stop::NotJudged(Need::Fact(key::EXCHANGE_SERVERS)))?;
    if update < needed {
        cx.report(retrieval).arg("system", server.system.title()).arg("needed", i64::from(needed)).affects(profile);
    }
    Ok(())
}
