//! Repairs: replaces values in the files with the values that findings require. The rest of a file stays unchanged, and every
//! repair is checked by running the rules on the result.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::ops::Range;

use synclint_diagnostic::finding::{Finding, Repair, Safety};
use synclint_diagnostic::span::{FileId, Span};
use synclint_reader::{Tree, read};
use synclint_report::Excerpt;

use crate::input::{InputFile, OrganizationInput};
use crate::limits::Limits;
use crate::linter::Linter;

/// The repairs of one organization.
#[derive(Debug, Default)]
pub struct Repairs {
    /// The changed files, sorted by number.
    pub files: Vec<RepairedFile>,
    /// The rules whose findings are not repaired, and why.
    pub refused: Vec<(&'static str, String)>,
}

/// A repaired file.
#[derive(Debug)]
pub struct RepairedFile {
    /// Its index in the input.
    pub number: u32,
    /// The new content.
    pub content: Vec<u8>,
    /// The changed values, sorted by position.
    pub values: Vec<RepairedValue>,
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
        let current = self.lint_alone(input).findings;
        let before = Problems::of(&current);
        // The files may have changed since the findings were made.
        let current: HashSet<(u128, Span)> = current.iter().map(|it| (it.fingerprint(""), it.span)).collect();
        let mut by_rule: BTreeMap<&'static str, Vec<&Finding>> = BTreeMap::new();
        for finding in findings.iter().filter(|it| current.contains(&(it.fingerprint(""), it.span))) {
            by_rule.entry(finding.rule.id).or_default().push(finding);
        }
        let mut sources = Sources::new(input.files, self.options.limits);
        let mut repairs = Repairs::default();
        let mut accepted = Edits::default();
        for (rule, findings) in by_rule {
            let mut edits = accepted.clone();
            let wanted = |finding: &&Finding| {
                let repairs = finding.repairs.iter();
                !finding.repairs.is_empty() && repairs.clone().all(|repair| unsafe_too || repair.safety == Safety::Safe)
            };
            let repaired: Vec<&Finding> =
                findings.iter().copied().filter(wanted).filter(|finding| edits.take(finding, &mut sources)).collect();
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
            let after = Problems::of(&self.lint_alone(&OrganizationInput { files: &files, ..input.clone() }).findings);
            match before.objection(&after, &repaired) {
                Some(objection) => repairs.refused.push((rule, objection)),
                None => accepted = edits,
            }
        }
        for (file, content) in accepted.spliced(input.files) {
            let InputFile { shown, bytes: old, .. } = &input.files[file.0 as usize];
            if let Some(old) = old.as_ref().ok().filter(|old| ***old != content[..]) {
                let values = accepted.values(file, shown, old);
                repairs.files.push(RepairedFile { number: file.0, content, values });
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
    fn of(findings: &[Finding]) -> Self {
        let mut counts: HashMap<u128, (usize, &'static str)> = HashMap::new();
        for finding in findings {
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
    fn take(&mut self, finding: &Finding, sources: &mut Sources<'_>) -> bool {
        let mut edits = Vec::new();
        for repair in &finding.repairs {
            let Span { file, start, .. } = repair.span;
            let source = sources.source(file);
            let Some((old, new)) = source.and_then(|source| source.replacement(repair)) else { return false };
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

/// The files that repairs change, parsed when needed.
#[derive(Debug)]
struct Sources<'a> {
    files: &'a [InputFile<'a>],
    limits: Limits,
    parsed: BTreeMap<FileId, Option<Source<'a>>>,
}

impl<'a> Sources<'a> {
    fn new(files: &'a [InputFile<'a>], limits: Limits) -> Self {
        Self { files, limits, parsed: BTreeMap::new() }
    }

    /// Returns a file, unless its content is not that of a UTF-8 file: it could be packed or have another encoding.
    fn source(&mut self, id: FileId) -> Option<&Source<'a>> {
        let Self { files, limits, parsed } = self;
        let parse = || {
            let file = files.get(id.0 as usize)?;
            let ending = file.relative().rsplit('.').next().unwrap_or_default();
            if PACKED.iter().any(|packed| ending.eq_ignore_ascii_case(packed)) {
                return None;
            }
            let bytes: &'a [u8] = file.bytes.as_ref().ok()?;
            let parsed = read::read_named(file.relative(), id, bytes, limits.reading());
            let text = std::str::from_utf8(bytes).ok().filter(|text| *text == parsed.text)?;
            Some(Source { text, aliased: parsed.tree.aliased(), tree: parsed.tree })
        };
        parsed.entry(id).or_insert_with(parse).as_ref()
    }
}

/// The endings of files that contain other files.
const PACKED: [&str; 2] = ["gz", "zip"];

/// A file whose values can be replaced.
#[derive(Debug)]
struct Source<'a> {
    text: &'a str,
    tree: Tree,
    /// The ranges that aliases repeat.
    aliased: Vec<Range<u32>>,
}

impl Source<'_> {
    /// Returns the old and the new text of a value. A quoted number or boolean stays quoted. Returns `None` if the value is
    /// written in a way that a splice would change more than one value.
    fn replacement(&self, repair: &Repair) -> Option<(String, String)> {
        let Span { start, end, .. } = repair.span;
        let old = self.text.get(start as usize..end as usize)?;
        if old.is_empty() || old.contains(['\n', '\r']) || self.is_aliased(start) || self.has_properties(start) {
            return None;
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

    /// Returns whether an alias repeats the node that contains a byte, or a collection around it.
    fn is_aliased(&self, byte: u32) -> bool {
        let before = self.aliased.partition_point(|range| range.start <= byte);
        before.checked_sub(1).is_some_and(|index| byte < self.aliased[index].end)
    }

    /// Returns whether the node that contains a byte has an anchor or a tag. A tag sets its type.
    fn has_properties(&self, byte: u32) -> bool {
        let Range { start, end } = self.tree.before(byte);
        let between = self.text.get(start as usize..end as usize).unwrap_or("&");
        between.split(['\n', '\r']).any(|line| {
            // Before a comment are at most indicators and properties, and none of these contains `#`, except tags.
            let line = line.split(" #").next().unwrap_or_default();
            !line.trim_start().starts_with('#') && line.contains(['&', '!'])
        })
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::linter::Options;

    const PROFILE: &str = "- emailserverprofileid: 6c1f0000-0000-4000-8000-000000000001\n  servertype: 1\n  \
                           usesamesettingsforoutgoingconnections: true\n  incominguseimpersonation: true\n";

    /// Returns the number of repaired values of the findings in `before`, if the file then is `after`.
    fn repaired(path: &str, before: &[u8], after: &[u8]) -> usize {
        let linter = Linter::new(Options::at(date(2026, 11, 24))).expect("no rule is selected");
        let file = |bytes| [InputFile::new(path, bytes)];
        let findings = linter.lint(&OrganizationInput::new("contoso", &file(before))).findings;
        let findings: Vec<&Finding> = findings.iter().filter(|finding| !finding.repairs.is_empty()).collect();
        let repairs = linter.repair(&OrganizationInput::new("contoso", &file(after)), &findings, true);
        repairs.files.iter().map(|file| file.values.len()).sum()
    }

    #[test]
    fn repairs_only_plain_files() {
        let text = PROFILE.as_bytes();
        assert_eq!(repaired("profiles.yaml", text, text), 1);
        for path in ["profiles.yaml.gz", "profiles.zip", "profiles.ZIP"] {
            assert_eq!(repaired(path, text, text), 0, "{path}");
        }
        let utf16: Vec<u8> = PROFILE.encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(repaired("profiles.yaml", text, &[b"\xff\xfe", &utf16[..]].concat()), 0, "UTF-16");
    }

    /// The positions of the findings are those in the old content.
    #[test]
    fn repairs_nothing_at_old_positions() {
        for line in ["# more\n", "\n", "- emailserverprofileid: 7c1f0000-0000-4000-8000-000000000001\n"] {
            assert_eq!(
                repaired("profiles.yaml", PROFILE.as_bytes(), (line.to_owned() + PROFILE).as_bytes()),
                0,
                "{line}"
            );
        }
    }
}
