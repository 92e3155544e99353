//! Moves findings to those that were set aside.

use synclint_diagnostic::run::RunFinding;
use synclint_report::{Aside, SetAside};

/// Moves each finding for which `by` gives a reason from `findings` to `aside`.
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
