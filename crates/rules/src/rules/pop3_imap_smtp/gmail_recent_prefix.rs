use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "gmail-recent-prefix",
        severity: Severity::Info,
        certainty: Certainty::Mapped,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::Mailbox.name(), Table::EmailServerProfile.name()],
        applies: Applies::ALWAYS.on_request(),
        sources: &[&cite::KB_MAILBOX_FAILS_TESTED],
        title: text!("Gmail over POP3 without recent mode", "recent モードを使用しない Gmail の POP3 受信"),
        message: text!(
            "mailbox {record} receives email from Gmail over POP3 without recent mode",
            "メールボックス{record}は、recent モードなしの POP3 で Gmail から受信する設定です"
        ),
        fix: text!(
            "if no email arrives, move the mailbox to an IMAP profile, or add `recent:` before its address (`emailaddress`); `mailbox-email-differs-from-owner-record` then reports it",
            "電子メールが届かない場合は、メールボックスを IMAP のプロファイルに移すか、アドレスの先頭に `recent:` を付けます (`emailaddress`)。付けると `mailbox-email-differs-from-owner-record` で報告されます"
        ),
        page: &pages::GMAIL_RECENT_PREFIX,
        extra: Extra::NONE,
        yields_to: &[&pop3_imap_smtp::gmail_password_auth::RULE.info],
    },
    check: Check::Mailbox(check),
};

fn check(mailbox: Mailbox<'_>, cx: &mut Cx<'_>) -> Outcome {
    sync_method::only_synchronized(mailbox, cx.org)?;
    only_if(mailbox.incomingemaildeliverymethod().present()? == IncomingDelivery::ServerSide)?;
    let profile = mailbox.profile()?.ok_or(Stop::NotApplicable)?;
    only_if(profile.servertype().present()? == ServerType::PopSmtp)?;
    profile.incomingserverlocation().present()?;
    only_if(cx.servers.provider(profile) == Some(Provider::Gmail))?;
    only_if(mailbox.incomingemailstatus().present()? == EmailStatus::Success)?;
    let address = mailbox.emailaddress();
    let recent = |name: &str| name.trim().get(..7).is_some_and(|start| start.eq_ignore_ascii_case("recent:"));
    if !recent(address.present()?) && !mailbox.username().get().is_some_and(recent) {
        cx.report(address).about(profile.place());
    }
    Ok(())
}
