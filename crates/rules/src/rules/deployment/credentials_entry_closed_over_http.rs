use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "credentials-entry-closed-over-http",
        severity: Severity::Warning,
        certainty: Certainty::Verified,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::EmailServerProfile.name()],
        applies: Applies::ON_PREMISES,
        sources: &[&cite::ON_PREMISES_TO_EXCHANGE_ON_PREMISES, &cite::ON_PREMISES_POP_IMAP],
        title: text!("Credentials that cannot be entered over HTTP", "HTTP では入力できない資格情報"),
        message: text!(
            "profile {record} requires credentials, which cannot be entered in an application over HTTP",
            "プロファイル{record}に必要な資格情報を、HTTP のアプリケーションでは入力できません"
        ),
        fix: text!(
            "use HTTPS for the application; this deployment does not allow credentials to be entered over HTTP",
            "アプリケーションで HTTPS を使用します。この展開では、HTTP での資格情報の入力は許可されていません"
        ),
        page: &pages::CREDENTIALS_ENTRY_CLOSED_OVER_HTTP,
        extra: Extra::NONE,
        yields_to: &[&exchange_server::windows_integrated_pop_imap::RULE.info],
    },
    check: Check::Organization(check),
};

fn check(cx: &mut Cx<'_>) -> Outcome {
    let asks =
        |profile: Profile<'_>| Ok(!profile::credential_retrieval(profile).that(profile::is_password)?.is_empty());
    let profile = network::first(cx, asks)?;
    only_if(!cx.facts.switch(stated::ALLOW_CREDENTIALS_OVER_HTTP)?)?;
    if cx.facts.word(stated::APPLICATION_PROTOCOL)? == stated::HTTP {
        cx.report(profile).affects(profile);
    }
    Ok(())
}
