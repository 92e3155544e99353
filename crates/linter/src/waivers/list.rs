//! The waivers of a file, indexed by organization, rule, and record.

use std::collections::HashMap;

use synclint_diagnostic::run::RunFinding;

use super::waiver::Waiver;
use crate::names::NameIndex;
use synclint_diagnostic::text::Text;
use synclint_model::guid::Guid;

/// The waivers of a file.
#[derive(Debug, Default)]
pub struct WaiverList {
    waivers: Vec<Waiver>,
    /// The names and patterns of organizations, by their number in `targets`.
    organizations: NameIndex,
    targets: Vec<Target>,
    by_organization: HashMap<Box<str>, u32>,
    groups: Vec<Vec<u32>>,
}

/// The waivers for one name or pattern of organizations, by rule.
#[derive(Debug, Default)]
struct Target {
    by_rule: HashMap<Box<str>, OfRule>,
}

/// The numbers of groups of waivers of one rule.
#[derive(Debug, Default)]
struct OfRule {
    /// The group for all records.
    all: Option<u32>,
    records: NameIndex,
    by_record: HashMap<Box<str>, u32>,
}

impl WaiverList {
    /// Returns the number of waivers.
    pub fn len(&self) -> usize {
        self.waivers.len()
    }

    /// Returns whether there are no waivers.
    pub fn is_empty(&self) -> bool {
        self.waivers.is_empty()
    }

    /// Returns the waivers, in file order. Their spans have the file ID 0.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = &Waiver> {
        self.waivers.iter()
    }

    /// Returns the waiver with this number.
    pub(super) fn waiver(&self, number: u32) -> &Waiver {
        &self.waivers[number as usize]
    }

    /// Adds a waiver.
    ///
    /// # Errors
    ///
    /// Returns the invalid name or pattern, and what is expected instead.
    pub(super) fn add(&mut self, waiver: Waiver) -> Result<(), (Invalid, Text)> {
        let organization = &*waiver.organization.0;
        let target = match self.by_organization.get(organization) {
            Some(known) => *known,
            None => {
                let number = number(self.targets.len());
                self.organizations.add(organization, number).map_err(|expected| (Invalid::Organization, expected))?;
                self.by_organization.insert(organization.into(), number);
                self.targets.push(Target::default());
                number
            }
        };
        let rule = self.targets[target as usize].by_rule.entry(waiver.rule.0.clone()).or_default();
        let next = number(self.groups.len());
        let group = match &waiver.record {
            None => *rule.all.get_or_insert(next),
            Some(record) => match rule.by_record.get(record) {
                Some(known) => *known,
                None => {
                    rule.records.add(record, next).map_err(|expected| (Invalid::Record, expected))?;
                    if let Ok(id) = record.parse::<Guid>() {
                        rule.records.add_name(&id.to_string(), next);
                    }
                    rule.by_record.insert(record.clone(), next);
                    next
                }
            },
        };
        if group == next {
            self.groups.push(Vec::new());
        }
        self.groups[group as usize].push(number(self.waivers.len()));
        self.waivers.push(waiver);
        Ok(())
    }

    /// Returns the groups of waivers: those of a group differ only in owner, reason, and date.
    pub(super) fn groups(&self) -> &[Vec<u32>] {
        &self.groups
    }

    /// Returns the numbers of the names and patterns that match an organization, by its name or its path relative to the file.
    pub(super) fn targets(&self, name: &str, below: Option<&str>) -> Vec<u32> {
        let mut found = Vec::new();
        self.organizations.find(name, &mut found);
        if let Some(below) = below {
            self.organizations.find(below, &mut found);
        }
        found.sort_unstable();
        found.dedup();
        found
    }

    /// Returns the number of the name or pattern of organizations of a waiver.
    pub(super) fn target(&self, waiver: &Waiver) -> u32 {
        self.by_organization[&waiver.organization.0]
    }

    /// Returns the groups with a waiver of a finding in an organization that `targets` match.
    pub(super) fn about(&self, finding: &RunFinding, targets: &[u32]) -> Vec<u32> {
        let mut found = Vec::new();
        for target in targets {
            let Some(rule) = self.targets[*target as usize].by_rule.get(finding.rule.id) else { continue };
            found.extend(rule.all);
            let subject = finding.subject.as_ref();
            let id = subject.and_then(|subject| subject.record.as_deref());
            let name = subject.and_then(|subject| subject.name.as_deref());
            [id, name].into_iter().flatten().for_each(|key| rule.records.find(key, &mut found));
        }
        found.sort_unstable();
        found.dedup();
        found
    }
}

/// The invalid part of a waiver.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Invalid {
    Organization,
    Record,
}

/// Converts an index, which is below the size of a file.
fn number(index: usize) -> u32 {
    u32::try_from(index).unwrap_or(u32::MAX)
}
