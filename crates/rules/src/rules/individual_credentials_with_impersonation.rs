use crate::prelude::*;

pub(super) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "individual-credentials-with-impersonation",
        severity: Severity::Warning,
        certainty: Certainty::Mapped,
        since: "0.1.0",
        tables: &[Table::EmailServerProfile],
        applies: Applies::ALWAYS,
        sources: &[&cite::BEST_PRACTICES_8_2, &cite::BEST_PRACTICES],
        title: text!("impersonation with the credentials of each user", "ユーザーごとの資格情報と偽装の併用"),
        message: text!(
            "{record} signs in with the credentials of each user or queue, where impersonation has no place",
            "{record} はユーザーまたはキューごとの資格情報で接続するため、偽装は不要です"
        ),
        fix: text!(
            "set Use Impersonation to No (incominguseimpersonation: false, outgoinguseimpersonation: false)",
            "「偽装を使用する」を「いいえ」にします (incominguseimpersonation: false、outgoinguseimpersonation: false)"
        ),
        yields_to: &[
            "exo-wrong-profile-type",
            "exo-impersonation",
            "exo-credentials-by-user-or-queue",
            "onprem-exo-requires-hybrid-profile",
        ],
    },
    check: Check::Profile(check),
};

fn check(profile: Profile<'_>, cx: &mut Cx<'_>) -> Outcome {
    only_if(!profile::is_pop_or_imap(profile.servertype().present()?))?;
    only_if(profile.incomingcredentialretrieval().present()? == CredentialRetrieval::UserOrQueue)?;
    let sides = profile::impersonation(profile).that(|used| used)?;
    cx.report_sides(profile, &sides);
    Ok(())
}
