//! Sample runs with hostile names.

use jiff::civil::date;
use synclint_diagnostic::coverage::{Coverage, SkippedRule};
use synclint_diagnostic::finding::{Finding, Subject};
use synclint_diagnostic::inventory::{FileState, Inventory};
use synclint_diagnostic::need::Need;
use synclint_diagnostic::page::Page;
use synclint_diagnostic::rule::{Applies, Certainty, Citation, Extra, RuleInfo, Section, Severity};
use synclint_diagnostic::run::{Elsewhere, FileSet, Location, OrganizationId, RunFinding};
use synclint_diagnostic::span::{FileId, Span};
use synclint_diagnostic::table::TableName;
use synclint_diagnostic::text;
use synclint_diagnostic::text::{Arg, Message};
use synclint_report::{Aside, Excerpt, File, Gap, Organization, Run, SetAside, Share, Unread};

/// Names that try to break out of the syntax of an output format.
pub(crate) const HOSTILE: [&str; 22] = [
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
    "##vso[task.setvariable variable=a]b ##[c]",
    "::set-output name=a::b",
    "a ##teamcity[buildStatus text='b'] section_start:1:a[collapsed=true]",
    "section_end:1:a travis_fold:start:b travis_time:end:c",
    "\u{3000}::stop-commands::a",
    "\u{ad}\u{34f}\u{115f}\u{1160}\u{17b4}\u{180e}\u{200b}\u{2028}\u{2060}\u{206a}\u{3164}",
    "\u{fe0f}\u{feff}\u{ffa0}\u{fff9}\u{1d173}\u{e0041}\u{e01ef}\u{7f}\u{85}",
    "e\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}",
];

const MAILBOX: TableName = TableName::new("mailbox");

static SOURCE: Citation =
    Citation { title: "A page", document: "a.md", date: "2026-01", url: "https://learn.microsoft.com/a" };

static SECTION: Section = Section { key: "names", title: text!("Names", "名前") };

static PAGE: Page = Page(
    "# a-name

A paragraph
of two lines.

Another.

日本語

段落です。
続きです。

別の段落です。

## a test
",
);

const BASE: RuleInfo = RuleInfo {
    id: "",
    severity: Severity::Error,
    certainty: Certainty::Verified,
    since: "0.1.0",
    section: &SECTION,
    tables: &[MAILBOX],
    applies: Applies::ONLINE,
    sources: &[&SOURCE],
    title: text!("a title", "題名"),
    message: text!("{name} is wrong", "{name} が正しくありません"),
    fix: text!("correct {name} in {place}", "{place} の {name} を修正します"),
    page: &PAGE,
    extra: Extra::NONE,
    yields_to: &[],
};

static WRONG: RuleInfo = RuleInfo { id: "wrong-name", extra: Extra { security: Some("7.4"), ..Extra::NONE }, ..BASE };
static UNWISE: RuleInfo =
    RuleInfo { id: "unwise-name", severity: Severity::Warning, certainty: Certainty::Inferred, ..BASE };
static ODD: RuleInfo = RuleInfo { id: "odd-name", severity: Severity::Info, certainty: Certainty::Secondary, ..BASE };
static SYNTAX_ERROR: RuleInfo = RuleInfo {
    id: "syntax-error",
    tables: &[],
    applies: Applies::ALWAYS,
    title: text!("a document that cannot be read", "読み取れない文書"),
    message: text!("this document cannot be read: {reason}", "この文書を読み取れません: {reason}"),
    fix: text!("export the records again", "レコードをエクスポートし直します"),
    extra: Extra { unread: true, fault: true, ..Extra::NONE },
    ..BASE
};

/// Every rule, sorted by ID.
static RULES: &[&RuleInfo] = &[&ODD, &SYNTAX_ERROR, &UNWISE, &WRONG];

/// Returns the path of an organization's file.
fn path(number: usize) -> String {
    format!("estate/{}/mailboxes {number}.yaml", HOSTILE[number % HOSTILE.len()].replace('/', ""))
}

/// Returns a run with `n` findings of every kind, and `n` that are suppressed, waived, or in the baseline.
pub(crate) fn findings(n: usize) -> Run {
    let mut run = empty();
    run.records = 7;
    for (number, name) in HOSTILE.into_iter().enumerate() {
        let files = vec![File { path: path(number).into(), ..File::default() }];
        run.organizations.push(Organization {
            inventory: Inventory {
                tables: vec![(TableName::new("mailbox"), 1)],
                missing: vec![TableName::new("organization")],
            },
            name: name.to_owned(),
            files,
            coverage: coverage().into(),
            gaps: Vec::new(),
            partial: None,
            is_present: true,
        });
    }
    run.findings = (0..n).map(finding).collect();
    run.set_aside = (0..n).map(|number| SetAside { finding: finding(number + 1000), by: aside(number) }).collect();
    if n > 1 {
        let unread = Finding::new(&SYNTAX_ERROR, span(0, 3)).arg("reason", HOSTILE[0]);
        run.findings.push(RunFinding::of(OrganizationId(0), unread));
        run.unread.push(Unread {
            path: format!("estate/{}.yaml", HOSTILE[4]),
            reason: Arg::from(HOSTILE[1]),
            organization: None,
        });
        run.unread_files = 2;
        run.gaps.push(Gap::Unopened(1));
        run.organizations[0].gaps.push(Gap::Input(&SYNTAX_ERROR, 1));
    }
    run.findings.sort_by_key(|finding| (finding.files, finding.span));
    for number in 0..run.organizations.len() {
        let all = run.findings.iter().chain(run.set_aside.iter().map(|aside| &aside.finding));
        let places = all.flat_map(|finding| finding.labels().map(|(at, _)| at).chain([finding.location()]));
        let spans: Vec<Span> = places.filter(|at| at.files == export(number)).map(|at| at.span).collect();
        run.organizations[number].files[0].excerpt = Excerpt::collect(source(number).as_bytes(), spans, &[]);
    }
    run
}

/// Returns a run with an organization whose export is stated to be partial, and one with too few checked rules.
pub(crate) fn incomplete() -> Run {
    let mut run = findings(3);
    let partial = &mut run.organizations[2];
    partial.partial = Some([HOSTILE[6], "test data"].map(Into::into).into());
    partial.gaps = vec![Gap::Unopened(1), Gap::Tables(partial.inventory.missing.clone())];
    partial.files[0].state = FileState::Refused;
    run.unread[0].organization = Some(OrganizationId(2));
    run.gaps.clear();
    let share = Share { checked: 1, applicable: 2, required: 90 };
    run.organizations[3].gaps = vec![Gap::LeftOut(5), Gap::TooFewChecked(share)];
    run.organizations[3].files[0].state = FileState::NotOurs;
    run.compares_part = true;
    run
}

/// Returns a run with one organization in which every name, path, message, and source line is `text`.
#[allow(dead_code, reason = "the browser test does not use it")]
pub(crate) fn with(text: &str) -> Run {
    let mut run = empty();
    text.clone_into(&mut run.estate);
    let source = format!("- name: {text}\n");
    let end = u32::try_from(source.len()).unwrap();
    let mut finding = Finding::new(&WRONG, Span::new(FileId(0), 2, end)).arg("name", text).arg("place", BASE.title);
    finding.subject =
        Some(Subject { table: MAILBOX, record: Some(text.into()), name: Some(text.into()), column: None, row: None });
    finding.caption = Some(Message::new(text!("{name}", "{name}")).arg("name", text));
    finding.notes = vec![Message::new(text!("{name}", "{name}")).arg("name", text)];
    let excerpt = Excerpt::collect(source.as_bytes(), [finding.span], &[]);
    let files = vec![File { path: text.into(), excerpt, ..File::default() }];
    run.organizations.push(Organization {
        inventory: Inventory::default(),
        name: text.to_owned(),
        files,
        coverage: coverage().into(),
        is_present: true,
        ..Organization::default()
    });
    let finding = RunFinding::of(OrganizationId(0), finding);
    let by = Aside::Waiver { reason: text.into(), owner: text.into(), expires: None };
    run.set_aside.push(SetAside { finding: finding.clone(), by });
    run.findings.push(finding);
    run.unread.push(Unread { path: text.to_owned(), reason: Arg::from(text), organization: None });
    run
}

/// Returns a run without records.
pub(crate) fn nothing() -> Run {
    let mut run = empty();
    run.unread.push(Unread { path: HOSTILE[2].to_owned(), reason: Arg::from("Permission denied"), organization: None });
    run.unread_files = 1;
    run.gaps = vec![Gap::Unopened(1), Gap::Nothing];
    run
}

fn empty() -> Run {
    Run {
        tool_version: "0.1.0",
        as_of: date(2026, 11, 24),
        estate: HOSTILE[8].to_owned(),
        rules: RULES,
        organizations: Vec::new(),
        settings_files: Vec::new(),
        findings: Vec::new(),
        set_aside: Vec::new(),
        records: 0,
        skipped_files: 0,
        unread_files: 0,
        unread: Vec::new(),
        gaps: Vec::new(),
        compares_part: false,
    }
}

fn coverage() -> Coverage {
    let needs = vec![Need::Column(MAILBOX, "statecode"), Need::Fact("exchange-servers")];
    Coverage {
        checked: vec![&WRONG],
        not_applicable: vec![&ODD],
        skipped: vec![SkippedRule { rule: &UNWISE, needs }],
        assumed: vec![Need::Column(MAILBOX, "statecode")],
    }
}

/// Returns the content of an organization's file.
fn source(number: usize) -> String {
    format!("- name: {}\n  statecode: 0\n", HOSTILE[number % HOSTILE.len()]).repeat(40)
}

/// Returns the file set of an organization.
fn export(number: usize) -> FileSet {
    FileSet::Organization(OrganizationId(u32::try_from(number).unwrap()))
}

/// Returns a span in a line of the only file of an organization.
fn span(organization: usize, line: usize) -> Span {
    let text = source(organization);
    let start: usize = text.split_inclusive('\n').take(line).map(str::len).sum();
    let start = u32::try_from(start).unwrap() + 2;
    Span::new(FileId(0), start, start + 4)
}

fn finding(number: usize) -> RunFinding {
    let (rule, organization) = ([&WRONG, &UNWISE, &ODD][number % 3], number % HOSTILE.len());
    let name = HOSTILE[(number / 3) % HOSTILE.len()];
    let mut finding = Finding::new(rule, span(organization, number % 40)).arg("name", name).arg("place", BASE.title);
    let record = number.is_multiple_of(2).then(|| name.into());
    let column = (number % 4 > 1).then_some("statecode");
    finding.subject = Some(Subject { table: MAILBOX, record, name: Some(name.into()), row: None, column });
    finding.detail = Some(number.to_string().into());
    finding.caption = Some(Message::new(text!("{name} here", "{name} はここ")).arg("name", name));
    finding.notes = vec![Message::new(text!("see {name}", "{name} を参照")).arg("name", name)];
    let mut finding = RunFinding::of(OrganizationId(u32::try_from(organization).unwrap()), finding);
    let other = (organization + 1) % HOSTILE.len();
    finding.elsewhere = vec![Elsewhere {
        location: Location { files: export(other), span: span(other, 4) },
        message: Message::new(text!("{name} too", "{name} も")).arg("name", name),
    }];
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
