//! A baseline: findings that were there before, by fingerprint, so that new ones alone decide how a run ends.
//!
//! The file is JSON with one entry a line, sorted, so that a diff shows what came and went. Fingerprints and counts are what is
//! compared; the rest of an entry is for people.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::path::Path;

use anyhow::{Context, Result, bail};
use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use synclint_model::finding::{Finding, OrganizationId};
use synclint_model::shape::is_unread;
use synclint_report::{Aside, Run, SetAside};

use super::{Scope, set_aside};
use crate::discover::read_file;
use crate::output::Log;
use crate::{catalog, output};

/// The version of the format that is written and read.
const VERSION: u64 = 1;

/// The largest baseline that is read, in bytes.
const LARGEST: u64 = 1 << 28;

/// Findings of earlier runs.
#[derive(Debug, Default)]
pub(crate) struct Baseline {
    entries: BTreeMap<Key, Entry>,
}

/// What entries are sorted by: organization, rule, table, record, column, fingerprint.
type Key = (Box<str>, Box<str>, Option<Box<str>>, Option<Box<str>>, Option<Box<str>>, Fingerprint);

/// Findings with one fingerprint.
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
    /// How many there are; 1 is not written.
    #[serde(default = "one", skip_serializing_if = "is_one", deserialize_with = "at_least_one")]
    count: u32,
}

impl Entry {
    fn of(finding: &Finding, organization: &str) -> Self {
        let subject = finding.subject.as_ref();
        Self {
            organization: organization.into(),
            rule: finding.rule.id.into(),
            table: subject.map(|subject| subject.table.logical_name().into()),
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

/// What a finding is known by, 32 hexadecimal digits.
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
        value.map(Self).ok_or_else(|| D::Error::custom("a fingerprint has 32 hexadecimal digits"))
    }
}

fn one() -> u32 {
    1
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde gives a reference")]
fn is_one(count: &u32) -> bool {
    *count == 1
}

fn at_least_one<'de, D: Deserializer<'de>>(deserializer: D) -> Result<u32, D::Error> {
    let count = u32::deserialize(deserializer)?;
    if count == 0 { Err(D::Error::custom("a count is at least 1")) } else { Ok(count) }
}

/// The version, looked at before anything else: what a later one holds is not known.
fn version<'de, D: Deserializer<'de>>(deserializer: D) -> Result<u64, D::Error> {
    match u64::deserialize(deserializer)? {
        VERSION => Ok(VERSION),
        other if other > VERSION => Err(D::Error::custom(format!(
            "version {other} was written by a newer synclint; this one reads version {VERSION}"
        ))),
        other => Err(D::Error::custom(format!("there is no version {other}"))),
    }
}

impl Baseline {
    /// Reads a baseline.
    pub(crate) fn read(path: &Path) -> Result<Self> {
        #[derive(Deserialize)]
        #[serde(expecting = "a baseline of synclint")]
        struct Head {
            #[serde(deserialize_with = "version")]
            #[expect(dead_code, reason = "reading it is the check")]
            version: u64,
        }
        #[derive(Deserialize)]
        #[serde(deny_unknown_fields, expecting = "a baseline of synclint")]
        struct Whole {
            #[expect(dead_code, reason = "checked before")]
            version: u64,
            findings: Vec<Entry>,
        }
        let bytes = read_file(path, LARGEST).with_context(|| format!("reading the baseline {}", path.display()))?;
        if bytes.len() as u64 > LARGEST {
            bail!("{}: larger than {LARGEST} bytes, which no baseline is", path.display());
        }
        let text = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&bytes);
        let located = |error: serde_json::Error| {
            let (line, column, words) = (error.line(), error.column(), error.to_string());
            let words = words.split(" at line ").next().unwrap_or_default();
            anyhow::anyhow!("{}:{line}:{column}: not a baseline: {words}", path.display())
        };
        let _: Head = serde_json::from_slice(text).map_err(located)?;
        let whole: Whole = serde_json::from_slice(text).map_err(located)?;
        let mut baseline = Self::default();
        whole.findings.into_iter().for_each(|entry| baseline.add(entry));
        Ok(baseline)
    }

    /// Of the findings of a run, the baseline. From then on they are set aside.
    pub(crate) fn take(run: &mut Run) -> Self {
        let mut baseline = Self::default();
        let Run { findings, set_aside: aside, organizations, .. } = run;
        set_aside(findings, aside, |finding| {
            let may_be = !is_unread(finding.rule);
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

    /// Sets aside what the baseline knows: of findings with one fingerprint, as many as it counts. Gives what it counts beyond
    /// them. What could not be read is never in a baseline.
    pub(crate) fn apply(&self, findings: &mut Vec<Finding>, aside: &mut Vec<SetAside>, scope: &Scope<'_>) -> Self {
        let mut left: BTreeMap<Fingerprint, u32> = BTreeMap::new();
        for entry in self.entries.values() {
            let count = left.entry(entry.fingerprint).or_default();
            *count = count.saturating_add(entry.count);
        }
        set_aside(findings, aside, |finding| {
            let name = scope.parts[finding.organization.0 as usize].name;
            let count = left.get_mut(&Fingerprint(finding.fingerprint(name)))?;
            if *count == 0 || is_unread(finding.rule) {
                return None;
            }
            *count -= 1;
            Some(Aside::Baseline)
        });
        let mut gone = Self::default();
        let numbers: HashMap<&str, u32> =
            (0..).zip(scope.parts.iter().map(|part| part.name)).map(|(number, name)| (name, number)).collect();
        let judged = |entry: &Entry| match (numbers.get(&*entry.organization), catalog::rule(&entry.rule)) {
            (Some(&number), Some(rule)) => scope.judged(OrganizationId(number), rule),
            _ => false, // the run would not have found it, were it still there
        };
        for (key, entry) in &self.entries {
            let Some(count) = left.get_mut(&entry.fingerprint).filter(|count| **count > 0) else { continue };
            let beyond = entry.count.min(*count);
            *count -= beyond;
            if judged(entry) {
                gone.entries.insert(key.clone(), Entry { count: beyond, ..entry.clone() });
            }
        }
        gone
    }

    /// Takes findings out that are gone.
    pub(crate) fn prune(&mut self, gone: &Self) {
        for (key, gone) in &gone.entries {
            if let Some(entry) = self.entries.get_mut(key) {
                entry.count = entry.count.saturating_sub(gone.count);
            }
        }
        self.entries.retain(|_, entry| entry.count > 0);
    }

    /// How many findings it knows.
    pub(crate) fn len(&self) -> u64 {
        self.entries.values().map(|entry| u64::from(entry.count)).sum()
    }

    /// Tells what the baseline knows and is gone, and when it seems to be of a run that named its organizations otherwise.
    pub(crate) fn differences(&self, gone: &Self, run: &Run, log: &mut Log, pruned: bool) {
        let (n, hint) = (gone.len(), if pruned { "" } else { "; `--prune-baseline` takes them out" });
        if n > 0 {
            log.info(&format!("findings of the baseline that are gone: {n}{hint}"));
        }
        let here: HashSet<&str> = run.organizations.iter().map(|organization| organization.name.as_str()).collect();
        let names = || self.entries.values().map(|entry| &*entry.organization);
        if let (Some(known), Some(found)) = (names().next(), run.findings.first())
            && !names().any(|name| here.contains(name))
        {
            let found = &run.organizations[found.organization.0 as usize].name;
            log.info(&format!(
                "the baseline knows `{known}` and nothing of this run, which calls an organization `{found}`: organizations \
                 are named by their paths below the PATH that is given, so give the same one"
            ));
        }
    }

    /// Writes the file; it is there whole, or as it was.
    pub(crate) fn write(&self, path: &Path) -> Result<()> {
        output::write_file(path, |out| {
            write!(out, "{{\n  \"version\": {VERSION},\n  \"findings\": [")?;
            for (at, entry) in self.entries.values().enumerate() {
                let comma = if at > 0 { "," } else { "" };
                write!(out, "{comma}\n    {}", serde_json::to_string(entry)?)?;
            }
            out.write_all(if self.entries.is_empty() { b"]\n}\n" } else { b"\n  ]\n}\n" })?;
            Ok(())
        })
    }
}

#[cfg(test)]
mod tests {
    use super::Baseline;

    fn read(text: &[u8]) -> Result<u64, String> {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("b.json");
        std::fs::write(&path, text).unwrap();
        let baseline = Baseline::read(&path).map_err(|error| format!("{error:#}"))?;
        baseline.write(&path).unwrap();
        assert_eq!(Baseline::read(&path).unwrap().len(), baseline.len(), "it is read as it was written");
        Ok(baseline.len())
    }

    const ENTRY: &str = r#"{"organization": "a", "rule": "x", "fingerprint": "0123456789abcdef0123456789abcdef"}"#;

    #[test]
    fn what_is_written_is_read() {
        assert_eq!(read(b"{\"version\": 1, \"findings\": []}"), Ok(0));
        assert_eq!(read(format!("\u{feff}{{\"findings\": [{ENTRY},\r\n{ENTRY}], \"version\": 1}}").as_bytes()), Ok(2));
    }

    #[test]
    fn what_is_no_baseline_is_refused_at_its_place() {
        for (text, place, words) in [
            ("", ":1:0:", "EOF"),
            ("[]", ":1:", "expected a baseline of synclint"),
            ("{\"version\": 2, \"other\": []}", ":1:13", "newer"),
            ("{\"version\": 1}", ":1:14", "findings"),
            ("{\"version\": 1, \"findings\": [\n{\"rule\": 1}]}", ":2:10", "invalid type"),
            ("{\"version\": 1, \"findings\": [], \"more\": 1}", ":1:37", "unknown field"),
            ("<<<<<<< HEAD\n", ":1:1", "expected value"),
            (&format!("{{\"version\": 1, \"findings\": [{}]}}", ENTRY.replace("0123", "xyz")), ":1:", "hexadecimal"),
            (
                &format!("{{\"version\": 1, \"findings\": [{}]}}", ENTRY.replace("\"x\"", "\"x\", \"count\": 0")),
                ":1:",
                "at least 1",
            ),
        ] {
            let error = read(text.as_bytes()).unwrap_err();
            assert!(error.contains(place) && error.contains(words), "{text}: {error}");
        }
        assert!(read(b"\x00\xff\xfe").unwrap_err().contains(":1:1"));
    }
}
