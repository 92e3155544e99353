//! Checks that the page of a rule has a section on both sides of every date and version at which its severity changes.
//!
//! The changes are not taken from the rule but searched for: each section with findings of the rule is checked again on the days
//! around every calendar event, and with every product version.

use std::collections::BTreeSet;

use jiff::civil::Date;
use synclint_diagnostic::product::Version;
use synclint_diagnostic::rule::{RuleInfo, Severity};
use synclint_linter::Selection;
use synclint_rules::calendar::EVENTS;

use super::flags::Flags;
use super::page::Section;
use super::tree::lint;
use super::whole::{as_of, version};

const VERSIONS: [(u16, u16); 10] = [(6, 0), (6, 1), (7, 0), (7, 1), (8, 0), (8, 1), (8, 2), (9, 0), (9, 1), (9, 2)];

/// Returns the severities of the findings of a rule in a section.
fn severities(rule: &RuleInfo, section: &Section, flags: &Flags) -> Result<BTreeSet<Severity>, String> {
    let mut flags = flags.clone();
    flags.options.selection = Selection { select: vec![rule.id.to_owned()], ..Selection::default() };
    let run = lint(&section.files, &flags)?;
    let own = run.findings.iter().filter(|finding| finding.rule.id == rule.id);
    Ok(own.map(|finding| finding.severity).collect())
}

/// Checks all dates and versions. The error describes a change of which the page shows only one side.
pub(crate) fn check(rule: &RuleInfo, flagged: &[&Section]) -> Result<(), String> {
    days(rule, flagged)?;
    versions(rule, flagged)
}

fn days(rule: &RuleInfo, flagged: &[&Section]) -> Result<(), String> {
    let shown: BTreeSet<Date> = flagged.iter().map(|section| as_of(section)).collect();
    for section in flagged {
        let mut flags = section.flags()?;
        for day in EVENTS.iter().map(|event| event.day) {
            let before = day.yesterday().map_err(|error| error.to_string())?;
            let mut at = |day| {
                flags.options.as_of = day;
                severities(rule, section, &flags)
            };
            let (earlier, later) = (at(before)?, at(day)?);
            if earlier == later || earlier.is_empty() || later.is_empty() {
                continue;
            }
            if let Some(missing) = [before, day].into_iter().find(|day| !shown.contains(day)) {
                return Err(format!(
                    "the severity changes on {day} from {earlier:?} to {later:?}, but no section covers {missing}"
                ));
            }
        }
    }
    Ok(())
}

fn versions(rule: &RuleInfo, flagged: &[&Section]) -> Result<(), String> {
    let stated = |section: &&&Section| section.args.iter().any(|arg| arg.starts_with("--assume=product-version="));
    let shown: BTreeSet<Version> = flagged.iter().filter_map(|section| version(section)).collect();
    for section in flagged.iter().filter(stated) {
        let mut before: Option<(Version, BTreeSet<Severity>)> = None;
        for (major, minor) in VERSIONS {
            let other = Version::new(major, minor);
            let mut args: Vec<String> = section.args.clone();
            args.retain(|arg| !arg.starts_with("--assume=product-version="));
            args.push(format!("--assume=product-version={other}"));
            let now = severities(rule, section, &Flags::parse(&args)?)?;
            if let Some((earlier, then)) =
                before.filter(|(_, then)| *then != now && !then.is_empty() && !now.is_empty())
                && let Some(missing) = [earlier, other].into_iter().find(|version| !shown.contains(version))
            {
                return Err(format!(
                    "the severity changes with version {other} from {then:?} to {now:?}, but no section covers {missing}"
                ));
            }
            before = Some((other, now));
        }
    }
    Ok(())
}
