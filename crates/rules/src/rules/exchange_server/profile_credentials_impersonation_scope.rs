use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "profile-credentials-impersonation-scope",
        severity: Severity::Info,
        certainty: Certainty::Verified,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::EmailServerProfile.name(), Table::Mailbox.name()],
        applies: Applies::ALWAYS.on_request(),
        sources: &[&cite::BEST_PRACTICES],
        title: text!(
            "One account with access to many mailboxes",
            "多数のメールボックスにアクセスする 1 つのアカウント"
        ),
        message: text!(
            "profile {record} connects to many mailboxes with one account and impersonation",
            "プロファイル{record}は、1 つのアカウントと偽装で多数のメールボックスに接続する設定です"
        ),
        fix: text!(
            "in Exchange, limit the mailboxes that the account can impersonate to those of this profile; if the account is compromised, so are all mailboxes that it can impersonate",
            "Exchange で、アカウントが偽装できる範囲をこのプロファイルのメールボックスに限定します。アカウントが侵害されると、偽装できるすべてのメールボックスが侵害されます"
        ),
        page: &pages::PROFILE_CREDENTIALS_IMPERSONATION_SCOPE,
        extra: Extra {
            threshold: Some(Threshold {
                default: 50,
                min: 0,
                max: 1_000_000,
                unit: text!("mailboxes", "個のメールボックス"),
            }),
            ..Extra::NONE
        },
        yields_to: &[
            &exchange_online::exo_wrong_profile_type::RULE.info,
            &on_premises_with_exchange_online::onprem_exo_requires_hybrid_profile::RULE.info,
            &on_premises_with_exchange_online::onprem_exo_not_supported_in_version::RULE.info,
            &exchange_online::exo_impersonation::RULE.info,
        ],
    },
    check: Check::Profile(check),
};

fn check(profile: Profile<'_>, cx: &mut Cx<'_>) -> Outcome {
    only_if(!profile::is_pop_or_imap(profile.servertype().present()?))?;
    only_if(profile.incomingcredentialretrieval().present()? == CredentialRetrieval::Profile)?;
    let impersonation = profile.incominguseimpersonation();
    only_if(impersonation.present()?)?;
    let many = usize::try_from(cx.threshold()).unwrap_or(usize::MAX);
    if profile::active_mailboxes(profile).nth(many).is_some() {
        cx.report(impersonation).affects(profile);
    }
    Ok(())
}
