use crate::prelude::*;

pub(super) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "gmail-oauth-host-mismatch",
        severity: Severity::Warning,
        certainty: Certainty::Inferred,
        since: "0.1.0",
        tables: &[Table::EmailServerProfile],
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
        yields_to: &["exo-wrong-profile-type", "pop3-smtp-provider-untested", "imap-not-supported-in-version"],
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
