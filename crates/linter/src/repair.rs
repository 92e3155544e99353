//! Repairs: the values that findings ask for, in the place of those in the files. Nothing else of a file changes, and nothing is
//! offered that the rules have not judged.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use synclint_diagnostic::finding::{Finding, Repair, Safety};
use synclint_diagnostic::span::{FileId, Span};
use synclint_report::Excerpt;

use crate::input::{InputFile, OrganizationInput};
use crate::linter::Linter;

/// How far back an anchor or a tag of a value is looked for, in bytes.
const LOOK_BACK: usize = 128;

/// Repairs of one organization.
#[derive(Debug, Default)]
pub struct Repairs {
    /// The files that change, by number, with their new bytes.
    pub files: Vec<(u32, Vec<u8>)>,
    /// The values that change, in the order of their places.
    pub values: Vec<RepairedValue>,
    /// Rules whose findings are not repaired, and why.
    pub refused: Vec<(&'static str, String)>,
}

/// A value that is repaired.
#[derive(Debug)]
pub struct RepairedValue {
    /// `path:line:column`
    pub place: String,
    /// The rule.
    pub rule: &'static str,
    /// The column.
    pub column: &'static str,
    /// As it is written now.
    pub old: String,
    /// As it will be written.
    pub new: String,
}

impl Linter {
    /// The repairs of findings of one organization: those of each rule together, when the rules then find nothing that they did
    /// not find before. With `unsafe_too`, also repairs that change what is processed, sent or shown.
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

/// What the rules find in an organization, as far as its repairs go.
#[derive(Debug)]
struct Problems {
    /// How many findings have a fingerprint, and of which rule they are.
    counts: HashMap<u128, (usize, &'static str)>,
}

impl Problems {
    fn of(linter: &Linter, input: &OrganizationInput<'_>) -> Self {
        let mut counts: HashMap<u128, (usize, &'static str)> = HashMap::new();
        for finding in linter.lint_alone(input).findings {
            counts.entry(finding.fingerprint("")).or_insert((0, finding.rule.id)).0 += 1;
        }
        Self { counts }
    }

    fn count(&self, fingerprint: u128) -> usize {
        self.counts.get(&fingerprint).map_or(0, |(count, _)| *count)
    }

    /// Why a repair is refused that leads from these problems to others.
    fn objection(&self, after: &Self, repaired: &[&Finding]) -> Option<String> {
        let new: BTreeSet<&str> = after
            .counts
            .iter()
            .filter(|(fingerprint, (count, _))| *count > self.count(**fingerprint))
            .map(|(_, (_, rule))| *rule)
            .collect();
        if let Some(rule) = new.first() {
            return Some(format!("{rule} would be found then"));
        }
        let mut counts =
            repaired.iter().map(|finding| finding.fingerprint("")).map(|it| (self.count(it), after.count(it)));
        counts.any(|(before, after)| after >= before).then(|| "it would be found still".to_owned())
    }
}

/// A value in the place of another.
#[derive(Debug, Clone)]
struct Edit {
    rule: &'static str,
    repair: Repair,
    old: String,
    new: String,
}

/// Values to be replaced, by file and place.
#[derive(Debug, Clone, Default)]
struct Edits(BTreeMap<(FileId, u32), Edit>);

impl Edits {
    /// Takes the repairs of a finding, all or none: none where one cannot be spliced or another repair is there already.
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

    /// Those in a file.
    fn of(&self, file: FileId) -> impl Iterator<Item = &Edit> {
        self.0.range((file, 0)..=(file, u32::MAX)).map(|(_, edit)| edit)
    }

    /// The files in which values are replaced.
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

    /// The values that are replaced in a file with these bytes.
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

/// What stands in a file at the place of a repair, and what is to stand there: in quotes where a number or a boolean stood in them.
/// None where it is written in a way that a splice would change more than one value.
fn replacement(bytes: &[u8], repair: &Repair) -> Option<(String, String)> {
    let (start, end) = (repair.span.start as usize, repair.span.end as usize);
    let old = std::str::from_utf8(bytes.get(start..end)?).ok()?;
    if old.is_empty() || old.contains(['\n', '\r']) {
        return None;
    }
    let before = String::from_utf8_lossy(&bytes[start.saturating_sub(LOOK_BACK)..start]);
    let word = before.rsplit(['\n', '\r']).next()?.split_whitespace().next_back();
    if word.is_some_and(|word| word.starts_with(['&', '!'])) {
        return None; // an anchor gives the value to others, a tag says what it is
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
