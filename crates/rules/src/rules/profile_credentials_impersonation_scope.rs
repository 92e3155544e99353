use crate::prelude::*;

pub(super) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "profile-credentials-impersonation-scope",
        severity: Severity::Info,
        certainty: Certainty::Verified,
        since: "0.1.0",
        tables: &[Table::EmailServerProfile, Table::Mailbox],
        applies: Applies::ALWAYS.on_request(),
        sources: &[&cite::BEST_PRACTICES],
        title: text!("one account that opens many mailboxes", "多数のメールボックスにアクセスする 1 つのアカウント"),
        message: text!(
            "{record} opens its mailboxes with one account and impersonation: who gets hold of the account gets hold of all of them",
            "{record} は 1 つのアカウントと偽装でメールボックスに接続します。アカウントが侵害されると、すべてのメールボックスが侵害されます"
        ),
        fix: text!(
            "limit in Exchange which mailboxes the account may impersonate, to those of this profile",
            "Exchange で、アカウントが偽装できる範囲をこのプロファイルのメールボックスに限定します"
        ),
        yields_to: &[
            "exo-wrong-profile-type",
            "onprem-exo-requires-hybrid-profile",
            "onprem-exo-not-supported-in-version",
            "exo-impersonation",
        ],
    },
    check: Check::Profile(check),
};

fn check(profile: Profile<'_>, cx: &mut Cx<'_>) -> Outcome {
    only_if(!profile::is_pop_or_imap(profile.servertype().present()?))?;
    only_if(profile.incomingcredentialretrieval().present()? == CredentialRetrieval::Profile)?;
    let impersonation = profile.incominguseimpersonation();
    only_if(impersonation.present()?)?;
    let many = usize::try_from(cx.threshold()).unwrap_or(usize::MAX);
    if profile::active_mailboxes(profile).nth(many).is_some() {
        cx.report(impersonation).affects(profile);
    }
    Ok(())
}
