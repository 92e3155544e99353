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
        title: text!("a mailbox with a malformed address", "形式が正しくないアドレスのメールボックス"),
        message: text!(
            "the address of {record}, `{value}`, is none",
            "{record} のアドレス `{value}` は、電子メール アドレスの形式ではありません"
        ),
        fix: text!(
            "correct the address at the user or queue that the mailbox belongs to (emailaddress)",
            "メールボックスが属するユーザーまたはキューのアドレスを修正します (emailaddress)"
        ),
        page: &pages::INVALID_EMAIL_SYNTAX,
        extra: Extra { failure: Some(Failure::Cause), ..Extra::NONE },
        yields_to: &[],
    },
    check: Check::Mailbox(check),
};

fn check(mailbox: Mailbox<'_>, cx: &mut Cx<'_>) -> Outcome {
    approach::only_synchronized(mailbox, cx.org)?;
    let address = mailbox.emailaddress();
    if address::is_malformed(address.present()?) {
        cx.report(address);
    }
    Ok(())
}
