use crate::prelude::*;

pub(super) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "pop-imap-password-in-mailbox",
        severity: Severity::Info,
        certainty: Certainty::Mapped,
        since: "0.1.0",
        tables: &[Table::EmailServerProfile, Table::Mailbox],
        applies: Applies::ONLINE.from(9, 0),
        sources: &[&cite::CONNECT_POP_IMAP],
        title: text!("several IMAP mailboxes with one account", "複数の IMAP メールボックスで 1 つのアカウントを使用"),
        message: text!(
            "{record} signs in to several mailboxes with one account, and the form offers only the credentials of each mailbox",
            "{record} は複数のメールボックスに 1 つのアカウントで接続しますが、フォームで選択できるのはメールボックスごとの資格情報だけです"
        ),
        fix: text!(
            "set Authenticate Using to credentials of a user or queue (incomingcredentialretrieval: 0) and enter user name and password in each mailbox",
            "「認証方法」をユーザーまたはキューの資格情報 (incomingcredentialretrieval: 0) にし、各メールボックスにユーザー名とパスワードを入力します"
        ),
        yields_to: &[
            "exo-wrong-profile-type",
            "onprem-exo-requires-hybrid-profile",
            "onprem-exo-not-supported-in-version",
            "pop3-credentials-not-by-user",
            "gmail-password-auth",
            "imap-not-supported-in-version",
            "fips-noncompliant-mail-server",
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
