use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "exo-smtp-auth-basic",
        severity: Severity::Warning,
        certainty: Certainty::Mapped,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::EmailServerProfile.name()],
        applies: Applies::ALWAYS.since(calendar::BASIC_AUTHENTICATION_REFUSED.day),
        sources: &[&cite::BASIC_AUTHENTICATION, &cite::SMTP_AUTH_RETIREMENT],
        title: text!(
            "Password authentication for Exchange Online over SMTP",
            "Exchange Online の SMTP でのパスワード認証"
        ),
        message: text!(
            "profile {record} uses SMTP with a password for Exchange Online (off by default from {day})",
            "プロファイル{record}は Exchange Online の SMTP をパスワードで使用します ({day} から既定で無効)"
        ),
        fix: text!(
            "move the mailboxes to a profile for Exchange Online; until then, have Exchange Online administrators keep SMTP AUTH turned on",
            "メールボックスを Exchange Online のプロファイルに移します。それまでは Exchange Online の管理者が SMTP AUTH を有効にしておきます"
        ),
        page: &pages::EXO_SMTP_AUTH_BASIC,
        extra: Extra::NONE,
        yields_to: &[
            &exchange_online::exo_wrong_profile_type::RULE.info,
            &on_premises_with_exchange_online::onprem_exo_requires_hybrid_profile::RULE.info,
            &on_premises_with_exchange_online::onprem_exo_not_supported_in_version::RULE.info,
            &support::imap_not_supported_in_version::RULE.info,
            &pop3_imap_smtp::outlook_com_basic_auth::RULE.info,
            &pop3_imap_smtp::gmail_password_auth::RULE.info,
        ],
    },
    check: Check::Profile(check),
};

fn check(profile: Profile<'_>, cx: &mut Cx<'_>) -> Outcome {
    only_if(profile::is_pop_or_imap(profile.servertype().present()?))?;
    let location = profile.outgoingserverlocation();
    only_if(location.known()?.is_some_and(|location| host::provider(location) == Provider::ExchangeOnline))?;
    let retrieval = profile::credential_retrieval(profile);
    let outgoing = retrieval.outgoing?.unwrap_or(retrieval.incoming);
    if profile::is_password(outgoing.present()?) {
        let label = text!("sign-in with a password", "パスワードによる認証");
        cx.report(location).arg("day", calendar::SMTP_BASIC_OFF.day).label(outgoing.place.span, label).affects(profile);
    }
    Ok(())
}
