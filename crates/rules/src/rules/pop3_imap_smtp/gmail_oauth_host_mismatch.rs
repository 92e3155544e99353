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
        title: text!("Gmail OAuth with another host than Gmail", "Gmail 以外のホストでの Gmail OAuth"),
        message: text!(
            "{record} uses Gmail OAuth, and `{value}` is no host of Gmail",
            "{record} は Gmail OAuth を使用しますが、`{value}` は Gmail のホストではありません"
        ),
        fix: text!(
            "enter the hosts of Gmail, which the form fills in itself, or choose other credentials",
            "フォームが自動入力する Gmail のホストにするか、別の資格情報にします"
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
