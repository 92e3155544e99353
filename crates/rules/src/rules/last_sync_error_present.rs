use crate::prelude::*;

pub(super) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "last-sync-error-present",
        severity: Severity::Info,
        certainty: Certainty::Inferred,
        since: "0.1.0",
        tables: &[Table::Mailbox],
        applies: Applies::ALWAYS,
        sources: &[&cite::MAILBOX_TABLE, &cite::ERROR_CODES],
        title: text!("a mailbox whose last synchronization failed", "前回の同期に失敗したメールボックス"),
        message: text!(
            "the last synchronization of {record} failed: {error}",
            "{record} の前回の同期が失敗しています: {error}"
        ),
        fix: text!(
            "read the alerts of the mailbox and correct what they name; the error stays until a synchronization succeeds",
            "メールボックスの警告を確認して原因を修正します。エラーは同期が成功するまで残ります"
        ),
        yields_to: &sync_errors::CAUSES,
    },
    check: Check::Mailbox(check),
};

fn check(mailbox: Mailbox<'_>, cx: &mut Cx<'_>) -> Outcome {
    approach::only_synchronized(mailbox, cx.org)?;
    let (code, words, status) = (mailbox.lastsyncerrorcode(), mailbox.lastsyncerror(), mailbox.mailboxstatus());
    let (place, shown) = if let Some(number) = code.get().filter(|code| *code != 0) {
        (code.place, Arg::from(format!("0x{number:08x}").as_str()))
    } else if let Some(text) = words.get() {
        (words.place, Arg::from(text))
    } else if status.is(&EmailStatus::Failure) {
        (status.place, EmailStatus::Failure.arg())
    } else {
        code.known()?;
        words.known()?;
        return status.known().map(|_| ());
    };
    let report = cx.report(place).arg("error", shown).about_profile_of(mailbox);
    match sync_errors::of(mailbox) {
        Some(error) => report.note(error.note()).caused_by(error.causes),
        None => report.caused_by(&["mailbox-test-failed"]),
    };
    Ok(())
}
