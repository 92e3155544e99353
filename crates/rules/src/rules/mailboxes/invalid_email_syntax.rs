use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "invalid-email-syntax",
        severity: Severity::Warning,
        certainty: Certainty::Inferred,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::Mailbox.name()],
        applies: Applies::ALWAYS,
        sources: &[&cite::ERROR_CODES, &cite::KB_INTEGRATION_ERROR],
        title: text!("Mailbox with a malformed email address", "形式が正しくない電子メール アドレスのメールボックス"),
        message: text!(
            "mailbox {record} has a malformed email address, `{value}`",
            "メールボックス{record}の電子メール アドレス `{value}` は、形式が正しくありません"
        ),
        fix: text!(
            "correct the address of the user (`internalemailaddress`) or queue (`emailaddress`) of the mailbox, or of the forward mailbox (`emailaddress`)",
            "メールボックスのユーザー (`internalemailaddress`)、キュー (`emailaddress`)、または転送用メールボックス (`emailaddress`) のアドレスを修正します"
        ),
        page: &pages::INVALID_EMAIL_SYNTAX,
        extra: Extra { failure: Some(Failure::Cause), ..Extra::NONE },
        yields_to: &[],
    },
    check: Check::Mailbox(check),
};

fn check(mailbox: Mailbox<'_>, cx: &mut Cx<'_>) -> Outcome {
    sync_method::only_synchronized(mailbox, cx.org)?;
    let address = mailbox.emailaddress();
    if address::is_malformed(address.present()?) {
        cx.report(address);
    }
    Ok(())
}
