//! What is known about a rule without running it: name, severity, sources, words.

use std::fmt;
use std::str::FromStr;

use jiff::civil::Date;

use crate::page::Page;
use crate::product::{Deployment, Version};
use crate::table::TableName;
use crate::text::Text;

/// How bad a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Worth knowing.
    Info,
    /// Documented as not recommended, works with loss, or stops working on a known date.
    Warning,
    /// Documented as unsupported, or as not working.
    Error,
}

impl Severity {
    /// From the mildest to the worst.
    pub const ALL: [Self; 3] = [Self::Info, Self::Warning, Self::Error];

    /// As outputs and settings spell it.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Info => "info",
            Self::Warning => "warning",
            Self::Error => "error",
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

/// How sure it is that a rule says what its source says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Certainty {
    /// The source names the columns and values.
    Verified,
    /// The source states the fact; which columns and values hold it is our reading.
    Mapped,
    /// No source says it; the manual page gives the reason. Never an error.
    Inferred,
    /// Said by others than the vendor. Never an error.
    Secondary,
}

impl Certainty {
    /// From the surest to the least sure.
    pub const ALL: [Self; 4] = [Self::Verified, Self::Mapped, Self::Inferred, Self::Secondary];

    /// As outputs spell it.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Verified => "verified",
            Self::Mapped => "mapped",
            Self::Inferred => "inferred",
            Self::Secondary => "secondary",
        }
    }

    /// The worst severity that a claim of this certainty may have.
    pub const fn ceiling(self) -> Severity {
        match self {
            Self::Verified | Self::Mapped => Severity::Error,
            Self::Inferred | Self::Secondary => Severity::Warning,
        }
    }
}

/// A public document that a rule rests on.
#[derive(Debug, PartialEq, Eq)]
pub struct Citation {
    /// Its title.
    pub title: &'static str,
    /// What the publisher calls it: a library id, a file of a repository, an article number.
    pub document: &'static str,
    /// The day or month of the edition that was read, `2017-02` or `2018-07-06`; empty where the document has none.
    pub date: &'static str,
    /// Where it is; empty where no public address is known.
    pub url: &'static str,
}

/// When a rule speaks: about which products, and whether it has to be asked for. The engine asks before the rule runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Applies {
    /// Only this deployment.
    pub deployment: Option<Deployment>,
    /// From this version on.
    pub from: Option<Version>,
    /// Up to and with this version.
    pub until: Option<Version>,
    /// Judged at this day or later.
    pub since: Option<Date>,
    /// Only where the user selects it or gives it a level: a matter of taste, or a claim that could raise a false alarm.
    pub on_request: bool,
}

impl Applies {
    /// Every product.
    pub const ALWAYS: Self = Self { deployment: None, from: None, until: None, since: None, on_request: false };
    /// Everything online.
    pub const ONLINE: Self = Self { deployment: Some(Deployment::Online), ..Self::ALWAYS };
    /// Everything on-premises.
    pub const ON_PREMISES: Self = Self { deployment: Some(Deployment::OnPremises), ..Self::ALWAYS };

    /// From `major.minor` on.
    #[must_use]
    pub const fn from(self, major: u16, minor: u16) -> Self {
        Self { from: Some(Version::new(major, minor)), ..self }
    }

    /// Up to and with `major.minor`.
    #[must_use]
    pub const fn until(self, major: u16, minor: u16) -> Self {
        Self { until: Some(Version::new(major, minor)), ..self }
    }

    /// Judged at this day or later.
    #[must_use]
    pub const fn since(self, day: Date) -> Self {
        Self { since: Some(day), ..self }
    }

    /// Only where the user asks for it.
    #[must_use]
    pub const fn on_request(self) -> Self {
        Self { on_request: true, ..self }
    }
}

/// Everything about a rule but its check.
#[derive(Debug)]
pub struct RuleInfo {
    /// Its name: a phrase in kebab case that reads well after "allow".
    pub id: &'static str,
    /// The worst severity it has; its manual page says when it is milder.
    pub severity: Severity,
    /// How sure it is.
    pub certainty: Certainty,
    /// The version of synclint that had it first.
    pub since: &'static str,
    /// The part of the configuration that it is about.
    pub section: &'static Section,
    /// The tables it looks at first; empty for rules about files.
    pub tables: &'static [TableName],
    /// Which products it speaks about.
    pub applies: Applies,
    /// What it rests on.
    pub sources: &'static [&'static Citation],
    /// One line for lists: what is wrong, without placeholders.
    pub title: Text,
    /// What a finding says.
    pub message: Text,
    /// What an administrator changes: the words of the product's forms, then `column: value (label)`.
    pub fix: Text,
    /// Its manual page, which is also the page of its tests.
    pub page: &'static Page,
    /// What only few rules have.
    pub extra: Extra,
    /// Rules that name the cause more precisely: where one of them reports the same record, this one is silent.
    pub yields_to: &'static [&'static RuleInfo],
}

/// A part of the configuration, where an administrator looks for rules.
#[derive(Debug, PartialEq, Eq)]
pub struct Section {
    /// As options and outputs spell it.
    pub key: &'static str,
    /// As a heading.
    pub title: Text,
}

/// Facts about a rule that only few rules have.
#[derive(Debug)]
pub struct Extra {
    /// Whether a finding means that an input was not read whole.
    pub unread: bool,
    /// For a rule about security, how grave a finding is: from `0.1` to `10.0`, on the scale of CVSS. No document scores these;
    /// the numbers are synclint's own, so that code scanning sorts them among other alerts. From 7.0: who reads the export, or
    /// the network, has a credential. From 4.0: a protection is off.
    pub security: Option<&'static str>,
    /// The number from which it reports something.
    pub threshold: Option<Threshold>,
    /// Its place among the rules about a mailbox that does not work.
    pub failure: Option<Failure>,
}

impl Extra {
    /// None of them.
    pub const NONE: Self = Self { unread: false, security: None, threshold: None, failure: None };
}

/// A number that documents leave open: how many is many, how long is long. It is ours, not the vendor's, so users can set it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Threshold {
    /// What holds where nothing is set.
    pub default: i64,
    /// The smallest that can be set.
    pub min: i64,
    /// The largest that can be set.
    pub max: i64,
    /// What is counted: days, mailboxes.
    pub unit: Text,
}

/// The order of the rules about a mailbox that does not work. An outcome yields to everything before it, because it changes
/// when its cause is corrected.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Failure {
    /// A fault of the mailbox or its profile that keeps it from being tested and enabled.
    Cause,
    /// Outcome: the test failed.
    TestFailed,
    /// Outcome: a direction is off.
    NotEnabled,
    /// Something to do before the first test.
    BeforeTest,
    /// Outcome: the test never ran.
    NotTested,
    /// Outcome: enabled by default, and never tested.
    EnabledByDefault,
}

impl Failure {
    /// Whether it is an outcome.
    pub const fn is_outcome(self) -> bool {
        match self {
            Self::Cause | Self::BeforeTest => false,
            Self::TestFailed | Self::NotEnabled | Self::NotTested | Self::EnabledByDefault => true,
        }
    }
}
