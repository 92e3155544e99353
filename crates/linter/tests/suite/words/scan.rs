//! Scans the sources of all crates for `text!`, to include labels, captions, and notes, which are not in a registry.

use std::fs;
use std::path::{Path, PathBuf};

/// A text of the sources.
pub(super) struct Scanned {
    /// The file and line.
    pub(super) place: String,
    pub(super) en: String,
    pub(super) ja: String,
}

/// Returns the texts of all crates, except those in tests.
pub(super) fn texts() -> Vec<Scanned> {
    let crates = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let mut files = Vec::new();
    for entry in fs::read_dir(&crates).unwrap() {
        let source = entry.unwrap().path().join("src");
        if source.is_dir() {
            rust_files(&source, &mut files);
        }
    }
    files.sort();
    files.iter().flat_map(|file| texts_of(&crates, file)).collect()
}

fn rust_files(directory: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(directory).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            rust_files(&path, files);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            files.push(path);
        }
    }
}

fn texts_of(crates: &Path, file: &Path) -> Vec<Scanned> {
    let source = fs::read_to_string(file).unwrap();
    let code = source.split("#[cfg(test)]").next().unwrap();
    let shown = file.strip_prefix(crates).unwrap().display();
    let found = code.match_indices("text!(").filter_map(|(at, name)| {
        let line = code[..at].matches('\n').count() + 1;
        let place = format!("{shown}:{line}");
        let arguments = &code[at + name.len()..];
        if arguments.trim_start().starts_with('$') {
            return None; // the argument of a macro, whose texts other tests read
        }
        let literals = || {
            let (en, rest) = literal(arguments)?;
            let (ja, _) = literal(rest.trim_start().strip_prefix(',')?)?;
            Some((en, ja))
        };
        let (en, ja) = literals().unwrap_or_else(|| panic!("{place}: a text that is not two plain literals"));
        Some(Scanned { place, en, ja })
    });
    found.collect()
}

/// Parses the string literal at the start of `code`, and returns its value and the rest; `None` for anything else, such as a
/// macro variable.
fn literal(code: &str) -> Option<(String, &str)> {
    let body = code.trim_start().strip_prefix('"')?;
    let mut value = String::new();
    let mut chars = body.char_indices();
    while let Some((at, c)) = chars.next() {
        match c {
            '"' => return Some((value, &body[at + 1..])),
            '\\' => match chars.next()?.1 {
                'n' => value.push('\n'),
                '\n' => {
                    let rest = chars.as_str();
                    let blanks = rest.len() - rest.trim_start().len();
                    chars.by_ref().take(rest[..blanks].chars().count()).for_each(drop);
                }
                escaped => value.push(escaped),
            },
            c => value.push(c),
        }
    }
    None
}

#[test]
fn finds_texts_of_every_kind() {
    let texts = texts();
    assert!(texts.len() > 1100, "{} texts found", texts.len());
    for file in ["cx.rs", "words.rs", "exo_impersonation.rs", "mistake.rs", "explain.rs", "option_sets.rs"] {
        assert!(texts.iter().any(|text| text.place.contains(file)), "no text of {file}");
    }
}
