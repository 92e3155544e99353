use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "forward-mailbox-pop3-attachment",
        severity: Severity::Info,
        certainty: Certainty::Verified,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::Mailbox.name(), Table::EmailServerProfile.name()],
        applies: Applies::ALWAYS.on_request(),
        sources: &[&cite::FORWARD_MAILBOX],
        title: text!("Forward mailbox with POP3", "POP3 の転送用メールボックス"),
        message: text!(
            "forward mailbox {record} uses POP3, so email must be forwarded to it as attachments",
            "転送用メールボックス{record}は POP3 のため、電子メールは添付ファイルとしての転送が必要です"
        ),
        fix: text!(
            "on the email server of each mailbox, manually create a rule that forwards email as an attachment, or use individual mailboxes",
            "各メールボックスの電子メール サーバーに、電子メールを添付ファイルとして転送する規則を手動で作成するか、個々のメールボックスを使用します"
        ),
        page: &pages::FORWARD_MAILBOX_POP3_ATTACHMENT,
        extra: Extra::NONE,
        yields_to: &[],
    },
    check: Check::Mailbox(check),
};

fn check(mailbox: Mailbox<'_>, cx: &mut Cx<'_>) -> Outcome {
    only_if(mailbox.isforwardmailbox().present()?)?;
    sync_method::only_email_synchronized(mailbox, cx.org)?;
    let Some(profile) = mailbox.profile()? else { return Ok(()) };
    if profile.servertype().present()? == ServerType::PopSmtp {
        let label = Message::new(text!("profile {profile} uses POP3", "POP3 を使用するプロファイル{profile}"))
            .arg("profile", profile.title());
        cx.report(mailbox.isforwardmailbox()).label(profile.servertype().place.span, label);
    }
    Ok(())
}
