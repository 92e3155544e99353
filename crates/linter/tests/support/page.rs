//! Parses a page: prose, then sections with files, arguments, expected findings, and renderings.

use super::flags::Flags;
use super::tree::File;

/// A finding that a section expects.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Expected {
    pub(crate) path: String,
    pub(crate) line: u32,
    pub(crate) rule: String,
    /// The severity, if the page specifies it.
    pub(crate) severity: Option<String>,
}

/// A rendering in a section.
#[derive(Debug, Clone)]
pub(crate) struct Rendering {
    /// The language code.
    pub(crate) lang: &'static str,
    pub(crate) text: String,
    /// The 0-based range of page lines between its fences, end exclusive.
    pub(crate) lines: (usize, usize),
}

/// A section, which is a test.
#[derive(Debug, Clone, Default)]
pub(crate) struct Section {
    pub(crate) title: String,
    /// The files, without annotations.
    pub(crate) files: Vec<File>,
    pub(crate) args: Vec<String>,
    /// Whether a core table that is missing is a finding. Other pages show only the tables that matter.
    pub(crate) is_whole: bool,
    pub(crate) expected: Vec<Expected>,
    /// Findings expected as `path:line:column rule`, for files without annotations.
    pub(crate) columns: Vec<(Expected, u32)>,
    pub(crate) renderings: Vec<Rendering>,
}

impl Section {
    /// Returns the flags of the section.
    pub(crate) fn flags(&self) -> Result<Flags, String> {
        let mut flags = Flags::parse(&self.args)?;
        flags.options.fragments = !self.is_whole;
        Ok(flags)
    }
}

/// Parses the sections of a page.
///
/// # Panics
///
/// Panics if the page has a syntax error.
pub(crate) fn sections(page: &str) -> Vec<Section> {
    let lines: Vec<&str> = page.lines().collect();
    let mut sections: Vec<Section> = Vec::new();
    let mut path = None;
    let mut at = 0;
    while at < lines.len() {
        let line = lines[at];
        if let Some(title) = line.strip_prefix("## ") {
            let is_whole = page.starts_with("# table-missing\n");
            sections.push(Section { title: title.to_owned(), is_whole, ..Section::default() });
        } else if let Some(name) = line.strip_prefix('`').and_then(|rest| rest.strip_suffix("`:")) {
            path = Some(name.to_owned());
        } else if let Some((fence, kind)) = fence(line) {
            let close = (at + 1..lines.len()).find(|&end| lines[end] == fence);
            let close = close.unwrap_or_else(|| panic!("line {}: the fence is not closed", at + 1));
            if let Some(section) = sections.last_mut() {
                block(section, kind, path.take(), &lines[at + 1..close], (at + 1, close));
            }
            at = close;
        }
        at += 1;
    }
    sections
}

/// Returns the backticks and the info string of an opening fence.
fn fence(line: &str) -> Option<(&str, &str)> {
    let kind = line.trim_start_matches('`');
    let fence = &line[..line.len() - kind.len()];
    (fence.len() >= 3).then_some((fence, kind))
}

fn block(section: &mut Section, kind: &str, path: Option<String>, lines: &[&str], range: (usize, usize)) {
    match (path, kind) {
        (Some(path), _) => file(section, path, lines),
        (None, "args") => section.args.extend(lines.iter().map(|line| (*line).to_owned())),
        (None, "expect") => lines.iter().for_each(|line| section.columns.push(column(line))),
        (None, "text" | "text ja") => {
            let lang = if kind == "text" { "en" } else { "ja" };
            let text = lines.iter().flat_map(|line| [*line, "\n"]).collect();
            section.renderings.push(Rendering { lang, text, lines: range });
        }
        (None, other) => {
            panic!("line {}: a block of {other} without a file name above it", range.0)
        }
    }
}

/// Adds a file, and moves its annotations to the expected findings.
fn file(section: &mut Section, path: String, lines: &[&str]) {
    let mut text = String::new();
    for (number, line) in (1_u32..).zip(lines) {
        let mut parts = line.split("#~");
        let code = parts.next().unwrap_or_default();
        let mut annotated = false;
        for annotation in parts {
            annotated = true;
            let (line, rule) = match annotation.as_bytes().first() {
                Some(b'^') => (number - 1, &annotation[1..]),
                Some(b'v') => (number + 1, &annotation[1..]),
                _ => (number, annotation),
            };
            let (rule, severity) = match rule.trim().split_once(' ') {
                Some((rule, severity)) => (rule, Some(severity.to_owned())),
                None => (rule.trim(), None),
            };
            section.expected.push(Expected { path: path.clone(), line, rule: rule.to_owned(), severity });
        }
        text.push_str(if annotated { code.trim_end() } else { code });
        text.push('\n');
    }
    section.files.push(File { path, text });
}

/// Parses `path:line:column rule`.
fn column(line: &str) -> (Expected, u32) {
    let parse = || {
        let (place, rule) = line.split_once(' ')?;
        let (place, column) = place.rsplit_once(':')?;
        let (path, line) = place.rsplit_once(':')?;
        let expected =
            Expected { path: path.to_owned(), line: line.parse().ok()?, rule: rule.to_owned(), severity: None };
        Some((expected, column.parse().ok()?))
    };
    parse().unwrap_or_else(|| panic!("expected `path:line:column rule`: {line}"))
}
