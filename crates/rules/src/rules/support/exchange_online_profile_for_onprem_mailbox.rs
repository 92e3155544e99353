use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "exchange-online-profile-for-onprem-mailbox",
        severity: Severity::Error,
        certainty: Certainty::Mapped,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::Mailbox.name(), Table::EmailServerProfile.name()],
        applies: Applies::ALWAYS.from(9, 0),
        sources: &[
            &cite::SUPPORTED_CONFIGURATIONS_ON_PREMISES_2020,
            &cite::SUPPORTED_CONFIGURATIONS_2020,
            &cite::SUPPORTED_CONFIGURATIONS_2022,
            &cite::KB_REST_API,
        ],
        title: text!(
            "Exchange Online profile for an on-premises mailbox",
            "オンプレミスのメールボックスの Exchange Online プロファイル"
        ),
        message: text!(
            "mailbox {record} is on-premises, which profile {profile} for Exchange Online does not support",
            "オンプレミスのメールボックス{record}では、Exchange Online のプロファイル{profile}はサポートされません"
        ),
        fix: text!(
            "set \"Server Profile\" to a profile with server type \"Exchange Server (Hybrid)\", or \"Exchange Server\" on-premises (`emailserverprofile`), then use \"Test & Enable Mailbox\"",
            "[サーバー プロファイル] を、種類が [Exchange Server (ハイブリッド)] (オンプレミスの組織では [Exchange Server]) のプロファイルにし (`emailserverprofile`)、[メールボックスのテストと有効化] を実行します"
        ),
        page: &pages::EXCHANGE_ONLINE_PROFILE_FOR_ONPREM_MAILBOX,
        extra: Extra::NONE,
        yields_to: &[
            &mailboxes::mixed_homes_single_profile::RULE.info,
            &exchange_online::exo_wrong_profile_type::RULE.info,
            &on_premises_with_exchange_online::onprem_exo_requires_hybrid_profile::RULE.info,
            &on_premises_with_exchange_online::onprem_exo_not_supported_in_version::RULE.info,
        ],
    },
    check: Check::Mailbox(check),
};

fn check(mailbox: Mailbox<'_>, cx: &mut Cx<'_>) -> Outcome {
    let (recipient, profile) = recipient::on_exchange_online(mailbox, cx.org, cx.servers)?;
    if recipient::home(recipient, cx.org.directory(), cx.facts)? == Some(Home::OnPremises) {
        cx.report(mailbox.emailserverprofile())
            .arg("profile", profile.title())
            .label(recipient.span(), text!("recipient with this address", "このアドレスの受信者"))
            .about(profile.place());
    }
    Ok(())
}
