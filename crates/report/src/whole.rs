//! What is missing from a run. One function decides it for the exit code and for all formats: [`Run::gaps`].

use std::collections::{BTreeMap, HashMap};

use synclint_diagnostic::inventory::FileState;
use synclint_diagnostic::run::RunFinding;
use synclint_diagnostic::table::TableName;
use synclint_diagnostic::text::{Arg, Join, Message, noun};

use crate::gap::Gap;
use crate::run::{Organization, Run, Unread};
use crate::words;

impl Gap {
    /// Describes the reason.
    pub fn message(&self) -> Message {
        match self {
            Self::Input(rule, n) => {
                Message::new(words::GAP_INPUT).arg("rule", rule.id).arg("findings", noun::FINDINGS.of(*n))
            }
            Self::Unopened(n) => Message::new(words::GAP_UNOPENED).arg("inputs", noun::INPUTS.of(*n)),
            Self::Tables(tables) => {
                let names = tables.iter().map(|table| Arg::code(table.as_str()));
                Message::new(words::GAP_TABLES).arg("tables", Arg::list(Join::Comma, names))
            }
            Self::Settings => Message::new(words::GAP_SETTINGS),
            Self::LeftOut(n) => Message::new(words::GAP_LEFT_OUT).arg("findings", noun::FINDINGS.of(*n)),
            Self::TooFewChecked(share) => Message::new(words::GAP_TOO_FEW_CHECKED)
                .arg("checked", share.checked)
                .arg("applicable", share.applicable)
                .arg("share", share.percent())
                .arg("required", i64::from(share.required)),
            Self::Nothing => Message::new(words::NOTHING),
        }
    }
}

/// A reason, where it applies, and whether the user allows it.
#[derive(Debug, Clone, Copy)]
pub struct RunGap<'a> {
    /// The organization; `None` if the reason concerns the whole run.
    pub organization: Option<&'a Organization>,
    /// The reason.
    pub gap: &'a Gap,
    /// Whether the export is stated to be partial, which covers the reason.
    pub is_allowed: bool,
}

impl Organization {
    /// Returns whether the export is stated to be partial and that covers `gap`.
    fn allows(&self, gap: &Gap) -> bool {
        self.partial.is_some() && gap.is_allowable()
    }

    /// Returns the reasons why it is not whole, each with whether it is allowed.
    pub fn gaps(&self) -> impl Iterator<Item = (&Gap, bool)> {
        self.gaps.iter().map(|gap| (gap, self.allows(gap)))
    }

    /// Returns the number of files in each state, in the order of [`FileState::ALL`].
    pub fn file_states(&self) -> [u64; 3] {
        FileState::ALL.map(|state| self.files.iter().filter(|file| file.state == state).count() as u64)
    }
}

impl Run {
    /// Returns the reasons why the run is not whole: first those of the whole run, then those of each organization.
    pub fn gaps(&self) -> impl Iterator<Item = RunGap<'_>> {
        let of_run = self.gaps.iter().map(|gap| RunGap { organization: None, gap, is_allowed: false });
        let of_organizations = self.organizations.iter().flat_map(|organization| {
            let gaps = organization.gaps();
            gaps.map(|(gap, is_allowed)| RunGap { organization: Some(organization), gap, is_allowed })
        });
        of_run.chain(of_organizations)
    }

    /// Returns whether nothing is missing.
    pub fn is_whole(&self) -> bool {
        self.gaps().next().is_none()
    }

    /// Returns whether nothing is missing, except what the user allows. If not, the exit code is 2.
    pub fn is_complete(&self) -> bool {
        self.gaps().all(|gap| gap.is_allowed)
    }

    /// Returns whether it is allowed that an input could not be opened.
    pub(crate) fn is_allowed(&self, unread: &Unread) -> bool {
        let organization = unread.organization.map(|id| &self.organizations[id.0 as usize]);
        organization.is_some_and(|organization| organization.allows(&Gap::Unopened(1)))
    }

    /// Returns the organizations of which fewer rules were checked than required.
    pub(crate) fn too_few_checked(&self) -> impl Iterator<Item = (&Organization, &Gap)> {
        let gaps = self.gaps().filter(|gap| matches!(gap.gap, Gap::TooFewChecked(_)));
        gaps.filter_map(|RunGap { organization, gap, .. }| Some((organization?, gap)))
    }

    /// Returns whether a finding makes the run incomplete.
    pub(crate) fn is_gap(&self, finding: &RunFinding) -> bool {
        let organization = self.organization(finding);
        finding.rule.extra.unread && !organization.allows(&Gap::Input(finding.rule, 1))
    }

    /// Returns the organizations whose export is stated to be partial, grouped by the reasons, in order.
    pub fn partial(&self) -> Vec<(&[Box<str>], Vec<&Organization>)> {
        let mut groups: Vec<(&[Box<str>], Vec<&Organization>)> = Vec::new();
        let mut numbers = HashMap::new();
        for (_, organization) in self.present() {
            let Some(reasons) = organization.partial.as_deref() else { continue };
            let number = *numbers.entry(reasons).or_insert_with(|| {
                groups.push((reasons, Vec::new()));
                groups.len() - 1
            });
            groups[number].1.push(organization);
        }
        groups
    }

    /// Returns the number of files in each state, in the order of [`FileState::ALL`]. Inputs that could not be opened and do not
    /// belong to an organization count as refused.
    pub fn file_states(&self) -> [u64; 3] {
        let outside = self.unread.iter().filter(|unread| unread.organization.is_none()).count() as u64;
        let mut states = [0, 0, outside];
        for (_, file) in self.files() {
            states[file.state as usize] += 1;
        }
        states
    }

    /// Returns the exported tables of all organizations with the sums of their rows, sorted by name.
    pub fn tables(&self) -> BTreeMap<TableName, u64> {
        let mut sums = BTreeMap::new();
        for (table, rows) in self.present().flat_map(|(_, organization)| &organization.inventory.tables) {
            *sums.entry(*table).or_default() += rows;
        }
        sums
    }
}
