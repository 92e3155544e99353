use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "pop-imap-password-in-mailbox",
        severity: Severity::Info,
        certainty: Certainty::Mapped,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::EmailServerProfile.name(), Table::Mailbox.name()],
        applies: Applies::ONLINE.from(9, 0),
        sources: &[&cite::CONNECT_POP_IMAP],
        title: text!(
            "Several IMAP mailboxes with one account",
            "複数の IMAP メールボックスでの 1 つのアカウントの使用"
        ),
        message: text!(
            "profile {record} signs in to several mailboxes with one account",
            "プロファイル{record}は複数のメールボックスに 1 つのアカウントで接続する設定です"
        ),
        fix: text!(
            "set \"Authenticate Using\" to \"Credentials Specified by a User or Queue\" (`incomingcredentialretrieval: 0`) and enter credentials in each mailbox; the form offers no other option",
            "[認証方法] を [ユーザーまたはキューによって指定された資格情報] にし (`incomingcredentialretrieval: 0`)、各メールボックスに資格情報を入力します。フォームで選択できるのはこの値だけです"
        ),
        page: &pages::POP_IMAP_PASSWORD_IN_MAILBOX,
        extra: Extra::NONE,
        yields_to: &[
            &exchange_online::exo_wrong_profile_type::RULE.info,
            &on_premises_with_exchange_online::onprem_exo_requires_hybrid_profile::RULE.info,
            &on_premises_with_exchange_online::onprem_exo_not_supported_in_version::RULE.info,
            &pop3_imap_smtp::pop3_credentials_not_by_user::RULE.info,
            &pop3_imap_smtp::gmail_password_auth::RULE.info,
            &support::imap_not_supported_in_version::RULE.info,
            &support::fips_noncompliant_mail_server::RULE.info,
        ],
    },
    check: Check::Profile(check),
};

fn check(profile: Profile<'_>, cx: &mut Cx<'_>) -> Outcome {
    only_if(profile::is_pop_or_imap(profile.servertype().present()?))?;
    let retrieval = profile.incomingcredentialretrieval();
    only_if(retrieval.present()? == CredentialRetrieval::Profile)?;
    if profile::active_mailboxes(profile).nth(1).is_some() {
        cx.report(retrieval).affects(profile);
    }
    Ok(())
}
