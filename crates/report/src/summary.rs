//! The lines that close a report for people: what was looked at and how it ended.

use synclint_diagnostic::rule::Severity;
use synclint_diagnostic::text::{Lang, Message};

use crate::run::{AsideCounts, Run};
use crate::words;

/// The lines, in `lang`. None repeats anything of the input.
pub(crate) fn lines(run: &Run, lang: Lang) -> Vec<String> {
    let count = |n: u64| i64::try_from(n).unwrap_or(i64::MAX);
    let checked = Message::new(words::CHECKED)
        .arg("organizations", run.n_present())
        .arg("files", run.n_files())
        .arg("records", count(run.records))
        .arg("day", run.as_of);
    let mut lines = vec![checked, found(run)];
    let AsideCounts { suppressed, waived, baselined } = run.count_aside();
    if suppressed + waived + baselined > 0 {
        let aside = Message::new(words::SET_ASIDE);
        lines.push(aside.arg("suppressed", suppressed).arg("waived", waived).arg("baselined", baselined));
    }
    if run.unread_files > 0 {
        lines.push(Message::new(words::UNREAD).arg("n", count(run.unread_files)));
    }
    if run.is_empty() {
        lines.push(Message::new(words::NOTHING));
    }
    lines.iter().map(|line| line.to_string(lang)).collect()
}

/// How many findings there are of each severity.
pub(crate) fn found(run: &Run) -> Message {
    Message::new(words::FOUND)
        .arg("errors", run.count(Severity::Error))
        .arg("warnings", run.count(Severity::Warning))
        .arg("infos", run.count(Severity::Info))
}
