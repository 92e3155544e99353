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
            "profile {record} uses Windows Integrated Authentication for incoming email without Exchange",
            "プロファイル{record}が受信に使用する Windows 統合認証には、Exchange が必要です"
        ),
        fix: text!(
            "set \"Authenticate Using\" of the incoming connection to \"Credentials Specified by a User or Queue\" (`incomingcredentialretrieval: 0`)",
            "受信接続の [認証方法] を [ユーザーまたはキューによって指定された資格情報] にします (`incomingcredentialretrieval: 0`)"
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
