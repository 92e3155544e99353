//! A baseline: fingerprints of known findings, so that only new findings affect the outcome of a run.
//!
//! The file is JSON with one entry per line, sorted, so that a diff shows added and removed findings. Only fingerprints and
//! counts are compared; the other fields of an entry are informational.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::fmt;
use std::io::{self, Write};

use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use synclint_diagnostic::run::{OrganizationId, RunFinding};
use synclint_report::{Aside, Run, SetAside, to_json};

use crate::checked_rules::CheckedRules;
use crate::registry;
use crate::set_aside::set_aside;

/// The version of the file format.
const VERSION: u64 = 1;

/// The maximum size of a baseline that a caller should read, in bytes.
pub const MAX_SIZE: u64 = 1 << 28;

/// A syntax or format error in a baseline.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BaselineError {
    /// The line, 1-based.
    pub line: usize,
    /// The column in bytes, 1-based.
    pub column: usize,
    /// The error message.
    pub problem: String,
}

impl fmt::Display for BaselineError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "invalid baseline at {}:{}: {}", self.line, self.column, self.problem)
    }
}

impl std::error::Error for BaselineError {}

/// Known findings of earlier runs.
#[derive(Debug, Default)]
pub struct Baseline {
    entries: BTreeMap<Key, Entry>,
}

/// The sort key of an entry: organization, rule, table, record, column, fingerprint.
type Key = (Box<str>, Box<str>, Option<Box<str>>, Option<Box<str>>, Option<Box<str>>, Fingerprint);

/// Findings with the same fingerprint.
#[derive(Debug, Clone, Deserialize, Serialize)]
#[serde(deny_unknown_fields, expecting = "a finding")]
struct Entry {
    organization: Box<str>,
    rule: Box<str>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    table: Option<Box<str>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    record: Option<Box<str>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    column: Option<Box<str>>,
    fingerprint: Fingerprint,
    /// The number of findings; omitted from the file if 1.
    #[serde(default = "one", skip_serializing_if = "is_one", deserialize_with = "at_least_one")]
    count: u32,
}

impl Entry {
    fn of(finding: &RunFinding, organization: &str) -> Self {
        let subject = finding.subject.as_ref();
        Self {
            organization: organization.into(),
            rule: finding.rule.id.into(),
            table: subject.map(|subject| subject.table.as_str().into()),
            record: subject.and_then(|subject| subject.record.clone()),
            column: subject.and_then(|subject| subject.column).map(Into::into),
            fingerprint: Fingerprint(finding.fingerprint(organization)),
            count: 1,
        }
    }

    fn key(&self) -> Key {
        let Self { organization, rule, table, record, column, fingerprint, .. } = self.clone();
        (organization, rule, table, record, column, fingerprint)
    }
}

/// A fingerprint, 32 hexadecimal digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Fingerprint(u128);

impl Serialize for Fingerprint {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&format_args!("{:032x}", self.0))
    }
}

impl<'de> Deserialize<'de> for Fingerprint {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        let digits = text.len() == 32 && text.bytes().all(|byte| byte.is_ascii_hexdigit());
        let value = u128::from_str_radix(&text, 16).ok().filter(|_| digits);
        value.map(Self).ok_or_else(|| D::Error::custom("a fingerprint must have 32 hexadecimal digits"))
    }
}

fn one() -> u32 {
    1
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde passes a reference")]
fn is_one(count: &u32) -> bool {
    *count == 1
}

fn at_least_one<'de, D: Deserializer<'de>>(deserializer: D) -> Result<u32, D::Error> {
    let count = u32::deserialize(deserializer)?;
    if count == 0 { Err(D::Error::custom("a count must be at least 1")) } else { Ok(count) }
}

/// Reads the version. It is checked first, because the content of later versions is unknown.
fn version<'de, D: Deserializer<'de>>(deserializer: D) -> Result<u64, D::Error> {
    match u64::deserialize(deserializer)? {
        VERSION => Ok(VERSION),
        other if other > VERSION => Err(D::Error::custom(format!(
            "version {other} is from a newer synclint; this synclint reads version {VERSION}"
        ))),
        other => Err(D::Error::custom(format!("unknown version {other}"))),
    }
}

impl Baseline {
    /// Parses a baseline.
    ///
    /// # Errors
    ///
    /// Returns an error if the bytes are not a valid baseline, or if its version is not supported.
    pub fn read(bytes: &[u8]) -> Result<Self, BaselineError> {
        #[derive(Deserialize)]
        #[serde(expecting = "a baseline of synclint")]
        struct Head {
            #[serde(deserialize_with = "version")]
            #[expect(dead_code, reason = "checked during deserialization")]
            version: u64,
        }
        #[derive(Deserialize)]
        #[serde(deny_unknown_fields, expecting = "a baseline of synclint")]
        struct Whole {
            #[expect(dead_code, reason = "checked before")]
            version: u64,
            findings: Vec<Entry>,
        }
        let text = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
        let located = |error: serde_json::Error| {
            let (line, column, words) = (error.line().max(1), error.column().max(1), error.to_string());
            let problem = words.split(" at line ").next().unwrap_or_default().to_owned();
            BaselineError { line, column, problem }
        };
        let _: Head = serde_json::from_slice(text).map_err(located)?;
        let whole: Whole = serde_json::from_slice(text).map_err(located)?;
        let mut baseline = Self::default();
        whole.findings.into_iter().for_each(|entry| baseline.add(entry));
        Ok(baseline)
    }

    /// Creates a baseline of the reported findings of a run, and moves them to `run.set_aside`. Findings about input that could
    /// not be read stay.
    pub fn take(run: &mut Run) -> Self {
        let mut baseline = Self::default();
        let Run { findings, set_aside: aside, organizations, .. } = run;
        set_aside(findings, aside, |finding| {
            let may_be = !finding.rule.extra.unread;
            may_be.then(|| {
                baseline.add(Entry::of(finding, &organizations[finding.organization.0 as usize].name));
                Aside::Baseline
            })
        });
        baseline
    }

    fn add(&mut self, entry: Entry) {
        let more = entry.count;
        self.entries
            .entry(entry.key())
            .and_modify(|known| known.count = known.count.saturating_add(more))
            .or_insert(entry);
    }

    /// Moves known findings from `findings` to `aside`: of the findings with the same fingerprint, at most the count of the
    /// baseline. Findings about input that could not be read stay. Returns the entries that exceed the findings and were checked.
    pub(crate) fn apply(
        &self,
        findings: &mut Vec<RunFinding>,
        aside: &mut Vec<SetAside>,
        checked_rules: CheckedRules<'_>,
    ) -> Self {
        let mut left: BTreeMap<Fingerprint, u32> = BTreeMap::new();
        for entry in self.entries.values() {
            let count = left.entry(entry.fingerprint).or_default();
            *count = count.saturating_add(entry.count);
        }
        set_aside(findings, aside, |finding| {
            let name = &checked_rules.estate.member(finding.organization).name;
            let count = left.get_mut(&Fingerprint(finding.fingerprint(name)))?;
            if *count == 0 || finding.rule.extra.unread {
                return None;
            }
            *count -= 1;
            Some(Aside::Baseline)
        });
        let mut resolved = Self::default();
        let names = checked_rules.estate.0.iter().map(|member| member.name.as_str());
        let numbers: HashMap<&str, u32> = names.zip(0..).collect();
        let is_checked = |entry: &Entry| match (numbers.get(&*entry.organization), registry::rule(&entry.rule)) {
            (Some(&number), Some(rule)) => checked_rules.covers(OrganizationId(number), rule),
            _ => false, // the run could not have found it
        };
        for (key, entry) in &self.entries {
            let Some(count) = left.get_mut(&entry.fingerprint).filter(|count| **count > 0) else { continue };
            let beyond = entry.count.min(*count);
            *count -= beyond;
            if is_checked(entry) {
                resolved.entries.insert(key.clone(), Entry { count: beyond, ..entry.clone() });
            }
        }
        resolved
    }

    /// Removes the findings in `resolved`.
    pub fn prune(&mut self, resolved: &Self) {
        for (key, resolved) in &resolved.entries {
            if let Some(entry) = self.entries.get_mut(key) {
                entry.count = entry.count.saturating_sub(resolved.count);
            }
        }
        self.entries.retain(|_, entry| entry.count > 0);
    }

    /// Returns whether the baseline has no findings.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// Returns the number of findings in the baseline.
    pub fn len(&self) -> u64 {
        self.entries.values().map(|entry| u64::from(entry.count)).sum()
    }

    /// Returns the name of an organization in the baseline and the name of one with findings in the run, if the baseline contains
    /// none of the organizations of the run. The organizations were probably renamed.
    pub fn other_names<'a>(&'a self, run: &'a Run) -> Option<(&'a str, &'a str)> {
        let here: HashSet<&str> = run.present().map(|(_, organization)| organization.name.as_str()).collect();
        let mut names = self.entries.values().map(|entry| &*entry.organization);
        let (known, found) = (names.next()?, run.findings.first()?);
        let is_other = !here.contains(known) && !names.any(|name| here.contains(name));
        is_other.then(|| (known, run.organization(found).name.as_str()))
    }

    /// Writes the baseline as JSON with one entry per line.
    ///
    /// # Errors
    ///
    /// Returns an error if writing to `out` fails.
    pub fn write(&self, out: &mut dyn Write) -> io::Result<()> {
        write!(out, "{{\n  \"version\": {VERSION},\n  \"findings\": [")?;
        for (at, entry) in self.entries.values().enumerate() {
            let comma = if at > 0 { "," } else { "" };
            write!(out, "{comma}\n    {}", to_json(entry)?)?;
        }
        out.write_all(if self.entries.is_empty() { b"]\n}\n" } else { b"\n  ]\n}\n" })
    }
}

#[cfg(test)]
mod tests {
    use super::Baseline;

    fn read(text: &[u8]) -> Result<u64, String> {
        let baseline = Baseline::read(text).map_err(|error| format!(":{error}"))?;
        let mut written = Vec::new();
        baseline.write(&mut written).unwrap();
        assert_eq!(Baseline::read(&written).unwrap().len(), baseline.len(), "a written baseline is read unchanged");
        Ok(baseline.len())
    }

    const ENTRY: &str = r#"{"organization": "a", "rule": "x", "fingerprint": "0123456789abcdef0123456789abcdef"}"#;

    #[test]
    fn reads_what_it_writes() {
        assert_eq!(read(b"{\"version\": 1, \"findings\": []}"), Ok(0));
        assert_eq!(read(format!("\u{feff}{{\"findings\": [{ENTRY},\r\n{ENTRY}], \"version\": 1}}").as_bytes()), Ok(2));
    }

    #[test]
    fn rejects_invalid_baselines_with_positions() {
        for (text, place, words) in [
            ("", "at 1:1: ", "EOF"),
            ("[]", "at 1:", "expected a baseline of synclint"),
            ("{\"version\": 2, \"other\": []}", "at 1:13: ", "newer"),
            ("{\"version\": 1}", "at 1:14: ", "findings"),
            ("{\"version\": 1, \"findings\": [\n{\"rule\": 1}]}", "at 2:10: ", "invalid type"),
            ("{\"version\": 1, \"findings\": [], \"more\": 1}", "at 1:37: ", "unknown field"),
            ("<<<<<<< HEAD\n", "at 1:1: ", "expected value"),
            (&format!("{{\"version\": 1, \"findings\": [{}]}}", ENTRY.replace("0123", "xyz")), "at 1:", "hexadecimal"),
            (
                &format!("{{\"version\": 1, \"findings\": [{}]}}", ENTRY.replace("\"x\"", "\"x\", \"count\": 0")),
                "at 1:",
                "at least 1",
            ),
        ] {
            let error = read(text.as_bytes()).unwrap_err();
            assert!(error.contains(place) && error.contains(words), "{text}: {error}");
        }
        assert!(read(b"\x00\xff\xfe").unwrap_err().contains("at 1:1: "));
    }

    /// Pruning reduces the count of a fingerprint and removes the entry at 0.
    #[test]
    fn pruning_reduces_counts() {
        let entry = |count: u32| ENTRY.replace("\"x\"", &format!("\"x\", \"count\": {count}"));
        let baseline =
            |count| Baseline::read(format!("{{\"version\": 1, \"findings\": [{}]}}", entry(count)).as_bytes());
        for (known, resolved, left) in [(3, 1, 2), (3, 2, 1), (3, 3, 0), (1, 1, 0), (2, 5, 0)] {
            let mut pruned = baseline(known).unwrap();
            pruned.prune(&baseline(resolved).unwrap());
            assert_eq!((pruned.len(), pruned.is_empty()), (left, left == 0), "{known} without {resolved}");
        }
    }
}
