use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "gmail-oauth-host-mismatch",
        severity: Severity::Warning,
        certainty: Certainty::Inferred,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::EmailServerProfile.name()],
        applies: Applies::ALWAYS,
        sources: &[&cite::CONNECT_GMAIL],
        title: text!("Gmail OAuth with a host other than Gmail", "Gmail 以外のホストでの Gmail OAuth の使用"),
        message: text!(
            "profile {record} uses Gmail OAuth, but `{value}` is not a Gmail host",
            "プロファイル{record}は Gmail OAuth を使用する設定ですが、`{value}` は Gmail のホストではありません"
        ),
        fix: text!(
            "enter the Gmail hosts (`incomingserverlocation`, `outgoingserverlocation`), or change \"Authenticate Using\" (`incomingcredentialretrieval`, `outgoingcredentialretrieval`)",
            "Gmail のホストを入力するか (`incomingserverlocation`、`outgoingserverlocation`)、[認証方法] を別の値にします (`incomingcredentialretrieval`、`outgoingcredentialretrieval`)"
        ),
        page: &pages::GMAIL_OAUTH_HOST_MISMATCH,
        extra: Extra { failure: Some(Failure::Cause), ..Extra::NONE },
        yields_to: &[
            &exchange_online::exo_wrong_profile_type::RULE.info,
            &support::pop3_smtp_provider_untested::RULE.info,
            &support::imap_not_supported_in_version::RULE.info,
        ],
    },
    check: Check::Profile(check),
};

fn check(profile: Profile<'_>, cx: &mut Cx<'_>) -> Outcome {
    let sides =
        profile::credential_retrieval(profile).that(|retrieval| retrieval == CredentialRetrieval::GmailOAuth)?;
    only_if(!sides.is_empty())?;
    let location = profile.incomingserverlocation();
    if host::provider(location.present()?) != Provider::Gmail {
        cx.report(location).affects(profile);
    }
    Ok(())
}
