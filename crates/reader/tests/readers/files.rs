//! Compares the readers on files of this repository.

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
fn accepts_the_files_of_the_estate() {
    let mut files = Vec::new();
    files_below(&fixtures().join("estate"), &mut files);
    assert!(files.len() > 40, "{}", files.len());
    // Comma-separated values have a separate reader.
    for file in files.iter().filter(|file| file.extension().is_none_or(|ending| ending != "csv")) {
        assert!(accepts(&fs::read_to_string(file).unwrap()), "{}", file.display());
    }
}

/// Reads every code block of every page, starting with each of its lines. The `#~` markers are comments.
#[test]
fn readers_agree_on_code_blocks_of_pages() {
    let mut files = Vec::new();
    files_below(&fixtures(), &mut files);
    // The pages of rules are next to the rules.
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
