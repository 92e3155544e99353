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
        title: text!("a forward mailbox on POP3", "POP3 の転送用メールボックス"),
        message: text!(
            "{record} is a forward mailbox on POP3: each e-mail has to be forwarded to it as an attachment, by rules made by hand",
            "{record} は POP3 の転送用メールボックスです。電子メールを添付ファイルとして転送する規則を手動で作成する必要があります"
        ),
        fix: text!(
            "let the server of each mailbox forward its e-mail as an attachment, or use individual mailboxes",
            "各メールボックスのサーバーで電子メールを添付ファイルとして転送するか、個々のメールボックスを使用します"
        ),
        page: &pages::FORWARD_MAILBOX_POP3_ATTACHMENT,
        extra: Extra::NONE,
        yields_to: &[],
    },
    check: Check::Mailbox(check),
};

fn check(mailbox: Mailbox<'_>, cx: &mut Cx<'_>) -> Outcome {
    only_if(mailbox.isforwardmailbox().present()?)?;
    approach::only_e_mail_synchronized(mailbox, cx.org)?;
    let Some(profile) = mailbox.profile()? else { return Ok(()) };
    if profile.servertype().present()? == ServerType::PopSmtp {
        let label = text!("the profile is on POP3", "POP3 のプロファイル");
        cx.report(mailbox.isforwardmailbox()).label(profile.servertype().place.span, label);
    }
    Ok(())
}
