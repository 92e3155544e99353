//! Separates findings that are not reported because they are suppressed, waived, or in the baseline.

use synclint_diagnostic::run::RunFinding;
use synclint_report::{Aside, SetAside};

/// Moves each finding for which `by` returns a reason from `findings` to `aside`.
pub(crate) fn set_aside(
    findings: &mut Vec<RunFinding>,
    aside: &mut Vec<SetAside>,
    mut by: impl FnMut(&mut RunFinding) -> Option<Aside>,
) {
    for mut finding in std::mem::take(findings) {
        match by(&mut finding) {
            Some(by) => aside.push(SetAside { finding, by }),
            None => findings.push(finding),
        }
    }
}
