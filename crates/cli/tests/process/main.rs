//! Runs the `synclint` binary: files, exit codes, stdout, and stderr.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod adoption;
mod ci;
mod commands;
mod difficult_documents;
mod estate;
mod fixes;
mod formats;
mod git;
mod hostile;
mod inputs;
mod limits;
mod partial;
mod readme;
mod reference;
mod rules;
mod secrets;
mod settings;
#[cfg(unix)]
mod terminal;
mod why;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use tempfile::TempDir;

/// A file that states that the core tables were exported and have no more rows.
pub(crate) const CORE: &[u8] = br#"{"emailserverprofiles": [], "mailboxes": [], "organizations": []}"#;

/// Returns the root of the checkout.
pub(crate) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").canonicalize().unwrap()
}

/// Returns the `synclint` command, without environment variables that change its output.
pub(crate) fn synclint() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_synclint"));
    command.env_remove("LANG").env_remove("LC_ALL").env_remove("LC_MESSAGES").env("NO_COLOR", "1");
    command
}

/// Runs synclint in a directory.
pub(crate) fn run(dir: &Path, args: &[&str]) -> Output {
    synclint().args(args).current_dir(dir).output().unwrap()
}

/// Runs `synclint check` in a directory on organizations of which only some tables are given.
pub(crate) fn run_part(dir: &Path, args: &[&str]) -> Output {
    run(dir, &[&["--allow-partial"], args].concat())
}

/// Creates a temporary directory with files.
pub(crate) fn dir(files: &[(&str, &[u8])]) -> TempDir {
    let dir = tempfile::tempdir().unwrap();
    for (path, bytes) in files {
        let path = dir.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }
    dir
}

/// Returns the stdout of a run.
pub(crate) fn out(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

/// Returns the stderr of a run.
pub(crate) fn err(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

/// Returns the exit code.
pub(crate) fn code(output: &Output) -> i32 {
    output.status.code().unwrap_or_else(|| panic!("killed by a signal: {}", err(output)))
}

/// Runs synclint in a directory, and returns the JSON report and the exit code.
pub(crate) fn json(dir: &Path, args: &[&str]) -> (serde_json::Value, i32) {
    let output = run(dir, &[&["-f", "json", "--as-of=2026-11-24"], args].concat());
    let value = serde_json::from_slice(&output.stdout).unwrap_or_else(|error| panic!("{error}: {}", err(&output)));
    (value, code(&output))
}

/// Like [`json`], on organizations of which only some tables are given.
pub(crate) fn json_part(dir: &Path, args: &[&str]) -> (serde_json::Value, i32) {
    json(dir, &[&["--allow-partial"], args].concat())
}

/// Returns the rules of the findings in a report, with their paths.
pub(crate) fn rules(report: &serde_json::Value) -> Vec<(String, String)> {
    let findings = report["findings"].as_array().unwrap().iter();
    findings.map(|finding| (text(&finding["rule"]), text(&finding["path"]))).collect()
}

/// Asserts that a run reports the broken file in directory `a` and no finding in the input there, but findings in the input
/// in `b`.
pub(crate) fn stops_only_its_directory(dir: &Path, args: &[&str], broken: &str, input: &str) {
    let (report, code) = json(dir, args);
    let found = rules(&report);
    let reported = |path: &Path| found.iter().any(|(_, known)| Path::new(known) == path);
    let broken = Path::new("a").join(broken);
    let text = fs::read(dir.join(&broken)).unwrap().escape_ascii().to_string();
    assert_eq!(code, 2, "{text}");
    assert!(reported(&broken), "{text}: {found:?}");
    assert!(!reported(&Path::new("a").join(input)), "{text}: {found:?}");
    assert!(reported(&Path::new("b").join(input)), "{text}: {found:?}");
}

fn text(value: &serde_json::Value) -> String {
    value.as_str().unwrap().to_owned()
}
