use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "gmail-oauth-incomplete",
        severity: Severity::Error,
        certainty: Certainty::Mapped,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::EmailServerProfile.name()],
        applies: Applies::ALWAYS,
        sources: &[&cite::CONNECT_GMAIL],
        title: text!(
            "Gmail OAuth without a client ID or client secret",
            "クライアント ID またはシークレットのない Gmail OAuth"
        ),
        message: text!(
            "profile {record} uses Gmail OAuth but has no {missing}",
            "プロファイル{record}は Gmail OAuth を使用する設定ですが、{missing} がありません"
        ),
        fix: text!(
            "enter the client ID (`oauthclientid`) and the client secret of the Google project in the profile",
            "プロファイルに、Google のプロジェクトのクライアント ID (`oauthclientid`) とシークレットを入力します"
        ),
        page: &pages::GMAIL_OAUTH_INCOMPLETE,
        extra: Extra { failure: Some(Failure::Cause), ..Extra::NONE },
        yields_to: &[&exchange_online::exo_wrong_profile_type::RULE.info],
    },
    check: Check::Profile(check),
};

fn check(profile: Profile<'_>, cx: &mut Cx<'_>) -> Outcome {
    let sides =
        profile::credential_retrieval(profile).that(|retrieval| retrieval == CredentialRetrieval::GmailOAuth)?;
    let Some(first) = sides.first() else { return Ok(()) };
    let mut missing: Vec<&str> = Vec::new();
    if profile.oauthclientid().known()?.is_none() {
        missing.push("oauthclientid");
    }
    if profile.isoauthclientsecretset().is(&false) {
        missing.push("oauthclientsecret");
    }
    if !missing.is_empty() {
        let missing = Arg::list(Join::Or, missing.into_iter().map(Arg::code));
        cx.report(*first).arg("missing", missing).affects(profile);
    }
    Ok(())
}
