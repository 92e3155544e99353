//! Checks of the whole workspace as tests: arrows between crates, words of this machine, files and entry points.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Every arrow between crates; see `crates/README.md`. Dependencies of tests are arrows too.
const ARROWS: [(&str, &[&str]); 7] = [
    ("synclint-model", &[]),
    ("synclint-rules", &["synclint-model"]),
    ("synclint-report", &["synclint-model"]),
    ("synclint", &["synclint-model", "synclint-report", "synclint-rules"]),
    ("synclint-bench", &["synclint-model"]),
    ("synclint-fuzz", &["synclint", "synclint-model", "synclint-report"]),
    ("xtask", &[]),
];

#[test]
fn arrows_point_as_drawn() {
    for (package, expected) in ARROWS {
        let output = Command::new(env!("CARGO"))
            .args(["tree", "--offline", "--package", package, "--depth", "1", "--prefix", "none", "--format", "{p}"])
            .current_dir(crate::root())
            .output()
            .unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        let text = String::from_utf8(output.stdout).unwrap();
        let ours = text.lines().skip(1).filter_map(|line| line.split(' ').next());
        let ours: BTreeSet<&str> = ours.filter(|name| name.starts_with("synclint")).collect();
        assert_eq!(ours, expected.iter().copied().collect(), "arrows of {package}");
    }
}

/// Only `cli` and `xtask` may touch files, the environment and the clock.
#[test]
fn the_inner_crates_do_no_io() {
    for krate in ["model", "rules", "report"] {
        for path in files(&crate::root().join("crates").join(krate).join("src"), "rs") {
            let text = fs::read_to_string(&path).unwrap();
            for word in [
                "std::fs",
                "std::env",
                "TcpStream",
                "TcpListener",
                "UdpSocket",
                "ToSocketAddrs",
                "std::process",
                "std::thread",
                "SystemTime",
                "Instant::now",
                "Timestamp::now",
            ] {
                assert!(!text.contains(word), "{}: {word}", path.display());
            }
        }
    }
}

#[test]
fn every_module_says_what_it_is_for() {
    for folder in ["crates", "xtask"] {
        for path in files(&crate::root().join(folder), "rs") {
            let text = fs::read_to_string(&path).unwrap();
            // A rule is described by its page, and generated code by its generator.
            let described =
                text.starts_with("//!") || path.parent().is_some_and(|dir| dir.ends_with("rules/src/rules"));
            let generated = text.starts_with("// Written by");
            assert!(described || generated, "{}: begins without `//!`", path.display());
        }
    }
}

#[test]
fn text_files_end_well() {
    for folder in ["crates", "xtask", "fixtures"] {
        for ending in ["rs", "md", "tsv", "toml"] {
            for path in files(&crate::root().join(folder), ending) {
                let text = fs::read_to_string(&path).unwrap();
                assert!(text.ends_with('\n') && !text.ends_with("\n\n"), "{}: one line end at the end", path.display());
                let blank = text.lines().position(|line| line.ends_with([' ', '\t']) && ending == "rs");
                assert_eq!(blank, None, "{}: blanks at the end of a line", path.display());
            }
        }
    }
}

/// The files below a folder with an ending, sorted.
fn files(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_path_buf()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|found| found == ending) {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}
