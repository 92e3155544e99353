//! The reasons why an organization or a run is not whole.

use synclint_diagnostic::coverage::Coverage;
use synclint_diagnostic::rule::RuleInfo;
use synclint_diagnostic::table::TableName;

/// A reason why an organization or a run is not whole.
#[derive(Debug, Clone)]
pub enum Gap {
    /// Findings of a rule about input that was not read, is missing, or cannot be used. The number includes those that are not
    /// reported.
    Input(&'static RuleInfo, u64),
    /// Inputs that could not be opened.
    Unopened(u64),
    /// Core tables that were not exported, if the export is stated to be partial. Otherwise there is a finding.
    Tables(Vec<TableName>),
    /// A settings or waiver file with mistakes, because of which the organization was not checked.
    Settings,
    /// Findings that are not reported because of a limit.
    LeftOut(u64),
    /// Fewer rules were checked than required.
    TooFewChecked(Share),
    /// No records to check.
    Nothing,
}

/// The share of the rules that apply to an organization that were checked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Share {
    /// The number of rules that were checked.
    pub checked: usize,
    /// The number of rules that apply.
    pub applicable: usize,
    /// The required share in percent.
    pub required: u8,
}

impl Share {
    /// Returns the share of an organization if it is below the required one. Rules that do not apply do not count.
    pub fn below(coverage: &Coverage, required: u8) -> Option<Self> {
        let (checked, skipped) = (coverage.checked.len(), coverage.skipped.len());
        let share = Self { checked, applicable: checked + skipped, required };
        (share.checked * 100 < share.applicable * usize::from(required)).then_some(share)
    }

    /// Returns the share in percent, rounded down.
    pub fn percent(self) -> usize {
        (self.checked * 100).checked_div(self.applicable).unwrap_or(100)
    }
}

impl Gap {
    /// Returns whether `--allow-partial` covers the reason: data that is missing from the export, or from the report because of a
    /// limit. It does not cover faults: files with errors, settings with mistakes, errors of synclint, and too few checked rules.
    pub fn is_allowable(&self) -> bool {
        match self {
            Self::Input(rule, _) => !rule.extra.fault,
            Self::Unopened(_) | Self::Tables(_) | Self::LeftOut(_) => true,
            Self::Settings | Self::TooFewChecked(_) | Self::Nothing => false,
        }
    }

    /// Returns the name in machine-readable output.
    pub const fn key(&self) -> &'static str {
        match self {
            Self::Input(..) => "input",
            Self::Unopened(_) => "unopened-input",
            Self::Tables(_) => "missing-tables",
            Self::Settings => "settings",
            Self::LeftOut(_) => "findings-left-out",
            Self::TooFewChecked(_) => "too-few-judged",
            Self::Nothing => "nothing-examined",
        }
    }
}
