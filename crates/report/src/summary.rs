//! The summary at the end of the text formats: what was checked, and the number of findings.

use synclint_diagnostic::rule::Severity;
use synclint_diagnostic::text::{Lang, Message, noun};

use crate::run::{AsideCounts, Run};
use crate::words;

/// Returns the lines of the summary in `lang`. They contain no input, so they need no escaping.
pub(crate) fn lines(run: &Run, lang: Lang) -> Vec<String> {
    let mut lines = vec![found(run)];
    let AsideCounts { suppressed, waived, baselined } = run.count_aside();
    if suppressed + waived + baselined > 0 {
        let aside = Message::new(words::SET_ASIDE);
        lines.push(aside.arg("suppressed", suppressed).arg("waived", waived).arg("baselined", baselined));
    }
    if run.unread_files > 0 {
        lines.push(Message::new(words::UNREAD).arg("n", noun::INPUTS.of(run.unread_files)));
    }
    if run.is_empty() {
        lines.push(Message::new(words::NOTHING));
    }
    lines.iter().map(|line| line.to_string(lang)).collect()
}

/// Returns the number of findings by severity, and the number of organizations, files, and records checked.
pub(crate) fn found(run: &Run) -> Message {
    Message::new(words::FOUND)
        .arg("errors", noun::ERRORS.of(run.count(Severity::Error)))
        .arg("warnings", noun::WARNINGS.of(run.count(Severity::Warning)))
        .arg("infos", noun::INFOS.of(run.count(Severity::Info)))
        .arg("organizations", noun::ORGANIZATIONS.of(run.n_present()))
        .arg("files", noun::FILES.of(run.n_files()))
        .arg("records", noun::RECORDS.of(run.records))
        .arg("day", run.as_of)
}
