//! The static description of a rule: name, severity, sources, texts.

use std::fmt;
use std::str::FromStr;

use jiff::civil::Date;

use crate::page::Page;
use crate::product::{Deployment, Version};
use crate::table::TableName;
use crate::text;
use crate::text::Text;

/// How severe a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Worth knowing.
    Info,
    /// Documented as not recommended, works with limitations, or stops working on a known date.
    Warning,
    /// Documented as unsupported, or as not working.
    Error,
}

impl Severity {
    /// From lowest to highest.
    pub const ALL: [Self; 3] = [Self::Info, Self::Warning, Self::Error];

    /// Returns the spelling in outputs and settings.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Info => "info",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }

    /// Returns its name in texts.
    pub const fn title(self) -> Text {
        match self {
            Self::Info => text!("info", "情報"),
            Self::Warning => text!("warning", "警告"),
            Self::Error => text!("error", "エラー"),
        }
    }
}

impl FromStr for Severity {
    type Err = ();

    fn from_str(s: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|severity| severity.key() == s).ok_or(())
    }
}

impl fmt::Display for Severity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.key())
    }
}

/// How certain it is that a rule states what its source states.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Certainty {
    /// The source names the columns and values.
    Verified,
    /// The source states the fact; the columns and values are synclint's interpretation.
    Mapped,
    /// No source states it; the manual page gives the reason. Never an error.
    Inferred,
    /// Stated by third parties, not by the vendor. Never an error.
    Secondary,
}

impl Certainty {
    /// From most to least certain.
    pub const ALL: [Self; 4] = [Self::Verified, Self::Mapped, Self::Inferred, Self::Secondary];

    /// Returns the spelling in outputs.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Verified => "verified",
            Self::Mapped => "mapped",
            Self::Inferred => "inferred",
            Self::Secondary => "secondary",
        }
    }

    /// Returns the highest severity that a rule of this certainty can have.
    pub const fn ceiling(self) -> Severity {
        match self {
            Self::Verified | Self::Mapped => Severity::Error,
            Self::Inferred | Self::Secondary => Severity::Warning,
        }
    }
}

/// A public document that a rule is based on.
#[derive(Debug, PartialEq, Eq)]
pub struct Citation {
    /// Its title.
    pub title: &'static str,
    /// The publisher's identifier: a library ID, a file in a repository, an article number.
    pub document: &'static str,
    /// The year, month, or day of the edition that was read, such as `2017-02` or `2018-07-06`; empty if the document has none.
    pub date: &'static str,
    /// The address; empty if no public address is known.
    pub url: &'static str,
}

/// When a rule runs: for which products, and whether only on request. The engine checks this before it calls the rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Applies {
    /// Only this deployment.
    pub deployment: Option<Deployment>,
    /// From this version, inclusive.
    pub from: Option<Version>,
    /// Up to this version, inclusive.
    pub until: Option<Version>,
    /// Only if the as-of date is this day or later.
    pub since: Option<Date>,
    /// Only if the user selects it or sets its level: it is a matter of preference, or could cause false alarms.
    pub on_request: bool,
}

impl Applies {
    /// All products.
    pub const ALWAYS: Self = Self { deployment: None, from: None, until: None, since: None, on_request: false };
    /// All versions online.
    pub const ONLINE: Self = Self { deployment: Some(Deployment::Online), ..Self::ALWAYS };
    /// All versions on-premises.
    pub const ON_PREMISES: Self = Self { deployment: Some(Deployment::OnPremises), ..Self::ALWAYS };

    /// Restricts the rule to `major.minor` and newer.
    #[must_use]
    pub const fn from(self, major: u16, minor: u16) -> Self {
        Self { from: Some(Version::new(major, minor)), ..self }
    }

    /// Restricts the rule to `major.minor` and older.
    #[must_use]
    pub const fn until(self, major: u16, minor: u16) -> Self {
        Self { until: Some(Version::new(major, minor)), ..self }
    }

    /// Only if the as-of date is this day or later.
    #[must_use]
    pub const fn since(self, day: Date) -> Self {
        Self { since: Some(day), ..self }
    }

    /// Restricts the rule to explicit requests.
    #[must_use]
    pub const fn on_request(self) -> Self {
        Self { on_request: true, ..self }
    }
}

/// Everything about a rule except its check.
#[derive(Debug)]
pub struct RuleInfo {
    /// Its name in kebab case: a phrase that reads well after "allow".
    pub id: &'static str,
    /// The highest severity that it reports; its manual page says when it is lower.
    pub severity: Severity,
    /// How certain it is.
    pub certainty: Certainty,
    /// The first version of synclint that has it.
    pub since: &'static str,
    /// The part of the configuration that it checks.
    pub section: &'static Section,
    /// The main tables that it reads; empty for rules about files.
    pub tables: &'static [TableName],
    /// When it runs.
    pub applies: Applies,
    /// The documents that it is based on.
    pub sources: &'static [&'static Citation],
    /// What is wrong, in one line without placeholders, for lists.
    pub title: Text,
    /// The message of a finding.
    pub message: Text,
    /// What an administrator changes: the labels of the product's forms, then `column: value (label)`.
    pub fix: Text,
    /// Its manual page, which also contains its tests.
    pub page: &'static Page,
    /// Properties that only a few rules have.
    pub extra: Extra,
    /// Rules that name the cause more precisely. If one of them reports the same record, this rule does not.
    pub yields_to: &'static [&'static RuleInfo],
}

/// A part of the configuration that rules are grouped by.
#[derive(Debug, PartialEq, Eq)]
pub struct Section {
    /// The spelling in options and outputs.
    pub key: &'static str,
    /// The heading.
    pub title: Text,
}

/// Properties that only a few rules have.
#[derive(Debug)]
pub struct Extra {
    /// Whether a finding means that an input was not read completely.
    pub unread: bool,
    /// Whether such a finding is a fault of a file or of synclint, not data that is missing from the export. `--allow-partial` does
    /// not cover it.
    pub fault: bool,
    /// For a rule about security, the severity of a finding from `0.1` to `10.0`, on the scale of CVSS. No document gives these
    /// scores; synclint assigns them so that code scanning sorts findings among other alerts. From 7.0: a reader of the export,
    /// or of the network traffic, gets a credential. From 4.0: a protection is off.
    pub security: Option<&'static str>,
    /// The number from which it reports something.
    pub threshold: Option<Threshold>,
    /// Its rank among the rules about a mailbox that does not work.
    pub failure: Option<Failure>,
}

impl Extra {
    /// No such properties.
    pub const NONE: Self = Self { unread: false, fault: false, security: None, threshold: None, failure: None };
}

/// A number that the documents leave open, such as how many or how long. synclint sets the default, not the vendor, so users can
/// change it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Threshold {
    /// The value if none is set.
    pub default: i64,
    /// The smallest value that can be set.
    pub min: i64,
    /// The largest value that can be set.
    pub max: i64,
    /// The unit: days, mailboxes.
    pub unit: Text,
}

/// The order of the rules about a mailbox that does not work. An outcome yields to every earlier rule, because it changes when
/// its cause is corrected.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Failure {
    /// A fault of the mailbox or its profile that prevents "Test & Enable Mailbox".
    Cause,
    /// Outcome: the test failed.
    TestFailed,
    /// Outcome: a direction is not enabled.
    NotEnabled,
    /// A task before the first test.
    BeforeTest,
    /// Outcome: the test was never run.
    NotTested,
    /// Outcome: enabled by default, but never tested.
    EnabledByDefault,
}

impl Failure {
    /// Returns whether it is an outcome.
    pub const fn is_outcome(self) -> bool {
        match self {
            Self::Cause | Self::BeforeTest => false,
            Self::TestFailed | Self::NotEnabled | Self::NotTested | Self::EnabledByDefault => true,
        }
    }
}
