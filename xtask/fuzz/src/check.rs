//! The whole way: bytes in files of two organizations, every rule, every format, in one of the languages.

use std::fs;
use std::sync::LazyLock;

use clap::Parser;
use synclint::args::Cli;
use synclint::check::lint_all;
use synclint::output::{Log, Verbosity};
use synclint_model::text::Lang;
use synclint_report::{Format, Options, Run, escape};
use tempfile::TempDir;

static DIR: LazyLock<TempDir> = LazyLock::new(|| {
    let dir = tempfile::tempdir().expect("a directory for inputs");
    fs::create_dir_all(dir.path().join("b")).expect("a directory in it");
    fs::create_dir_all(dir.path().join("a/mailboxes")).expect("a directory in it");
    dir
});

/// Lints the two parts of `bytes`, parted by the first 0xFF, as files of two organizations.
///
/// # Panics
///
/// When a report is not what its readers can read.
pub fn check(bytes: &[u8]) {
    let at = bytes.iter().position(|byte| *byte == 0xff).unwrap_or(bytes.len());
    let (first, second) = (&bytes[..at], bytes.get(at + 1..).unwrap_or_default());
    for (path, bytes) in [("a/mailboxes/a.yaml", first), ("a/organization.json", second), ("b/b.yaml", first)] {
        fs::write(DIR.path().join(path), bytes).expect("inputs can be written");
    }
    let run = lint();
    let lang = Lang::ALL[bytes.len() % 2];
    for format in Format::ALL {
        let report = render(&run, format, lang);
        if format == Format::Json {
            serde_json::from_str::<serde_json::Value>(&report).expect("JSON is JSON");
        }
        // JSON has escapes of its own for what it must not hold.
        let is_json = report.starts_with(['{', '[']);
        let unsafe_line = report.lines().find(|line| !is_json && escape(line) != **line);
        assert_eq!(unsafe_line, None, "{}", format.key());
    }
}

fn lint() -> Run {
    let flags = "synclint --threads=1 --as-of=2026-11-24 --assume=deployment=online --assume=product-version=9.2 \
        --limit=depth=12 --limit=alias-expansion=1000 --limit=records-per-file=50 --limit=comments-per-file=30 --limit=findings-per-file=40 --limit=findings-per-run=60";
    let path = DIR.path().display().to_string();
    let args = Cli::try_parse_from(flags.split_whitespace().chain([path.as_str()])).expect("flags are right").check;
    lint_all(&args, &mut Log::new(Verbosity::Quiet)).expect("any input can be linted").run
}

fn render(run: &Run, format: Format, lang: Lang) -> String {
    let mut bytes = Vec::new();
    let options = Options { lang, color: false, links: false, verbose: true };
    synclint_report::write(run, format, options, &mut bytes).expect("writing to memory does not fail");
    String::from_utf8(bytes).expect("reports are UTF-8")
}
