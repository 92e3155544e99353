use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "windows-integrated-pop-imap",
        severity: Severity::Error,
        certainty: Certainty::Mapped,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::EmailServerProfile.name()],
        applies: Applies::ON_PREMISES,
        sources: &[&cite::CONNECT_POP_IMAP, &cite::ON_PREMISES_POP_IMAP],
        title: text!("Windows Integrated Authentication for POP3 or IMAP", "POP3 または IMAP での Windows 統合認証"),
        message: text!(
            "{record} uses Windows Integrated Authentication for incoming e-mail, which only Exchange takes",
            "{record} は受信に Windows 統合認証を使用する設定ですが、受信でこれを受け付けるのは Exchange だけです"
        ),
        fix: text!(
            "set Authenticate Using of the incoming connection to credentials of a user or queue (incomingcredentialretrieval: 0)",
            "受信接続の「認証方法」をユーザーまたはキューの資格情報 (incomingcredentialretrieval: 0) にします"
        ),
        page: &pages::WINDOWS_INTEGRATED_POP_IMAP,
        extra: Extra { failure: Some(Failure::Cause), ..Extra::NONE },
        yields_to: &[
            &on_premises_with_exchange_online::onprem_exo_requires_hybrid_profile::RULE.info,
            &on_premises_with_exchange_online::onprem_exo_not_supported_in_version::RULE.info,
        ],
    },
    check: Check::Profile(check),
};

fn check(profile: Profile<'_>, cx: &mut Cx<'_>) -> Outcome {
    only_if(profile::is_pop_or_imap(profile.servertype().present()?))?;
    let retrieval = profile.incomingcredentialretrieval();
    if retrieval.present()? == CredentialRetrieval::WindowsIntegrated {
        cx.report(retrieval).affects(profile);
    }
    Ok(())
}
