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
            "a mailbox with an outside mail server on the profile for Exchange Online",
            "Exchange Online のプロファイルを使用する外部メール サーバーのメールボックス"
        ),
        message: text!(
            "{record} is on the profile {profile} for Exchange Online, and its mail goes to a server outside, at {address}",
            "{record} は Exchange Online のプロファイル {profile} を使用していますが、メールは外部のサーバー ({address}) に配信されます"
        ),
        fix: text!(
            "give the mailbox a profile of the type POP3/SMTP for that server (emailserverprofile), then test and enable it",
            "メールボックスにそのサーバー用の POP3/SMTP のプロファイルを設定し (emailserverprofile)、テストと有効化を行います"
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
            // That a mailbox which keeps nothing "points to" the other server is our reading.
            (forwarded, Severity::Warning)
        }
        RecipientKind::RemoteMailbox | RecipientKind::DistributionGroup => return Err(Stop::NotApplicable),
    };
    let written = address.present()?;
    cx.report(mailbox.emailserverprofile())
        .severity(severity)
        .arg("profile", profile.title())
        .arg("address", written)
        .label(address.span, text!("where its mail goes", "メールの配信先"))
        .about(profile.place());
    Ok(())
}
