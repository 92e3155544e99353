use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "mailbox-username-not-upn",
        severity: Severity::Warning,
        certainty: Certainty::Inferred,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::Mailbox.name(), Table::EmailServerProfile.name()],
        applies: Applies::ALWAYS.on_request(),
        sources: &[&cite::KB_TEST_CONNECTION],
        title: text!(
            "Mailbox user name in the form `domain\\user`",
            "ユーザー名が `domain\\user` 形式のメールボックス"
        ),
        message: text!(
            "user name of mailbox {record} has the form `domain\\user` instead of `user@domain`",
            "メールボックス{record}のユーザー名が `user@domain` ではなく `domain\\user` の形式です"
        ),
        fix: text!(
            "set \"User Name\" to the user principal name, such as `user@contoso.com` (`username`); the Microsoft article on connection tests requires this form",
            "[ユーザー名] にユーザー プリンシパル名を入力します (`username`、例: `user@contoso.com`)。接続テストの記事で Microsoft が求めている形式です"
        ),
        page: &pages::MAILBOX_USERNAME_NOT_UPN,
        extra: Extra::NONE,
        yields_to: &[
            &exchange_online::exo_credentials_by_user_or_queue::RULE.info,
            &exchange_online::exo_wrong_profile_type::RULE.info,
            &on_premises_with_exchange_online::onprem_exo_requires_hybrid_profile::RULE.info,
            &on_premises_with_exchange_online::onprem_exo_not_supported_in_version::RULE.info,
        ],
    },
    check: Check::Mailbox(check),
};

fn check(mailbox: Mailbox<'_>, cx: &mut Cx<'_>) -> Outcome {
    sync_method::only_synchronized(mailbox, cx.org)?;
    let name = mailbox.username();
    let written = name.present()?;
    let Some(profile) = mailbox.profile()? else { return Ok(()) };
    only_if(!profile::is_pop_or_imap(profile.servertype().present()?))?;
    let by_user = |retrieval| retrieval == CredentialRetrieval::UserOrQueue;
    only_if(!profile::credential_retrieval(profile).that(by_user)?.is_empty())?;
    if written.contains('\\') {
        cx.report(name).about(profile.place());
    }
    Ok(())
}
