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
            "a mailbox on-premises on the profile for Exchange Online",
            "Exchange Online のプロファイルを使用する設置型のメールボックス"
        ),
        message: text!(
            "{record} is on the profile {profile} for Exchange Online, and its mailbox is on-premises, which is not supported",
            "{record} のメールボックスは設置型ですが、Exchange Online のプロファイル {profile} を使用しています。この構成はサポートされていません"
        ),
        fix: text!(
            "give the mailbox a profile of the type Exchange Server (Hybrid) (emailserverprofile), then test and enable it",
            "メールボックスに Exchange Server (ハイブリッド) の種類のプロファイルを設定し (emailserverprofile)、テストと有効化を行います"
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
            .label(recipient.span(), text!("its address in the directory", "ディレクトリのアドレス"))
            .about(profile.place());
    }
    Ok(())
}
