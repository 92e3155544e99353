//! Runs a section: its files in a directory of their own, every rule, one thread and many.

use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use clap::Parser;
use jsonschema::Validator;
use synclint::args::Cli;
use synclint::check::lint_all;
use synclint::output::{Log, Verbosity};
use synclint_model::text::Lang;
use synclint_report::{Format, Options, Run};
use tempfile::TempDir;

use super::page::{Expected, Section};

static SCHEMA: LazyLock<Validator> = LazyLock::new(|| {
    let schema = serde_json::from_str(synclint_report::FINDINGS_SCHEMA).expect("the schema is JSON");
    jsonschema::validator_for(&schema).expect("the schema is one")
});

/// The day that sections are judged at unless they say otherwise, so that they give the same every day.
pub(crate) const AS_OF: &str = "--as-of=2026-11-24";

/// Runs a section; the error is what differs from what it announces.
pub(crate) fn run(section: &Section) -> Result<(), String> {
    let dir = tempfile::tempdir().map_err(|error| error.to_string())?;
    for file in &section.files {
        let path = dir.path().join(&file.path);
        fs::create_dir_all(path.parent().expect("a file is in a directory")).map_err(|error| error.to_string())?;
        fs::write(path, &file.text).map_err(|error| error.to_string())?;
    }
    let one = lint(section, &dir, 1)?;
    let json = render(&one, Format::Json, Lang::En);
    if json != render(&lint(section, &dir, 3)?, Format::Json, Lang::En) {
        return Err("one thread and several give different bytes".to_owned());
    }
    let value = serde_json::from_str(&json).map_err(|error| error.to_string())?;
    SCHEMA.validate(&value).map_err(|error| format!("the JSON does not follow its schema: {error}"))?;
    compare(section, &one)?;
    renderings(section, &one)
}

fn lint(section: &Section, dir: &TempDir, threads: usize) -> Result<Run, String> {
    let threads = format!("--threads={threads}");
    let mut words = vec!["synclint".to_owned(), AS_OF.to_owned(), threads];
    for line in &section.args {
        words.push(line.trim().to_owned());
    }
    // A section's own day replaces the usual one.
    if section.args.iter().any(|line| line.starts_with("--as-of")) {
        words.retain(|word| word != AS_OF);
    }
    words.push(dir.path().display().to_string());
    let args = Cli::try_parse_from(words).map_err(|error| error.to_string())?.check;
    let mut run = lint_all(&args, &mut Log::new(Verbosity::Quiet)).map_err(|error| format!("{error:#}"))?.run;
    let prefix = format!("{}/", dir.path().display());
    for file in &mut run.files {
        file.path = file.path.strip_prefix(&prefix).unwrap_or(&file.path).into();
    }
    Ok(run)
}

fn render(run: &Run, format: Format, lang: Lang) -> String {
    let mut bytes = Vec::new();
    let options = Options { lang, color: false, links: false, verbose: false };
    synclint_report::write(run, format, options, &mut bytes).expect("writing to memory does not fail");
    String::from_utf8(bytes).expect("reports are UTF-8")
}

/// What was found against what was announced.
fn compare(section: &Section, run: &Run) -> Result<(), String> {
    let mut found: Vec<(Expected, u32)> = Vec::new();
    for finding in &run.findings {
        let file = &run.files[finding.span.file.0 as usize];
        let position = file.excerpt.position(finding.span.start);
        let rule = finding.rule.id.to_owned();
        let mut expected = Expected { path: file.path.to_string(), line: position.line, rule, severity: None };
        // A severity is compared where the page says one.
        let stated =
            section.expected.iter().find(|stated| Expected { severity: None, ..(*stated).clone() } == expected);
        if stated.is_some_and(|stated| stated.severity.is_some()) {
            expected.severity = Some(finding.severity.key().to_owned());
        }
        found.push((expected, position.column));
    }
    let mut announced: Vec<Expected> =
        section.expected.iter().chain(section.columns.iter().map(|(expected, _)| expected)).cloned().collect();
    announced.sort();
    let mut bare: Vec<Expected> = found.iter().map(|(expected, _)| expected.clone()).collect();
    bare.sort();
    if announced != bare {
        let list = |items: &[Expected], others: &[Expected]| -> String {
            let missing = items.iter().filter(|item| !others.contains(item));
            missing
                .map(|item| {
                    format!(
                        "    {}:{} {} {}\n",
                        item.path,
                        item.line,
                        item.rule,
                        item.severity.as_deref().unwrap_or_default(),
                    )
                })
                .collect()
        };
        let (missing, extra) = (list(&announced, &bare), list(&bare, &announced));
        return Err(format!(
            "announced and not found:\n{missing}found and not announced:\n{extra}{}",
            render(run, Format::Full, Lang::En)
        ));
    }
    for (expected, column) in &section.columns {
        if !found.iter().any(|(found, at)| found == expected && at == column) {
            return Err(format!("{} is not at column {column}: {found:?}", expected.rule));
        }
    }
    Ok(())
}

fn renderings(section: &Section, run: &Run) -> Result<(), String> {
    for rendering in &section.renderings {
        let lang = if rendering.lang == "ja" { Lang::Ja } else { Lang::En };
        let text = findings_only(&render(run, Format::Full, lang));
        if text != rendering.text {
            return Err(format!("the rendering differs; `UPDATE_EXPECT=1` rewrites it:\n{text}"));
        }
    }
    Ok(())
}

/// The rendering without the summary, which counts rules and so changes with every new one.
fn findings_only(text: &str) -> String {
    let end = ["\norganizations: ", "\n組織: "].iter().filter_map(|mark| text.rfind(mark)).max().unwrap_or(text.len());
    text[..end].to_owned()
}

/// Rewrites the renderings of a page, and nothing else of it.
pub(crate) fn update(path: &Path, page: &str, sections: &[Section]) -> Result<(), String> {
    let mut lines: Vec<String> = page.lines().map(str::to_owned).collect();
    let mut edits = Vec::new();
    for section in sections.iter().filter(|section| !section.renderings.is_empty()) {
        let dir = tempfile::tempdir().map_err(|error| error.to_string())?;
        for file in &section.files {
            let path = dir.path().join(&file.path);
            fs::create_dir_all(path.parent().expect("a file is in a directory")).map_err(|error| error.to_string())?;
            fs::write(path, &file.text).map_err(|error| error.to_string())?;
        }
        let run = lint(section, &dir, 1)?;
        for rendering in &section.renderings {
            let lang = if rendering.lang == "ja" { Lang::Ja } else { Lang::En };
            edits.push((rendering.lines, findings_only(&render(&run, Format::Full, lang))));
        }
    }
    for ((start, end), text) in edits.into_iter().rev() {
        lines.splice(start..end, text.lines().map(str::to_owned));
    }
    fs::write(path, lines.join("\n") + "\n").map_err(|error| error.to_string())
}
