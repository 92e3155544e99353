//! The whole pipeline: files of two organizations, every rule, every format, and one language.

use std::sync::{Arc, LazyLock};

use jiff::civil::date;
use synclint_diagnostic::text::Lang;
use synclint_linter::settings::{Settings, assume};
use synclint_linter::{Context, InputFile, Linter, Options, OrganizationInput};
use synclint_report::{Format, Run, escape};

use super::LIMITS;

static LINTER: LazyLock<Linter> = LazyLock::new(|| {
    let options = Options { limits: LIMITS, ..Options::at(date(2026, 11, 24)) };
    Linter::new(options).expect("the default options are valid")
});

static SETTINGS: LazyLock<Arc<Settings>> = LazyLock::new(|| {
    let assumed = ["deployment=online", "product-version=9.2"].map(str::to_owned);
    let facts = assume(&assumed).expect("the facts are valid");
    Arc::new(Settings { facts, ..Settings::default() })
});

/// Lints the two parts of `bytes`, separated by the first 0xFF, as files of two organizations.
///
/// # Panics
///
/// Panics if a JSON report is invalid, or if another report contains unescaped characters.
pub fn check(bytes: &[u8]) {
    let at = bytes.iter().position(|byte| *byte == 0xff).unwrap_or(bytes.len());
    let run = lint(&bytes[..at], bytes.get(at + 1..).unwrap_or_default());
    let lang = Lang::ALL[bytes.len() % 2];
    for format in Format::ALL {
        let report = render(&run, format, lang);
        if format == Format::Json {
            serde_json::from_str::<serde_json::Value>(&report).expect("the JSON report is valid");
        }
        // JSON escapes these characters differently.
        let is_json = report.starts_with(['{', '[']);
        // A line of this format is a command, which `escape` would break.
        let text = |line: &str| {
            if format == Format::Github { line.trim_start_matches(':').to_owned() } else { line.to_owned() }
        };
        let unsafe_line = report.lines().map(text).find(|line| !is_json && escape(line) != **line);
        assert_eq!(unsafe_line, None, "{}", format.key());
    }
}

/// Lints organization `a` with both parts and organization `b` with the first part.
fn lint(first: &[u8], second: &[u8]) -> Run {
    let lint = |name: &str, files: &[(&str, &[u8])]| {
        let files: Vec<InputFile<'_>> = files.iter().map(|(path, bytes)| file(name, path, bytes)).collect();
        LINTER.lint(&OrganizationInput { settings: Arc::clone(&SETTINGS), ..OrganizationInput::new(name, &files) })
    };
    let parts =
        vec![lint("a", &[("mailboxes/a.yaml", first), ("organization.json", second)]), lint("b", &[("b.yaml", first)])];
    LINTER.merge(parts, Context { estate: "estate".to_owned(), ..Context::default() }).run
}

/// Returns a file that outputs show below the directory of its organization.
fn file<'a>(organization: &str, path: &str, bytes: &'a [u8]) -> InputFile<'a> {
    let folder = format!("estate/{organization}/");
    InputFile::shown_as(format!("{folder}{path}").into(), folder.len(), Ok(bytes))
}

fn render(run: &Run, format: Format, lang: Lang) -> String {
    let mut bytes = Vec::new();
    let options = synclint_report::Options { lang, color: false, links: false, verbose: true };
    synclint_report::write(run, format, options, &mut bytes).expect("writing to memory does not fail");
    String::from_utf8(bytes).expect("reports are UTF-8")
}
