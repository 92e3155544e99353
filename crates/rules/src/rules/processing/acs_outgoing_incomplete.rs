use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "acs-outgoing-incomplete",
        severity: Severity::Warning,
        certainty: Certainty::Inferred,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::EmailServerProfile.name()],
        applies: Applies::ONLINE.from(9, 0).on_request(),
        sources: &[&cite::PROFILE_TABLE],
        title: text!(
            "Incomplete settings for Azure Communication Services",
            "Azure Communication Services による送信の設定の不足"
        ),
        message: text!(
            "profile {record} sends through Azure Communication Services but has no {missing}",
            "プロファイル{record}は Azure Communication Services で送信する設定ですが、{missing} がありません"
        ),
        fix: text!(
            "enter all settings (`acsendpointurl`, `acssubscriptionid`, `acsresourcegroupname`, `acsemailservicename`, `acsmanagedidentityid`)",
            "すべての設定を入力します (`acsendpointurl`、`acssubscriptionid`、`acsresourcegroupname`、`acsemailservicename`、`acsmanagedidentityid`)"
        ),
        page: &pages::ACS_OUTGOING_INCOMPLETE,
        extra: Extra::NONE,
        yields_to: &[],
    },
    check: Check::Profile(check),
};

fn check(profile: Profile<'_>, cx: &mut Cx<'_>) -> Outcome {
    let enabled = profile.acsenabledforoutgoingemail();
    only_if(enabled.present()?)?;
    let empty = [
        ("acsendpointurl", profile.acsendpointurl().known()?.is_none()),
        ("acssubscriptionid", profile.acssubscriptionid().known()?.is_none()),
        ("acsresourcegroupname", profile.acsresourcegroupname().known()?.is_none()),
        ("acsemailservicename", profile.acsemailservicename().known()?.is_none()),
        ("acsmanagedidentityid", profile.acsmanagedidentityid().known()?.is_none()),
    ];
    let missing: Vec<&str> = empty.iter().filter(|(_, empty)| *empty).map(|(name, _)| *name).collect();
    if !missing.is_empty() {
        let missing = Arg::list(Join::Or, missing.into_iter().map(Arg::code));
        cx.report(enabled).arg("missing", missing).affects(profile);
    }
    Ok(())
}
