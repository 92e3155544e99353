use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "gmail-password-auth",
        severity: Severity::Error,
        certainty: Certainty::Verified,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::EmailServerProfile.name()],
        applies: Applies::ALWAYS.since(calendar::GMAIL_PASSWORDS_REFUSED.day),
        sources: &[&cite::KB_MAILBOX_FAILS_TESTED, &cite::CONNECT_GMAIL],
        title: text!("Gmail with user name and password", "ユーザー名とパスワードによる Gmail への接続"),
        message: text!(
            "profile {record} signs in to Gmail with a password, which Gmail does not accept from {day}",
            "プロファイル{record}の Gmail のパスワード認証は、{day} 以降受け付けられません"
        ),
        fix: text!(
            "set \"Authenticate Using\" to \"Gmail OAuth\" (`incomingcredentialretrieval: 5`, `outgoingcredentialretrieval: 5`, for Gmail only), enter the client ID and secret from Google, and have each user sign in",
            "Gmail の [認証方法] を [Gmail OAuth] にし (`incomingcredentialretrieval: 5`、`outgoingcredentialretrieval: 5`)、Google のクライアント ID とシークレットを入力して、各ユーザーがサインインします"
        ),
        page: &pages::GMAIL_PASSWORD_AUTH,
        extra: Extra { failure: Some(Failure::Cause), ..Extra::NONE },
        yields_to: &[&support::imap_not_supported_in_version::RULE.info],
    },
    check: Check::Profile(check),
};

fn check(profile: Profile<'_>, cx: &mut Cx<'_>) -> Outcome {
    only_if(profile::is_pop_or_imap(profile.servertype().present()?))?;
    let day = calendar::GMAIL_PASSWORDS_REFUSED.day;
    let retrieval = profile::credential_retrieval(profile);
    let gmail = |location: &str| host::provider(location) == Provider::Gmail;
    if profile.incomingserverlocation().known()?.is_some_and(gmail)
        && profile::is_password(retrieval.incoming.present()?)
    {
        cx.report(retrieval.incoming).arg("day", day).affects(profile);
        return Ok(());
    }
    let outgoing = retrieval.outgoing?.unwrap_or(retrieval.incoming);
    if profile.outgoingserverlocation().known()?.is_some_and(gmail) && profile::is_password(outgoing.present()?) {
        cx.report(outgoing).arg("day", day).affects(profile);
    }
    Ok(())
}
