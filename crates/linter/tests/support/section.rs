//! Runs a section with every rule, on one thread and on several, and with rows checked in parts of two and all at once.

use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use jsonschema::Validator;
use synclint_diagnostic::text::Lang;
use synclint_report::{Format, Run};

use super::flags::Flags;
use super::page::{Expected, Section};
use super::tree::{lint, render};

static SCHEMA: LazyLock<Validator> = LazyLock::new(|| {
    let schema = serde_json::from_str(synclint_report::FINDINGS_SCHEMA).expect("the schema is valid JSON");
    jsonschema::validator_for(&schema).expect("the schema is valid")
});

/// Runs a section. The error describes differences from the expected findings and renderings.
pub(crate) fn run(section: &Section) -> Result<(), String> {
    let flags = section.flags()?;
    let run = lint(&section.files, &flags)?;
    let json = render(&run, Format::Json, Lang::En);
    let mut parts = Flags { threads: 3, ..flags };
    parts.options.rows_per_part = 2;
    if json != render(&lint(&section.files, &parts)?, Format::Json, Lang::En) {
        return Err("output with three threads and parts of two rows differs from output with one thread".to_owned());
    }
    let value = serde_json::from_str(&json).map_err(|error| error.to_string())?;
    SCHEMA.validate(&value).map_err(|error| format!("the JSON does not follow its schema: {error}"))?;
    compare(section, &run)?;
    renderings(section, &run)
}

/// Compares the findings with the expected findings.
fn compare(section: &Section, run: &Run) -> Result<(), String> {
    let mut found: Vec<(Expected, u32)> = Vec::new();
    for finding in &run.findings {
        let file = run.file(finding.location());
        let position = file.excerpt.position(finding.span.start);
        let rule = finding.rule.id.to_owned();
        let mut expected = Expected { path: file.path.to_string(), line: position.line, rule, severity: None };
        // Compare severities only if the page specifies them.
        let stated =
            section.expected.iter().find(|stated| Expected { severity: None, ..(*stated).clone() } == expected);
        if stated.is_some_and(|stated| stated.severity.is_some()) {
            expected.severity = Some(finding.severity.key().to_owned());
        }
        found.push((expected, position.column));
    }
    let mut expected: Vec<Expected> =
        section.expected.iter().chain(section.columns.iter().map(|(expected, _)| expected)).cloned().collect();
    expected.sort();
    let mut bare: Vec<Expected> = found.iter().map(|(expected, _)| expected.clone()).collect();
    bare.sort();
    if expected != bare {
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
        let (missing, extra) = (list(&expected, &bare), list(&bare, &expected));
        return Err(format!(
            "expected but not found:\n{missing}found but not expected:\n{extra}{}",
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

/// Removes the summary, which contains rule counts and changes with every new rule.
fn findings_only(text: &str) -> String {
    let start = ["Found ", "検出結果: "].iter().filter_map(|mark| text.rfind(&format!("\n{mark}"))).max();
    text[..start.expect("a report has a summary")].to_owned()
}

/// Rewrites the renderings of a page, and returns the new page.
pub(crate) fn update(path: &Path, page: &str, sections: &[Section]) -> Result<String, String> {
    let mut lines: Vec<String> = page.lines().map(str::to_owned).collect();
    let mut edits = Vec::new();
    for section in sections.iter().filter(|section| !section.renderings.is_empty()) {
        let run = lint(&section.files, &section.flags()?)?;
        for rendering in &section.renderings {
            let lang = if rendering.lang == "ja" { Lang::Ja } else { Lang::En };
            edits.push((rendering.lines, findings_only(&render(&run, Format::Full, lang))));
        }
    }
    for ((start, end), text) in edits.into_iter().rev() {
        lines.splice(start..end, text.lines().map(str::to_owned));
    }
    let page = lines.join("\n") + "\n";
    fs::write(path, &page).map_err(|error| error.to_string())?;
    Ok(page)
}
