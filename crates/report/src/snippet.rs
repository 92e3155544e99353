//! The source lines of one finding, as files for codespan-reporting.
//!
//! Contains only the windows that the finding points at, with their line numbers in the file. The renderer accesses no other
//! lines.

use std::collections::BTreeMap;
use std::ops::Range;

use codespan_reporting::files::{Error, Files};
use synclint_diagnostic::run::{FileSet, Location};
use synclint_diagnostic::span::{FileId, Span};

use crate::excerpt::Window;
use crate::run::Run;

/// Identifies a file of a finding.
type FileKey = (FileSet, FileId);

fn key(location: Location) -> FileKey {
    (location.files, location.span.file)
}

/// The files of one finding.
#[derive(Debug, Default)]
pub(crate) struct Snippet<'a> {
    files: BTreeMap<FileKey, ShownFile<'a>>,
}

/// The shown lines of one file, concatenated.
#[derive(Debug, Default)]
struct ShownFile<'a> {
    path: String,
    text: String,
    /// The lines by line number.
    lines: BTreeMap<u32, Line<'a>>,
}

#[derive(Debug)]
struct Line<'a> {
    /// The range in `ShownFile::text`, including the line break.
    range: Range<usize>,
    /// The windows of the line with their start offsets in `ShownFile::text`.
    windows: Vec<(usize, &'a Window)>,
    /// The column in the file of the first location in this line.
    column: usize,
    /// The offset of that location in `ShownFile::text`.
    anchor: usize,
}

impl<'a> Snippet<'a> {
    /// Collects the lines that contain `locations`.
    pub(crate) fn new(run: &'a Run, locations: &[Location]) -> Self {
        let mut windows: BTreeMap<FileKey, BTreeMap<u32, Vec<&'a Window>>> = BTreeMap::new();
        for location in locations {
            if let Some(window) = run.file(*location).excerpt.window(location.span.start) {
                let line = windows.entry(key(*location)).or_default().entry(window.line).or_default();
                if !line.iter().any(|known| known.range == window.range) {
                    line.push(window);
                }
            }
        }
        let mut snippet = Self::default();
        for (key, lines) in windows {
            let file = run.file(Location { files: key.0, span: Span::new(key.1, 0, 0) });
            let path = crate::escape(&file.path).into_owned();
            let mut source = ShownFile { path, ..ShownFile::default() };
            let mut lines = lines;
            let numbers: Vec<u32> = lines.keys().copied().collect();
            for pair in numbers.windows(2).filter(|pair| pair[0] + 2 == pair[1]) {
                let between = file.excerpt.line(pair[0] + 1);
                lines.entry(pair[0] + 1).or_default().extend(between);
            }
            for (number, mut line) in lines {
                line.sort_by_key(|window| window.range.start);
                source.push(number, line);
            }
            snippet.files.insert(key, source);
        }
        for location in locations.iter().rev() {
            snippet.anchor(run, *location);
        }
        snippet
    }

    /// Sets the column and the anchor of the line that contains a location, and overwrites earlier ones.
    fn anchor(&mut self, run: &Run, location: Location) {
        let column = run.file(location).excerpt.position(location.span.start).column as usize;
        let at = self.range(location).start;
        let Some(source) = self.files.get_mut(&key(location)) else { return };
        if let Some(line) = source.lines.values_mut().find(|line| line.range.contains(&at)) {
            (line.column, line.anchor) = (column, at);
        }
    }

    /// Returns the range of a location in the shown text. A range over several lines ends with its first line.
    pub(crate) fn range(&self, location: Location) -> Range<usize> {
        let span = location.span;
        let Some(source) = self.files.get(&key(location)) else { return 0..0 };
        for line in source.lines.values() {
            for (at, window) in line.windows.iter().rev() {
                let inside = window.range.start <= span.start && span.start <= window.range.end;
                if inside {
                    let (start, end) = (at + window.shown(span.start), at + window.shown(span.end));
                    // A caret needs at least one character, which may be the line break.
                    return start..end.max(start + 1).min(line.range.end.max(start));
                }
            }
        }
        0..0
    }
}

impl<'a> ShownFile<'a> {
    fn push(&mut self, number: u32, windows: Vec<&'a Window>) {
        let start = self.text.len();
        let mut placed = Vec::new();
        for window in windows {
            if window.cut.0 {
                self.text.push('…');
            }
            placed.push((self.text.len(), window));
            self.text.push_str(&window.text);
            if window.cut.1 {
                self.text.push('…');
            }
        }
        self.text.push('\n');
        let line = Line { range: start..self.text.len(), windows: placed, column: 1, anchor: start };
        self.lines.insert(number, line);
    }
}

impl<'a> Files<'a> for Snippet<'_> {
    type FileId = FileKey;
    type Name = &'a str;
    type Source = &'a str;

    fn name(&'a self, id: FileKey) -> Result<&'a str, Error> {
        self.files.get(&id).map(|source| source.path.as_str()).ok_or(Error::FileMissing)
    }

    fn source(&'a self, id: FileKey) -> Result<&'a str, Error> {
        self.files.get(&id).map(|source| source.text.as_str()).ok_or(Error::FileMissing)
    }

    fn line_index(&'a self, id: FileKey, byte: usize) -> Result<usize, Error> {
        let source = self.files.get(&id).ok_or(Error::FileMissing)?;
        let found = source.lines.iter().find(|(_, line)| byte < line.range.end).or(source.lines.iter().next_back());
        found.map(|(number, _)| *number as usize - 1).ok_or(Error::FileMissing)
    }

    fn column_number(&'a self, id: FileKey, line: usize, byte: usize) -> Result<usize, Error> {
        let source = self.files.get(&id).ok_or(Error::FileMissing)?;
        let line = line_of(source, line)?;
        let shown = |to: usize| source.text.get(line.range.start..to).map_or(0, |text| text.chars().count());
        Ok((line.column + shown(byte)).saturating_sub(shown(line.anchor)).max(1))
    }

    fn line_range(&'a self, id: FileKey, line: usize) -> Result<Range<usize>, Error> {
        let source = self.files.get(&id).ok_or(Error::FileMissing)?;
        line_of(source, line).map(|line| line.range.clone())
    }
}

fn line_of<'s, 'a>(source: &'s ShownFile<'a>, index: usize) -> Result<&'s Line<'a>, Error> {
    let number = u32::try_from(index + 1).unwrap_or(u32::MAX);
    source.lines.get(&number).ok_or(Error::LineTooLarge { given: index, max: source.lines.len() })
}
