//! Checks every format against its published schema or convention: with no, one, and many findings, and with hostile names.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod checkstyle;
mod github;
mod gitlab;
mod html;
mod junit;
mod lines;
mod printable;
mod sample;
mod sarif;
mod whole;

use synclint_diagnostic::text::Lang;
use synclint_report::{Format, Gap, Options, Run};

/// Renders a run in a format.
pub(crate) fn write(run: &Run, format: Format, lang: Lang) -> String {
    let options = Options { lang, color: false, links: false, verbose: false };
    let mut out = Vec::new();
    synclint_report::write(run, format, options, &mut out).unwrap();
    String::from_utf8(out).unwrap()
}

/// Returns the number of entries that no rule reports in formats without a summary.
pub(crate) fn without_findings(run: &Run) -> usize {
    let too_few = run.gaps().filter(|gap| matches!(gap.gap, Gap::TooFewChecked(_))).count();
    run.unread.len() + usize::from(run.organizations.is_empty()) + run.partial().len() + too_few
}

/// Returns the runs to render in every format.
pub(crate) fn runs() -> Vec<Run> {
    vec![sample::findings(0), sample::findings(1), sample::findings(60), sample::nothing(), sample::incomplete()]
}

#[test]
fn reports_are_deterministic() {
    for format in Format::ALL {
        let run = sample::findings(20);
        assert_eq!(write(&run, format, Lang::En), write(&run, format, Lang::En), "{}", format.key());
    }
}
