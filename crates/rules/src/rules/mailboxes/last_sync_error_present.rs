use super::mailbox_test_failed;
use crate::prelude::*;
use crate::sync_errors;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "last-sync-error-present",
        severity: Severity::Info,
        certainty: Certainty::Inferred,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::Mailbox.name()],
        applies: Applies::ALWAYS,
        sources: &[&cite::MAILBOX_TABLE, &cite::ERROR_CODES],
        title: text!("Mailbox whose last synchronization failed", "前回の同期に失敗したメールボックス"),
        message: text!(
            "the last synchronization of mailbox {record} failed: {error}",
            "メールボックス{record}の前回の同期が失敗しました: {error}"
        ),
        fix: text!(
            "correct the cause shown in the alerts of the mailbox; the error remains until a synchronization succeeds",
            "メールボックスの警告で原因を確認し、修正します。エラーは同期が成功するまで残ります"
        ),
        page: &pages::LAST_SYNC_ERROR_PRESENT,
        extra: Extra::NONE,
        yields_to: &sync_errors::causes_and(&mailbox_test_failed::RULE.info),
    },
    check: Check::Mailbox(check),
};

fn check(mailbox: Mailbox<'_>, cx: &mut Cx<'_>) -> Outcome {
    sync_method::only_synchronized(mailbox, cx.org)?;
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
    let failed = &mailbox_test_failed::RULE.info;
    let report = cx.report(place).arg("error", shown).about_profile_of(mailbox);
    match sync_errors::of(mailbox) {
        Some(error) => report.note(error.note()).caused_by(error.rules.iter().copied().chain([failed])),
        None => report.caused_by([failed]),
    };
    Ok(())
}
