use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "individual-credentials-at-scale",
        severity: Severity::Warning,
        certainty: Certainty::Mapped,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::EmailServerProfile.name(), Table::Mailbox.name()],
        applies: Applies::ALWAYS,
        sources: &[&cite::BEST_PRACTICES],
        title: text!("Individual credentials for many mailboxes", "多数のメールボックスでの個別の資格情報"),
        message: text!(
            "profile {record} connects to many mailboxes with the credentials of each user or queue",
            "プロファイル{record}はユーザーまたはキューの資格情報で多数のメールボックスに接続します"
        ),
        fix: text!(
            "set \"Authenticate Using\" to \"Credentials Specified in Email Server Profile\" (`incomingcredentialretrieval: 1`) with an account that can impersonate (`incominguseimpersonation: true`)",
            "[認証方法] を [電子メール サーバー プロファイルで指定した資格情報] にし (`incomingcredentialretrieval: 1`)、偽装の権限があるアカウントを使用します (`incominguseimpersonation: true`)"
        ),
        page: &pages::INDIVIDUAL_CREDENTIALS_AT_SCALE,
        extra: Extra {
            threshold: Some(Threshold {
                default: 100,
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
            &exchange_online::exo_credentials_by_user_or_queue::RULE.info,
        ],
    },
    check: Check::Profile(check),
};

fn check(profile: Profile<'_>, cx: &mut Cx<'_>) -> Outcome {
    only_if(!profile::is_pop_or_imap(profile.servertype().present()?))?;
    let retrieval = profile.incomingcredentialretrieval();
    only_if(retrieval.present()? == CredentialRetrieval::UserOrQueue)?;
    let many = usize::try_from(cx.threshold()).unwrap_or(usize::MAX);
    if profile::active_mailboxes(profile).nth(many).is_some() {
        cx.report(retrieval).affects(profile);
    }
    Ok(())
}
