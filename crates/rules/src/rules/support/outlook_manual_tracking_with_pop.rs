use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "outlook-manual-tracking-with-pop",
        severity: Severity::Warning,
        certainty: Certainty::Mapped,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::EmailServerProfile.name(), Table::Mailbox.name()],
        applies: Applies::ALWAYS,
        sources: &[&cite::SUPPORTED_CONFIGURATIONS_8_2, &cite::SUPPORTED_CONFIGURATIONS_2022],
        title: text!(
            "Manual tracking in Dynamics 365 for Outlook with POP3 or IMAP",
            "POP3 または IMAP での Dynamics 365 for Outlook の手動追跡"
        ),
        message: text!(
            "profile {record} uses {protocol}, so manual tracking in Dynamics 365 for Outlook is not supported",
            "プロファイル{record}は {protocol} のため、Dynamics 365 for Outlook の手動追跡はサポートされません"
        ),
        fix: text!(
            "have these users track email in Dynamics 365, or move their mailboxes to an Exchange profile",
            "これらのユーザーは Dynamics 365 で電子メールを追跡するか、メールボックスを Exchange のプロファイルに変更します"
        ),
        page: &pages::OUTLOOK_MANUAL_TRACKING_WITH_POP,
        extra: Extra::NONE,
        yields_to: &[&exchange_online::exo_wrong_profile_type::RULE.info],
    },
    check: Check::Profile(check),
};

fn check(profile: Profile<'_>, cx: &mut Cx<'_>) -> Outcome {
    let server_type = profile.servertype();
    let kind = server_type.present()?;
    only_if(profile::is_pop_or_imap(kind) && !sync_method::uses_email_router(cx.org))?;
    let org = cx.org;
    let synchronized = |mailbox: Mailbox<'_>| {
        sync_method::only_email_synchronized(mailbox, org)?;
        Ok(mailbox.regarding_table()? == Some(Table::SystemUser))
    };
    only_if(!profile::mailboxes_that(profile, synchronized, cx)?.is_empty())?;
    let others = cx.org.mailboxes().any(|mailbox| sync_method::uses_outlook_client(mailbox));
    let used = match cx.facts.switch(stated::OUTLOOK_CLIENT_IN_USE) {
        Ok(used) => used,
        Err(_) if others => true,
        Err(stop) => return Err(stop),
    };
    if used {
        cx.report(server_type).arg("protocol", profile::protocol(kind).title()).affects(profile);
    }
    Ok(())
}
