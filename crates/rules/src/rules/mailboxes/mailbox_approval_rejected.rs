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
        title: text!("Mailbox with a rejected email address", "アドレスの承認が却下されたメールボックス"),
        message: text!(
            "mailbox {record} is set to synchronize, but its email address is rejected",
            "同期するメールボックス{record}のアドレスの承認が却下されています"
        ),
        fix: text!(
            "correct the address, then use \"Approve Email\" (`emailrouteraccessapproval: 1`), or deactivate the mailbox",
            "アドレスを修正して [電子メールの承認] を実行するか (`emailrouteraccessapproval: 1`)、メールボックスを非アクティブ化します"
        ),
        page: &pages::MAILBOX_APPROVAL_REJECTED,
        extra: Extra { failure: Some(Failure::Cause), ..Extra::NONE },
        yields_to: &[],
    },
    check: Check::Mailbox(check),
};

fn check(mailbox: Mailbox<'_>, cx: &mut Cx<'_>) -> Outcome {
    sync_method::only_synchronized(mailbox, cx.org)?;
    let approval = mailbox.emailrouteraccessapproval();
    if approval.present()? == AccessApproval::Rejected {
        cx.report(approval);
    }
    Ok(())
}
