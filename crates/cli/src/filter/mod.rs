//! What becomes of findings before they are reported, in this order: levels, comments, waivers, baseline. What was set aside
//! stays in the run and is counted; what sets nothing aside is a finding itself.

mod baseline;
mod comments;
mod levels;
pub(crate) mod rules;
mod scope;
mod waivers;

use synclint_model::finding::Finding;
use synclint_report::{Aside, SetAside};

pub(crate) use baseline::Baseline;
pub(crate) use comments::Comments;
pub(crate) use levels::Filter;
pub(crate) use scope::{Part, Scope};
pub(crate) use waivers::{Waivers, governed};

/// Moves each finding for which `by` gives a reason from `findings` to `aside`.
fn set_aside(
    findings: &mut Vec<Finding>,
    aside: &mut Vec<SetAside>,
    mut by: impl FnMut(&mut Finding) -> Option<Aside>,
) {
    for mut finding in std::mem::take(findings) {
        match by(&mut finding) {
            Some(by) => aside.push(SetAside { finding, by }),
            None => findings.push(finding),
        }
    }
}
