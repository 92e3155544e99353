use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "mailbox-approval-rejected",
        severity: Severity::Error,
        certainty: Certainty::Mapped,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::Mailbox.name()],
        applies: Applies::ALWAYS,
        sources: &[&cite::MAILBOX_TABLE],
        title: text!("a mailbox whose address was rejected", "アドレスの承認が却下されたメールボックス"),
        message: text!(
            "the address of {record} was rejected, so its e-mail is not processed",
            "{record} のアドレスの承認が却下されているため、電子メールは処理されません"
        ),
        fix: text!(
            "correct the address and approve it (Approve Email; emailrouteraccessapproval: 1), or deactivate the mailbox",
            "アドレスを修正して「電子メールの承認」を行うか (emailrouteraccessapproval: 1)、メールボックスを非アクティブにします"
        ),
        page: &pages::MAILBOX_APPROVAL_REJECTED,
        extra: Extra { failure: Some(Failure::Cause), ..Extra::NONE },
        yields_to: &[],
    },
    check: Check::Mailbox(check),
};

fn check(mailbox: Mailbox<'_>, cx: &mut Cx<'_>) -> Outcome {
    approach::only_synchronized(mailbox, cx.org)?;
    let approval = mailbox.emailrouteraccessapproval();
    if approval.present()? == AccessApproval::Rejected {
        cx.report(approval);
    }
    Ok(())
}
