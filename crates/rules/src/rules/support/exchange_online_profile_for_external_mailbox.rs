use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "exchange-online-profile-for-external-mailbox",
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
        ],
        title: text!(
            "Exchange Online profile for a mailbox with external delivery",
            "外部に配信されるメールボックスの Exchange Online プロファイル"
        ),
        message: text!(
            "mailbox {record} uses profile {profile} for Exchange Online, but its email goes outside, to `{address}`",
            "Exchange Online のプロファイル{profile}を使用するメールボックス{record}の配信先は、外部の `{address}` です"
        ),
        fix: text!(
            "set \"Server Profile\" to a profile with server type \"Other (POP3/SMTP)\" for the external server (`emailserverprofile`), then use \"Test & Enable Mailbox\"",
            "[サーバー プロファイル] を、サーバーの種類が [その他 (POP3/SMTP)] で外部のサーバー用のプロファイルにし (`emailserverprofile`)、[メールボックスのテストと有効化] を実行します"
        ),
        page: &pages::EXCHANGE_ONLINE_PROFILE_FOR_EXTERNAL_MAILBOX,
        extra: Extra::NONE,
        yields_to: &[
            &exchange_online::exo_wrong_profile_type::RULE.info,
            &on_premises_with_exchange_online::onprem_exo_requires_hybrid_profile::RULE.info,
            &on_premises_with_exchange_online::onprem_exo_not_supported_in_version::RULE.info,
        ],
    },
    check: Check::Mailbox(check),
};

fn check(mailbox: Mailbox<'_>, cx: &mut Cx<'_>) -> Outcome {
    let (recipient, profile) = recipient::on_exchange_online(mailbox, cx.org, cx.servers)?;
    let directory = cx.org.directory();
    let (address, severity) = match recipient.kind().present()? {
        RecipientKind::MailUser | RecipientKind::MailContact => {
            only_if(recipient::home(recipient, directory, cx.facts)? == Some(Home::Outside))?;
            (recipient.text(Property::ExternalEmailAddress), Severity::Error)
        }
        RecipientKind::UserMailbox | RecipientKind::SharedMailbox => {
            let forwarded = recipient.text(Property::ForwardingSmtpAddress);
            let Some(address) = forwarded.known()? else { return Ok(()) };
            let kept = recipient.switch(Property::DeliverToMailboxAndForward).known()?;
            if kept != Some(false) || directory.knows_domain_of(address) {
                return Ok(());
            }
            // The page does not define "points to"; that it includes forwarding without a copy is synclint's interpretation.
            (forwarded, Severity::Warning)
        }
        RecipientKind::RemoteMailbox | RecipientKind::DistributionGroup => return Err(Stop::NotApplicable),
    };
    let written = address.present()?;
    cx.report(mailbox.emailserverprofile())
        .severity(severity)
        .arg("profile", profile.title())
        .arg("address", written)
        .label(address.span, text!("external address for delivery", "外部の配信先アドレス"))
        .about(profile.place());
    Ok(())
}
