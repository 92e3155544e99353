//! The files of this repository.

use std::fs;
use std::path::{Path, PathBuf};

use super::accepts;

fn fixtures() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fixtures")
}

fn files_below(directory: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(directory).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() { files_below(&path, files) } else { files.push(path) }
    }
}

#[test]
fn the_estate_is_what_exporters_write() {
    let mut files = Vec::new();
    files_below(&fixtures().join("estate"), &mut files);
    assert!(files.len() > 40, "{}", files.len());
    // Comma-separated values have a reader of their own.
    for file in files.iter().filter(|file| file.extension().is_none_or(|ending| ending != "csv")) {
        assert!(accepts(&fs::read_to_string(file).unwrap()), "{}", file.display());
    }
}

/// Every block of every page, with its announcements as comments, from its first line and from each of its lines on.
#[test]
fn blocks_of_pages_are_read_the_same() {
    let mut files = Vec::new();
    files_below(&fixtures(), &mut files);
    // The pages of rules are beside the rules.
    files_below(&Path::new(env!("CARGO_MANIFEST_DIR")).join(".."), &mut files);
    let mut accepted = 0;
    for page in files.iter().filter(|file| file.extension().is_some_and(|ending| ending == "md")) {
        let text = fs::read_to_string(page).unwrap();
        for block in text.split("\n```").skip(1).step_by(2) {
            let lines: Vec<&str> = block.split_inclusive('\n').skip(1).collect();
            accepted += usize::from((0..lines.len()).filter(|&from| accepts(&lines[from..].concat())).count() > 0);
        }
    }
    assert!(accepted > 500, "{accepted}");
}
