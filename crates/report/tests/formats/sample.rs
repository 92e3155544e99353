//! Runs to tell, made of names that nobody should have.

use std::sync::LazyLock;

use jiff::civil::date;
use synclint_model::coverage::{Coverage, NotJudged};
use synclint_model::field::Need;
use synclint_model::finding::{Finding, Label, OrganizationId, Subject};
use synclint_model::rule::{Applies, Certainty, RuleInfo, Severity, Source};
use synclint_model::schema::Table;
use synclint_model::shape;
use synclint_model::span::{FileId, Span};
use synclint_model::text;
use synclint_model::text::{Message, Text};
use synclint_report::{Aside, Excerpt, File, Organization, Rule, Run, SetAside, Unread};

/// Names that leave the place they are put in, where they can.
pub(crate) const HOSTILE: [&str; 14] = [
    "\u{1b}[31m\u{7}\u{0}\u{9b}",
    "]]> --> */",
    "::error file=x::y",
    "100%0A",
    "a\r\nb\u{2028}c",
    "\u{202e}live\u{200f}\u{2066}",
    "<script>alert(1)</script>",
    "</script><!--<script>",
    "| `a` | **b** [c](http://d) @e",
    "[a](1) \\[b\\](2)",
    "{0} {name} }}{{",
    "\u{fffe}\u{ffff}\u{feff}",
    "テスト用メールボックス",
    "\"'&amp;\\",
];

static SOURCE: Source =
    Source { title: "A page", document: "a.md", date: "2026-01", url: "https://learn.microsoft.com/a" };

const BASE: RuleInfo = RuleInfo {
    id: "",
    severity: Severity::Error,
    certainty: Certainty::Verified,
    since: "0.1.0",
    tables: &[Table::Mailbox],
    applies: Applies::ONLINE,
    sources: &[&SOURCE],
    title: text!("a title", "題名"),
    message: text!("{name} is wrong", "{name} が正しくありません"),
    fix: text!("correct {name} in {place}", "{place} の {name} を修正します"),
    yields_to: &[],
};

static WRONG: RuleInfo = RuleInfo { id: "wrong-name", ..BASE };
static UNWISE: RuleInfo =
    RuleInfo { id: "unwise-name", severity: Severity::Warning, certainty: Certainty::Inferred, ..BASE };
static ODD: RuleInfo = RuleInfo { id: "odd-name", severity: Severity::Info, certainty: Certainty::Secondary, ..BASE };

const PAGE: Text = Text {
    en: "A paragraph\nof two lines.\n\nAnother.",
    ja: "段落です。\n続きです。\n\n別の段落です。",
};

/// The path of an organization's file.
fn path(number: usize) -> String {
    format!("estate/{}/mailboxes {number}.yaml", HOSTILE[number % HOSTILE.len()].replace('/', ""))
}

/// A run with `n` findings of every kind, and as many set aside.
pub(crate) fn findings(n: usize) -> Run {
    let mut run = empty();
    run.records = 7;
    for (number, name) in HOSTILE.into_iter().enumerate() {
        run.organizations.push(Organization { name: name.to_owned(), coverage: coverage().into() });
        run.files.push(File { path: path(number).into(), excerpt: Excerpt::default() });
    }
    run.findings = (0..n).map(finding).collect();
    run.set_aside = (0..n).map(|number| SetAside { finding: finding(number + 1000), by: aside(number) }).collect();
    if n > 1 {
        run.findings.push(Finding::new(&shape::SYNTAX_ERROR, OrganizationId(0), span(0, 3)).arg("reason", HOSTILE[0]));
        run.unread.push(Unread { path: format!("estate/{}.yaml", HOSTILE[4]), reason: HOSTILE[1].to_owned() });
        run.unread_files = 2;
    }
    run.findings.sort_by_key(|finding| finding.span);
    for number in 0..run.files.len() {
        let file = FileId(u32::try_from(number).unwrap());
        let all = run.findings.iter().chain(run.set_aside.iter().map(|aside| &aside.finding));
        let spans =
            all.flat_map(|finding| [finding.span].into_iter().chain(finding.labels.iter().map(|label| label.span)));
        let spans: Vec<Span> = spans.filter(|span| span.file == file).collect();
        run.files[number].excerpt = Excerpt::collect(source(number).as_bytes(), spans, &[]);
    }
    run
}

/// A run that found nothing to examine.
pub(crate) fn nothing() -> Run {
    let mut run = empty();
    run.unread.push(Unread { path: HOSTILE[2].to_owned(), reason: "Permission denied".to_owned() });
    run.unread_files = 1;
    run
}

fn empty() -> Run {
    let rules = || {
        let rule = |info, security| Rule { info, page: PAGE, security };
        vec![rule(&ODD, None), rule(&shape::SYNTAX_ERROR, None), rule(&UNWISE, None), rule(&WRONG, Some("7.4"))]
    };
    Run {
        tool_version: "0.1.0",
        as_of: date(2026, 11, 24),
        estate: HOSTILE[8].to_owned(),
        rules: LazyLock::new(rules),
        organizations: Vec::new(),
        files: Vec::new(),
        findings: Vec::new(),
        set_aside: Vec::new(),
        records: 0,
        skipped_files: 0,
        unread_files: 0,
        unread: Vec::new(),
    }
}

fn coverage() -> Coverage {
    let needs = vec![Need::Column(Table::Mailbox, "statecode"), Need::Fact("exchange-servers")];
    Coverage {
        judged: vec![&WRONG],
        not_applicable: vec![&ODD],
        not_judged: vec![NotJudged { rule: &UNWISE, needs }],
        assumed: vec![Need::Column(Table::Mailbox, "statecode")],
    }
}

/// What a file holds.
fn source(number: usize) -> String {
    format!("- name: {}\n  statecode: 0\n", HOSTILE[number % HOSTILE.len()]).repeat(40)
}

fn span(file: usize, line: usize) -> Span {
    let text = source(file);
    let start: usize = text.split_inclusive('\n').take(line).map(str::len).sum();
    let id = FileId(u32::try_from(file).unwrap());
    let start = u32::try_from(start).unwrap() + 2;
    Span::new(id, start, start + 4)
}

fn finding(number: usize) -> Finding {
    let (rule, file) = ([&WRONG, &UNWISE, &ODD][number % 3], number % HOSTILE.len());
    let organization = OrganizationId(u32::try_from(file).unwrap());
    let name = HOSTILE[(number / 3) % HOSTILE.len()];
    let mut finding =
        Finding::new(rule, organization, span(file, number % 40)).arg("name", name).arg("place", BASE.title);
    let record = number.is_multiple_of(2).then(|| name.into());
    let column = (number % 4 > 1).then_some("statecode");
    finding.subject = Some(Subject { table: Table::Mailbox, record, name: Some(name.into()), column });
    finding.detail = Some(number.to_string().into());
    finding.caption = Some(Message::new(text!("{name} here", "{name} はここ")).arg("name", name));
    let other = (file + 1) % HOSTILE.len();
    finding.labels = vec![Label {
        span: span(other, 4),
        message: Message::new(text!("{name} too", "{name} も")).arg("name", name),
    }];
    finding.notes = vec![Message::new(text!("see {name}", "{name} を参照")).arg("name", name)];
    finding
}

fn aside(number: usize) -> Aside {
    let words = |at: usize| HOSTILE[at % HOSTILE.len()].into();
    match number % 4 {
        0 => Aside::Comment { reason: words(number) },
        1 => Aside::Waiver { reason: words(number), owner: words(number + 1), expires: Some(date(2027, 1, 31)) },
        2 => Aside::Waiver { reason: words(number), owner: words(number + 1), expires: None },
        _ => Aside::Baseline,
    }
}
