//! Repairs: replaces values in the files with the values that findings require. The rest of a file stays unchanged, and every
//! repair is checked by running the rules on the result.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use synclint_diagnostic::finding::{Finding, Repair, Safety};
use synclint_diagnostic::span::{FileId, Span};
use synclint_report::Excerpt;

use crate::input::{InputFile, OrganizationInput};
use crate::linter::Linter;

/// How many bytes before a value are searched for an anchor or a tag.
const LOOK_BACK: usize = 128;

/// The repairs of one organization.
#[derive(Debug, Default)]
pub struct Repairs {
    /// The changed files: index and new content.
    pub files: Vec<(u32, Vec<u8>)>,
    /// The changed values, sorted by file and position.
    pub values: Vec<RepairedValue>,
    /// The rules whose findings are not repaired, and why.
    pub refused: Vec<(&'static str, String)>,
}

/// A repaired value.
#[derive(Debug)]
pub struct RepairedValue {
    /// The location, `path:line:column`.
    pub place: String,
    /// The rule ID.
    pub rule: &'static str,
    /// The column.
    pub column: &'static str,
    /// The old text.
    pub old: String,
    /// The new text.
    pub new: String,
}

impl Linter {
    /// Returns the repairs for findings of one organization. The repairs of a rule are accepted together, and only if they
    /// remove its findings and cause no new ones. With `unsafe_too`, includes repairs that change what is processed, sent, or
    /// notified.
    pub fn repair(&self, input: &OrganizationInput<'_>, findings: &[&Finding], unsafe_too: bool) -> Repairs {
        let before = Problems::of(self, input);
        let mut by_rule: BTreeMap<&'static str, Vec<&Finding>> = BTreeMap::new();
        for finding in findings {
            by_rule.entry(finding.rule.id).or_default().push(finding);
        }
        let mut repairs = Repairs::default();
        let mut accepted = Edits::default();
        for (rule, findings) in by_rule {
            let mut edits = accepted.clone();
            let wanted = |finding: &&Finding| {
                let repairs = finding.repairs.iter();
                !finding.repairs.is_empty() && repairs.clone().all(|repair| unsafe_too || repair.safety == Safety::Safe)
            };
            let repaired: Vec<&Finding> =
                findings.iter().copied().filter(wanted).filter(|finding| edits.take(finding, input.files)).collect();
            if repaired.is_empty() {
                continue;
            }
            let changed = edits.spliced(input.files);
            let files: Vec<InputFile<'_>> = (0..)
                .zip(input.files)
                .map(|(number, file)| match changed.get(&FileId(number)) {
                    Some(bytes) => InputFile::shown_as(file.shown.clone(), file.below, Ok(bytes)),
                    None => file.clone(),
                })
                .collect();
            let after = Problems::of(self, &OrganizationInput { files: &files, ..input.clone() });
            match before.objection(&after, &repaired) {
                Some(objection) => repairs.refused.push((rule, objection)),
                None => accepted = edits,
            }
        }
        for (file, bytes) in accepted.spliced(input.files) {
            let InputFile { shown, bytes: old, .. } = &input.files[file.0 as usize];
            if old.as_ref().is_ok_and(|old| **old != bytes[..]) {
                repairs.values.extend(accepted.values(file, shown, old.as_ref().copied().unwrap_or_default()));
                repairs.files.push((file.0, bytes));
            }
        }
        repairs
    }
}

/// The findings of an organization, to compare before and after a repair.
#[derive(Debug)]
struct Problems {
    /// The number of findings and the rule ID by fingerprint.
    counts: HashMap<u128, (usize, &'static str)>,
}

impl Problems {
    fn of(linter: &Linter, input: &OrganizationInput<'_>) -> Self {
        let mut counts: HashMap<u128, (usize, &'static str)> = HashMap::new();
        for finding in linter.lint_alone(input).findings {
            counts.entry(finding.fingerprint_without_row()).or_insert((0, finding.rule.id)).0 += 1;
        }
        Self { counts }
    }

    fn count(&self, fingerprint: u128) -> usize {
        self.counts.get(&fingerprint).map_or(0, |(count, _)| *count)
    }

    /// Returns why a repair that changes these findings to `after` is refused, or `None` if it is accepted.
    fn objection(&self, after: &Self, repaired: &[&Finding]) -> Option<String> {
        let new: BTreeSet<&str> = after
            .counts
            .iter()
            .filter(|(fingerprint, (count, _))| *count > self.count(**fingerprint))
            .map(|(_, (_, rule))| *rule)
            .collect();
        if let Some(rule) = new.first() {
            return Some(format!("it would cause `{rule}`"));
        }
        let mut counts = repaired
            .iter()
            .map(|finding| finding.fingerprint_without_row())
            .map(|it| (self.count(it), after.count(it)));
        counts.any(|(before, after)| after >= before).then(|| "the finding would remain".to_owned())
    }
}

/// The replacement of one value.
#[derive(Debug, Clone)]
struct Edit {
    rule: &'static str,
    repair: Repair,
    old: String,
    new: String,
}

/// The replacements by file and start offset.
#[derive(Debug, Clone, Default)]
struct Edits(BTreeMap<(FileId, u32), Edit>);

impl Edits {
    /// Adds the repairs of a finding. Adds none and returns false if one of them cannot be spliced or its place already has a
    /// repair.
    fn take(&mut self, finding: &Finding, files: &[InputFile<'_>]) -> bool {
        let mut edits = Vec::new();
        for repair in &finding.repairs {
            let Span { file, start, .. } = repair.span;
            let bytes = files[file.0 as usize].bytes.as_ref().ok();
            let Some((old, new)) = bytes.and_then(|bytes| replacement(bytes, repair)) else { return false };
            if self.0.contains_key(&(file, start)) {
                return false;
            }
            edits.push(((file, start), Edit { rule: finding.rule.id, repair: repair.clone(), old, new }));
        }
        self.0.extend(edits);
        true
    }

    /// Returns the replacements in a file.
    fn of(&self, file: FileId) -> impl Iterator<Item = &Edit> {
        self.0.range((file, 0)..=(file, u32::MAX)).map(|(_, edit)| edit)
    }

    /// Returns the new content of the changed files.
    fn spliced(&self, files: &[InputFile<'_>]) -> BTreeMap<FileId, Vec<u8>> {
        let numbers: BTreeSet<FileId> = self.0.keys().map(|(file, _)| *file).collect();
        let splice = |file: FileId| {
            let old = *files[file.0 as usize].bytes.as_ref().ok()?;
            let mut bytes = Vec::with_capacity(old.len());
            let mut from = 0;
            for Edit { repair, new, .. } in self.of(file) {
                bytes.extend_from_slice(&old[from..repair.span.start as usize]);
                bytes.extend_from_slice(new.as_bytes());
                from = repair.span.end as usize;
            }
            bytes.extend_from_slice(&old[from..]);
            Some((file, bytes))
        };
        numbers.into_iter().filter_map(splice).collect()
    }

    /// Returns the replaced values in a file whose old content is `bytes`.
    fn values(&self, file: FileId, path: &str, bytes: &[u8]) -> Vec<RepairedValue> {
        let excerpt = Excerpt::collect(bytes, self.of(file).map(|edit| edit.repair.span), &[]);
        let value = |edit: &Edit| {
            let at = excerpt.position(edit.repair.span.start);
            RepairedValue {
                place: format!("{path}:{}:{}", at.line, at.column),
                rule: edit.rule,
                column: edit.repair.column,
                old: edit.old.clone(),
                new: edit.new.clone(),
            }
        };
        self.of(file).map(value).collect()
    }
}

/// Returns the old and the new text of a value. A quoted number or boolean stays quoted. Returns `None` if the value is written
/// in a way that a splice would change more than one value.
fn replacement(bytes: &[u8], repair: &Repair) -> Option<(String, String)> {
    let (start, end) = (repair.span.start as usize, repair.span.end as usize);
    let old = std::str::from_utf8(bytes.get(start..end)?).ok()?;
    if old.is_empty() || old.contains(['\n', '\r']) {
        return None;
    }
    let before = String::from_utf8_lossy(&bytes[start.saturating_sub(LOOK_BACK)..start]);
    let word = before.rsplit(['\n', '\r']).next()?.split_whitespace().next_back();
    if word.is_some_and(|word| word.starts_with(['&', '!'])) {
        return None; // an anchor repeats the value elsewhere, a tag sets its type
    }
    let new = repair.written();
    let quote = old.chars().next().filter(|first| matches!(first, '"' | '\''));
    let inner = old.trim_matches(['"', '\'']);
    let plain = inner.parse::<i64>().is_ok() || matches!(inner, "true" | "false");
    let new = match quote {
        Some(quote) if plain => format!("{quote}{new}{quote}"),
        _ => new,
    };
    Some((old.to_owned(), new))
}
