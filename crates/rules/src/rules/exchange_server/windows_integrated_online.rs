use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "windows-integrated-online",
        severity: Severity::Error,
        certainty: Certainty::Mapped,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::EmailServerProfile.name()],
        applies: Applies::ONLINE,
        sources: &[&cite::ON_PREMISES_TO_EXCHANGE_ON_PREMISES, &cite::DEPLOYMENT_SETTINGS, &cite::ERROR_CODES],
        title: text!("Windows Integrated Authentication online", "オンラインでの Windows 統合認証"),
        message: text!(
            "profile {record} uses Windows Integrated Authentication, which is available only on-premises",
            "プロファイル{record}は、オンプレミス専用の Windows 統合認証を使用する設定です"
        ),
        fix: text!(
            "set \"Authenticate Using\" to \"Server to Server Authentication\" for Exchange Online, or to credentials for other servers (`incomingcredentialretrieval`, `outgoingcredentialretrieval`: 2, or 0 or 1)",
            "[認証方法] を、Exchange Online では [サーバー間認証]、ほかのサーバーでは資格情報にします (`incomingcredentialretrieval`、`outgoingcredentialretrieval`: 2、または 0 か 1)"
        ),
        page: &pages::WINDOWS_INTEGRATED_ONLINE,
        extra: Extra { failure: Some(Failure::Cause), ..Extra::NONE },
        yields_to: &[
            &exchange_online::exo_wrong_profile_type::RULE.info,
            &exchange_server::hybrid_type_on_wrong_deployment::RULE.info,
        ],
    },
    check: Check::Profile(check),
};

fn check(profile: Profile<'_>, cx: &mut Cx<'_>) -> Outcome {
    let sides =
        profile::credential_retrieval(profile).that(|retrieval| retrieval == CredentialRetrieval::WindowsIntegrated)?;
    cx.report_sides(profile, &sides);
    Ok(())
}
