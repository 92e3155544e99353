//! Repairs: the values that findings ask for, put in the place of those that stand in the files. Nothing else of a file changes,
//! and nothing is written that the rules have not seen.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::io::{self, Write};
use std::path::PathBuf;

use anyhow::{Result, bail};
use synclint_model::finding::{Finding, Repair, Safety};
use synclint_model::span::{FileId, Span};
use synclint_report::{Excerpt, Unread, escape};

use crate::check::{Task, read_files};
use crate::lint::{Bytes, Job, lint};
use crate::output::{self, Log};

/// How far back an anchor or a tag of a value is looked for, in bytes.
const LOOK_BACK: usize = 128;

/// Repairs that can be made, organization by organization.
#[derive(Debug, Default)]
pub(crate) struct Plan {
    files: Vec<Rewritten>,
    made: Vec<Made>,
}

/// A file as it will be.
#[derive(Debug)]
struct Rewritten {
    path: PathBuf,
    bytes: Vec<u8>,
}

/// A repair that is made.
#[derive(Debug)]
struct Made {
    /// `path:line:column`
    place: String,
    rule: &'static str,
    column: &'static str,
    old: String,
    new: String,
}

impl Plan {
    /// Adds the repairs of one organization: those of each rule together, when the rules then find nothing that they did not find
    /// before. What cannot be repaired is logged.
    pub(crate) fn add(
        &mut self,
        job: Job<'_>,
        task: &Task,
        findings: &[&Finding],
        unsafe_too: bool,
        log: &mut Log,
    ) -> Result<()> {
        let (files, unread) = read_files(task, job.limits, None);
        if let Some(Unread { path, reason }) = unread.first() {
            bail!("{path}: {reason}");
        }
        let before = Problems::of(job, task, &files);
        let mut by_rule: BTreeMap<&str, Vec<&Finding>> = BTreeMap::new();
        for finding in findings {
            by_rule.entry(finding.rule.id).or_default().push(finding);
        }
        let mut accepted = Edits::default();
        for (rule, findings) in by_rule {
            let mut edits = accepted.clone();
            let wanted = |finding: &&Finding| {
                let repairs = finding.repairs.iter();
                !finding.repairs.is_empty() && repairs.clone().all(|repair| unsafe_too || repair.safety == Safety::Safe)
            };
            let repaired: Vec<&Finding> =
                findings.iter().copied().filter(wanted).filter(|finding| edits.take(finding, &files)).collect();
            if repaired.is_empty() {
                continue;
            }
            let after = Problems::of(job, task, &edits.spliced(&files));
            match before.objection(&after, &repaired) {
                Some(objection) => log.info(&format!("{}: {rule} is not repaired: {objection}", task.unit.name)),
                None => accepted = edits,
            }
        }
        self.keep(task, &files, &accepted);
        Ok(())
    }

    fn keep(&mut self, task: &Task, files: &[Bytes<'_>], edits: &Edits) {
        let changed = files.iter().zip(edits.spliced(files)).filter(|(old, new)| old.bytes != new.bytes);
        for (old, new) in changed {
            let number = (old.file.0 - task.first) as usize;
            let file = &task.unit.files[number];
            let excerpt = Excerpt::collect(&old.bytes, edits.of(old.file).map(|edit| edit.repair.span), &[]);
            for edit in edits.of(old.file) {
                let at = excerpt.position(edit.repair.span.start);
                self.made.push(Made {
                    place: format!("{}:{}:{}", file.shown, at.line, at.column),
                    rule: edit.rule,
                    column: edit.repair.column,
                    old: edit.old.clone(),
                    new: edit.new.clone(),
                });
            }
            self.files.push(Rewritten { path: file.path().to_path_buf(), bytes: new.bytes });
        }
    }

    /// Whether there is nothing to repair.
    pub(crate) fn is_empty(&self) -> bool {
        self.made.is_empty()
    }

    /// Shows what would change: the values alone, since the lines around them may hold what no output may show.
    pub(crate) fn show(&self, out: &mut dyn Write) -> io::Result<()> {
        for Made { place, rule, column, old, new } in &self.made {
            writeln!(out, "{} {rule}\n-  {column}: {}\n+  {column}: {new}", escape(place), escape(old))?;
        }
        Ok(())
    }

    /// Writes the files. Each is there whole, or as it was.
    pub(crate) fn write(&self, log: &mut Log) -> Result<()> {
        for file in &self.files {
            output::write_file(&file.path, |out| Ok(out.write_all(&file.bytes)?))?;
        }
        log.info(&format!("values repaired: {}, files: {}", self.made.len(), self.files.len()));
        Ok(())
    }
}

/// What the rules find in an organization, as far as its repairs go.
#[derive(Debug)]
struct Problems {
    /// How many findings have a fingerprint, and of which rule they are.
    counts: HashMap<u128, (usize, &'static str)>,
}

impl Problems {
    fn of(job: Job<'_>, task: &Task, files: &[Bytes<'_>]) -> Self {
        let mut counts: HashMap<u128, (usize, &'static str)> = HashMap::new();
        for finding in lint(job, task.id, &task.settings, files).findings {
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
    fn take(&mut self, finding: &Finding, files: &[Bytes<'_>]) -> bool {
        let mut edits = Vec::new();
        for repair in &finding.repairs {
            let Span { file, start, .. } = repair.span;
            let source = files.binary_search_by_key(&file, |known| known.file).ok().map(|at| &files[at]);
            let Some((old, new)) = source.and_then(|source| replacement(&source.bytes, repair)) else { return false };
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

    /// The files with every value replaced.
    fn spliced<'f>(&self, files: &[Bytes<'f>]) -> Vec<Bytes<'f>> {
        let splice = |file: &Bytes<'f>| {
            let mut bytes = Vec::with_capacity(file.bytes.len());
            let mut from = 0;
            for Edit { repair, new, .. } in self.of(file.file) {
                bytes.extend_from_slice(&file.bytes[from..repair.span.start as usize]);
                bytes.extend_from_slice(new.as_bytes());
                from = repair.span.end as usize;
            }
            bytes.extend_from_slice(&file.bytes[from..]);
            Bytes { file: file.file, relative: file.relative, bytes }
        };
        files.iter().map(splice).collect()
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
