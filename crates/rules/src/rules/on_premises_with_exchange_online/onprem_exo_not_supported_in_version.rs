use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "onprem-exo-not-supported-in-version",
        severity: Severity::Error,
        certainty: Certainty::Verified,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::EmailServerProfile.name()],
        applies: Applies::ON_PREMISES.until(8, 0),
        sources: &[&cite::SUPPORTED_CONFIGURATIONS_6, &cite::SETUP_GUIDE_2016, &cite::BASIC_AUTHENTICATION],
        title: text!(
            "Exchange Online with an unsupported on-premises version",
            "Exchange Online に対応していないオンプレミスのバージョン"
        ),
        message: text!(
            "profile {record} connects to Exchange Online, which on-premises version {version} does not support",
            "バージョン {version} は、プロファイル{record}の Exchange Online への接続に対応していません"
        ),
        fix: text!(
            "use Exchange Server, or update to version 8.1 or later; from 2025-10-01 new tenants are not accepted",
            "Exchange Server を使用するか、バージョン 8.1 以降に更新します。2025-10-01 以降、新しいテナントは受け付けられません"
        ),
        page: &pages::ONPREM_EXO_NOT_SUPPORTED_IN_VERSION,
        extra: Extra { failure: Some(Failure::Cause), ..Extra::NONE },
        yields_to: &[],
    },
    check: Check::Profile(check),
};

fn check(profile: Profile<'_>, cx: &mut Cx<'_>) -> Outcome {
    only_if(cx.servers.is_exchange_online(profile)?)?;
    let version = cx.version()?;
    // For version 8.0, only sources other than Microsoft state this.
    let severity = if version.major < 8 { Severity::Error } else { Severity::Warning };
    let location = profile.incomingserverlocation();
    let target = if location.get().is_some() { location.place } else { profile.servertype().place };
    cx.report(target).severity(severity).arg("version", version.to_string().as_str()).affects(profile);
    Ok(())
}
