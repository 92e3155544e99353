use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "individual-credentials-with-impersonation",
        severity: Severity::Warning,
        certainty: Certainty::Mapped,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::EmailServerProfile.name()],
        applies: Applies::ALWAYS,
        sources: &[&cite::BEST_PRACTICES_8_2, &cite::BEST_PRACTICES],
        title: text!("Impersonation with individual credentials", "個別の資格情報と偽装の併用"),
        message: text!(
            "profile {record} uses impersonation with the credentials of each user or queue",
            "プロファイル{record}は、ユーザーまたはキューごとの資格情報で偽装を使用する設定です"
        ),
        fix: text!(
            "set \"Use Impersonation\" to \"No\" (`incominguseimpersonation: false`, `outgoinguseimpersonation: false`); individual credentials do not need it",
            "[偽装を使用する] を [いいえ] にします (`incominguseimpersonation: false`、`outgoinguseimpersonation: false`)。個別の資格情報では不要です"
        ),
        page: &pages::INDIVIDUAL_CREDENTIALS_WITH_IMPERSONATION,
        extra: Extra::NONE,
        yields_to: &[
            &exchange_online::exo_wrong_profile_type::RULE.info,
            &exchange_online::exo_impersonation::RULE.info,
            &exchange_online::exo_credentials_by_user_or_queue::RULE.info,
            &on_premises_with_exchange_online::onprem_exo_requires_hybrid_profile::RULE.info,
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
