//! The data of the HTML page. Repeated values such as strings and rules are stored once and referenced by index.

use std::collections::HashMap;

use serde::Serialize;
use synclint_diagnostic::inventory::Inventory;
use synclint_diagnostic::rule::{RuleInfo, Severity};
use synclint_diagnostic::run::{FileSet, Location, OrganizationId, RunFinding};
use synclint_diagnostic::span::FileId;
use synclint_diagnostic::text::{Lang, Message, Sink};

use super::words;
use crate::coverage;
use crate::escape::escape;
use crate::gap::Gap;
use crate::run::{self, Aside, AsideCounts, Run};
use crate::share;
use crate::template;
use crate::words::{aside, title_and_date};

/// The maximum number of findings in the page, most severe first, to limit the memory that browsers need.
const MAX_FINDINGS: usize = 200_000;

/// A string in English and Japanese.
type Pair = [String; 2];

/// The data embedded in the page.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Data<'a> {
    version: &'static str,
    as_of: String,
    estate: String,
    lang: &'static str,
    counts: Counts,
    words: Vec<(&'static str, [&'static str; 2])>,
    rules: Vec<RuleData>,
    organizations: Vec<Organization>,
    /// Lists of skipped rules with the data that they need. Organizations with the same list share an entry.
    lacking: Vec<Vec<(&'static str, Vec<Pair>)>>,
    needs: Vec<(Pair, usize, usize)>,
    unread: Vec<(String, Pair)>,
    /// Reasons why the run is not whole, except that of a run without records, each with the directory that it concerns, if any.
    gaps: Vec<(String, Pair, bool)>,
    compares_part: bool,
    states: [u64; 3],
    files: Vec<String>,
    strings: Vec<Word>,
    texts: Vec<Pair>,
    findings: Vec<Item>,
    left_out: usize,
    #[serde(skip)]
    run: &'a Run,
    #[serde(skip)]
    numbers: Numbers,
}

#[derive(Serialize)]
struct Counts {
    records: u64,
    skipped: u64,
    error: usize,
    warning: usize,
    info: usize,
    suppressed: usize,
    waived: usize,
    baselined: usize,
}

/// A rule that has findings.
#[derive(Serialize)]
struct RuleData {
    id: &'static str,
    title: Pair,
    message: Pair,
    fix: Pair,
    page: Pair,
    sources: Vec<(String, &'static str)>,
}

/// Name, number of rules checked, number of rules not applicable, index into `lacking`, what was read.
#[derive(Serialize)]
struct Organization(String, usize, usize, usize, ReadData);

/// What was read of an organization: files by state, tables with their rows, missing tables, reasons why it is not whole with
/// whether they are allowed, and the reasons if the export is stated to be partial.
#[derive(Serialize)]
struct ReadData([u64; 3], Vec<(&'static str, u64)>, Vec<&'static str>, Vec<(Pair, bool)>, Option<Vec<String>>);

impl ReadData {
    fn of(organization: &run::Organization) -> Self {
        let Inventory { tables, missing } = &organization.inventory;
        Self(
            organization.file_states(),
            tables.iter().map(|(table, rows)| (table.as_str(), *rows)).collect(),
            missing.iter().map(|table| table.as_str()).collect(),
            organization.gaps().map(|(gap, is_allowed)| (pair(&gap.message()), is_allowed)).collect(),
            organization.partial.as_ref().map(|reasons| reasons.iter().map(|reason| safe(reason)).collect()),
        )
    }
}

/// A string that is the same in both languages, or one per language.
#[derive(Serialize)]
#[serde(untagged)]
enum Word {
    One(String),
    Two(Pair),
}

/// Index into `texts`, indexes of the arguments in `strings`.
#[derive(Serialize)]
struct Phrase(usize, Vec<usize>);

/// File index, line, column; index of the source line in `strings`, marked range in UTF-16 units, cut flags (1 before, 2
/// after); label.
#[derive(Serialize)]
struct Mark(u32, u32, u32, usize, [usize; 2], u8, Option<Phrase>);

/// Rule, severity, organization; record, column; arguments; locations, the primary one first; notes; why it is not reported.
#[derive(Serialize)]
struct Item(usize, u8, u32, Option<usize>, Option<usize>, Vec<usize>, Vec<Mark>, Vec<Phrase>, Option<usize>);

/// Indexes of the values that are stored once.
#[derive(Default)]
struct Numbers {
    files: HashMap<(FileSet, FileId), u32>,
    organizations: HashMap<OrganizationId, u32>,
    rules: HashMap<&'static str, usize>,
    strings: HashMap<Pair, usize>,
    texts: HashMap<Pair, usize>,
}

impl<'a> Data<'a> {
    pub(super) fn of(run: &'a Run, lang: Lang) -> Self {
        let AsideCounts { suppressed, waived, baselined } = run.count_aside();
        let counts = Counts {
            records: run.records,
            skipped: run.skipped_files,
            error: run.count(Severity::Error),
            warning: run.count(Severity::Warning),
            info: run.count(Severity::Info),
            suppressed,
            waived,
            baselined,
        };
        let mut data = Self {
            version: run.tool_version,
            as_of: run.as_of.to_string(),
            estate: safe(&run.estate),
            lang: lang.code(),
            counts,
            words: words::ALL.iter().map(|(key, text)| (*key, [text.en, text.ja])).collect(),
            rules: Vec::new(),
            organizations: Vec::new(),
            lacking: Vec::new(),
            needs: Vec::new(),
            unread: run
                .unread
                .iter()
                .map(|unread| (safe(&unread.path), Lang::ALL.map(|lang| safe(&unread.reason.to_string(lang)))))
                .collect(),
            gaps: other_gaps(run),
            compares_part: run.compares_part,
            states: run.file_states(),
            files: run.files().map(|(_, file)| safe(&file.path)).collect(),
            strings: Vec::new(),
            texts: Vec::new(),
            findings: Vec::new(),
            left_out: 0,
            run,
            numbers: Numbers {
                files: (0..).zip(run.files()).map(|(number, (key, _))| (key, number)).collect(),
                organizations: (0..).zip(run.present()).map(|(number, (id, _))| (id, number)).collect(),
                ..Numbers::default()
            },
        };
        data.coverage();
        let mut found: Vec<_> = run.all_findings().collect();
        found.sort_by_key(|(finding, _)| std::cmp::Reverse(finding.severity));
        let n = found.len();
        share::keep(&mut found, MAX_FINDINGS);
        data.left_out = n - found.len();
        for (finding, by) in found {
            let item = data.item(finding, by);
            data.findings.push(item);
        }
        data
    }

    fn coverage(&mut self) {
        let mut known: HashMap<Vec<(&'static str, Vec<Pair>)>, usize> = HashMap::new();
        for (_, organization) in self.run.present() {
            let coverage = &organization.coverage;
            let lacking: Vec<_> = coverage
                .skipped
                .iter()
                .map(|skipped| {
                    (skipped.rule.id, skipped.needs.iter().map(|need| pair(&coverage::message(*need))).collect())
                })
                .collect();
            let number = *known.entry(lacking).or_insert_with_key(|lacking| {
                self.lacking.push(lacking.clone());
                self.lacking.len() - 1
            });
            let (checked, others) = (coverage.checked.len(), coverage.not_applicable.len());
            self.organizations.push(Organization(
                safe(&organization.name),
                checked,
                others,
                number,
                ReadData::of(organization),
            ));
        }
        for (need, impact) in coverage::needs_by_impact(self.run) {
            self.needs.push((pair(&coverage::message(need)), impact.rules.len(), impact.organizations.len()));
        }
    }

    fn item(&mut self, finding: &RunFinding, by: Option<&Aside>) -> Item {
        let arguments = template::placeholders(&[finding.rule.message, finding.rule.fix]);
        let arguments = arguments.into_iter().map(|name| self.argument(&finding.message, name)).collect();
        let mut marks = vec![self.mark(finding.location(), finding.caption.as_ref())];
        for (at, message) in finding.labels() {
            marks.push(self.mark(at, Some(message)));
        }
        let notes = finding.notes.iter().map(|note| self.phrase(note)).collect();
        let subject = finding.subject.as_ref();
        let record = subject.and_then(|subject| subject.record.as_deref()).map(|record| self.same(record));
        let column = subject.and_then(|subject| subject.column).map(|column| self.same(column));
        let severity = match finding.severity {
            Severity::Error => 0,
            Severity::Warning => 1,
            Severity::Info => 2,
        };
        let by = by.map(|by| self.string(pair(&aside(by))));
        let organization = self.numbers.organizations[&finding.organization];
        Item(self.rule(finding.rule), severity, organization, record, column, arguments, marks, notes, by)
    }

    /// Returns the index of a rule.
    fn rule(&mut self, info: &'static RuleInfo) -> usize {
        *self.numbers.rules.entry(info.id).or_insert_with(|| {
            let names = template::placeholders(&[info.message, info.fix]);
            self.rules.push(RuleData {
                id: info.id,
                title: Lang::ALL.map(|lang| marked(info.title.get(lang))),
                message: Lang::ALL.map(|lang| marked(&template::numbered(info.message, &names, lang))),
                fix: Lang::ALL.map(|lang| marked(&template::numbered(info.fix, &names, lang))),
                page: Lang::ALL.map(|lang| marked(info.page.prose(lang))),
                sources: info.sources.iter().map(|source| (title_and_date(source), source.url)).collect(),
            });
            self.rules.len() - 1
        })
    }

    /// Converts a location with the kept part of its source line.
    fn mark(&mut self, at: Location, message: Option<&Message>) -> Mark {
        let (start, _) = self.run.positions(at);
        let (span, file) = (at.span, self.numbers.files[&(at.files, at.span.file)]);
        let phrase = message.map(|message| self.phrase(message));
        let Some(window) = self.run.file(at).excerpt.window(span.start) else {
            return Mark(file, start.line, start.column, self.same(""), [0, 0], 0, phrase);
        };
        // JavaScript strings are indexed in UTF-16 code units.
        let units = |to: usize| window.text[..to].encode_utf16().count();
        let marked = [units(window.shown(span.start)), units(window.shown(span.end))];
        let cut = u8::from(window.cut.0) + 2 * u8::from(window.cut.1);
        // The text of a window is already escaped.
        let text = self.string([window.text.clone(), window.text.clone()]);
        Mark(file, start.line, start.column, text, marked, cut, phrase)
    }

    fn phrase(&mut self, message: &Message) -> Phrase {
        let names = template::placeholders(&[message.text]);
        let text = Lang::ALL.map(|lang| marked(&template::numbered(message.text, &names, lang)));
        let number = *self.numbers.texts.entry(text).or_insert_with_key(|text| {
            self.texts.push(text.clone());
            self.texts.len() - 1
        });
        Phrase(number, names.into_iter().map(|name| self.argument(message, name)).collect())
    }

    fn argument(&mut self, message: &Message, name: &str) -> usize {
        let arg = message.get(name);
        self.string(rendered(|lang, out| arg.into_iter().for_each(|arg| arg.write(lang, out))))
    }

    fn same(&mut self, word: &str) -> usize {
        self.string([safe(word), safe(word)])
    }

    fn string(&mut self, words: Pair) -> usize {
        *self.numbers.strings.entry(words).or_insert_with_key(|words| {
            let one = words[0] == words[1];
            self.strings.push(if one { Word::One(words[0].clone()) } else { Word::Two(words.clone()) });
            self.strings.len() - 1
        })
    }
}

/// Returns the reasons that are not those of a listed organization.
fn other_gaps(run: &Run) -> Vec<(String, Pair, bool)> {
    let others = run.gaps().filter(|gap| {
        !matches!(gap.gap, Gap::Nothing) && gap.organization.is_none_or(|organization| !organization.is_present)
    });
    let name = |organization: Option<&run::Organization>| {
        organization.map(|organization| safe(&organization.name)).unwrap_or_default()
    };
    others.map(|gap| (name(gap.organization), pair(&gap.gap.message()), gap.is_allowed)).collect()
}

fn safe(words: &str) -> String {
    escape(words).into_owned()
}

/// The character at the beginning and the end of code. Input cannot contain it, because control characters are escaped.
const MARK: char = '\u{1}';

/// Marks code in our own words.
fn marked(words: &str) -> String {
    words.replace('`', &MARK.to_string())
}

/// A rendered message with marked code.
struct Marked(String);

impl Sink for Marked {
    fn text(&mut self, text: &str) {
        self.0.push_str(&escape(text));
    }

    fn code(&mut self, _begins: bool) {
        self.0.push(MARK);
    }
}

fn pair(message: &Message) -> Pair {
    rendered(|lang, out| message.write(lang, out))
}

/// Returns what `write` renders in each language, with marked code.
fn rendered(write: impl Fn(Lang, &mut Marked)) -> Pair {
    Lang::ALL.map(|lang| {
        let mut words = Marked(String::new());
        write(lang, &mut words);
        words.0
    })
}
