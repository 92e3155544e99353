//! The `markdown` format: tables of organizations and findings, most severe first, for a job summary or a comment.
//!
//! The size of job summaries and comments is limited (1 MiB for a GitHub Actions job summary), so the tables are limited and
//! show how many rows are left out.

use std::io::{self, Write};

use synclint_diagnostic::rule::Severity;
use synclint_diagnostic::run::RunFinding;
use synclint_diagnostic::text::{Lang, Message, Sink, Text};

use crate::escape::escape;
use crate::run::{Organization, Run};
use crate::{coverage, share, summary, words};

/// The maximum number of organizations in the table.
const MAX_ORGANIZATIONS: usize = 100;
/// The maximum number of findings in the table.
const MAX_FINDINGS: usize = 200;
/// The maximum number of needs in the list.
const MAX_NEEDS: usize = 20;

pub(crate) fn write(run: &Run, lang: Lang, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "## synclint\n")?;
    for line in summary::head(run, lang) {
        writeln!(out, "**{}**\n", text(&line))?;
    }
    for line in summary::lines(run, lang) {
        writeln!(out, "- {}", text(&line))?;
    }
    for unread in &run.unread {
        writeln!(out, "- {}: {}", text(&escape(&unread.path)), text(&words::plain_text(&words::unread(unread), lang)))?;
    }
    organizations(run, lang, out)?;
    findings(run, lang, out)?;
    skipped(run, lang, out)
}

fn organizations(run: &Run, lang: Lang, out: &mut dyn Write) -> io::Result<()> {
    let mut counts = vec![[0; 3]; run.organizations.len()];
    for finding in &run.findings {
        counts[finding.organization.0 as usize][column(finding.severity)] += 1;
    }
    let mut rows: Vec<(&Organization, [usize; 3])> =
        run.present().map(|(id, organization)| (organization, counts[id.0 as usize])).collect();
    rows.sort_by_key(|(_, counts)| std::cmp::Reverse(*counts));
    if rows.is_empty() {
        return Ok(());
    }
    let head = [words::ORGANIZATION, words::ERRORS, words::WARNINGS, words::INFOS, words::RULES_NOT_CHECKED];
    table(head, lang, out)?;
    for (organization, [errors, warnings, infos]) in rows.iter().take(MAX_ORGANIZATIONS) {
        let name = text(&escape(&organization.name));
        let skipped = organization.coverage.skipped.len();
        writeln!(out, "| {name} | {errors} | {warnings} | {infos} | {skipped} |")?;
    }
    left_out(rows.len(), MAX_ORGANIZATIONS, lang, out)
}

/// Returns the index of the column for a severity, most severe first.
const fn column(severity: Severity) -> usize {
    match severity {
        Severity::Error => 0,
        Severity::Warning => 1,
        Severity::Info => 2,
    }
}

fn findings(run: &Run, lang: Lang, out: &mut dyn Write) -> io::Result<()> {
    if run.findings.is_empty() {
        return Ok(());
    }
    writeln!(out, "\n### {}", words::FINDINGS.get(lang))?;
    table([words::SEVERITY, words::RULE, words::PLACE, words::MESSAGE], lang, out)?;
    let findings = run.most_severe_first();
    let kept = share::kept(&findings, MAX_FINDINGS);
    let shown = kept.iter().filter(|kept| **kept).count();
    for (finding, _) in findings.into_iter().zip(kept).filter(|(_, kept)| *kept) {
        let place = place(run, finding);
        let severity = finding.severity.title().get(lang);
        let rule = finding.rule.id;
        writeln!(out, "| {severity} | `{rule}` | {place} | {} |", rich(&finding.message, lang))?;
    }
    left_out(run.findings.len(), shown, lang, out)
}

fn place(run: &Run, finding: &RunFinding) -> String {
    let (start, _) = run.positions(finding.location());
    text(&format!("{}:{}:{}", escape(&run.file(finding.location()).path), start.line, start.column))
}

fn skipped(run: &Run, lang: Lang, out: &mut dyn Write) -> io::Result<()> {
    let needs_by_impact = coverage::needs_by_impact(run);
    if needs_by_impact.is_empty() {
        return Ok(());
    }
    writeln!(out, "\n### {}\n", words::RULES_NOT_CHECKED.get(lang))?;
    writeln!(out, "{}\n", words::MISSING_DATA.get(lang))?;
    for (need, impact) in needs_by_impact.iter().take(MAX_NEEDS) {
        writeln!(out, "- {} {}", rich(&coverage::message(*need), lang), text(&impact.counts().to_string(lang)))?;
    }
    left_out(needs_by_impact.len(), MAX_NEEDS, lang, out)
}

fn table<const N: usize>(head: [Text; N], lang: Lang, out: &mut dyn Write) -> io::Result<()> {
    let head = head.map(|word| word.get(lang));
    writeln!(out, "\n| {} |\n|{}", head.join(" | "), " --- |".repeat(N))
}

fn left_out(all: usize, most: usize, lang: Lang, out: &mut dyn Write) -> io::Result<()> {
    if all > most {
        writeln!(out, "\n{}", Message::new(words::LEFT_OUT).arg("n", all - most).to_string(lang))?;
    }
    Ok(())
}

/// Escapes text so that it cannot be markup, a link, or the end of a table cell.
fn text(words: &str) -> String {
    let mut out = String::with_capacity(words.len() + 16);
    for c in words.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '@' => out.push_str("&#64;"),
            '\\' | '`' | '*' | '_' | '~' | '[' | ']' | '!' | '|' | '#' | '$' => {
                out.push('\\');
                out.push(c);
            }
            c => out.push(c),
        }
    }
    // GitHub turns plain URLs into links.
    out.replace("://", "&#58;//").replace("www.", "www&#46;")
}

/// Formats a message with its code spans as code.
fn rich(message: &Message, lang: Lang) -> String {
    let mut out = Markdown(String::new());
    message.write(lang, &mut out);
    out.0
}

/// Writes code spans as `<code>`, because escapes have no effect between backticks.
struct Markdown(String);

impl Sink for Markdown {
    fn text(&mut self, words: &str) {
        self.0.push_str(&text(&escape(words)));
    }

    fn code(&mut self, begins: bool) {
        self.0.push_str(if begins { "<code>" } else { "</code>" });
    }
}

#[cfg(test)]
mod tests {
    use synclint_diagnostic::text;
    use synclint_diagnostic::text::{Arg, Lang, Message};

    use super::{rich, text};

    #[test]
    fn escapes_names_in_code() {
        let message =
            Message::new(text!("profile {record}", "プロファイル{record}")).arg("record", Arg::name("a`</code>|b"));
        assert_eq!(rich(&message, Lang::En), "profile <code>a\\`&lt;/code&gt;\\|b</code>");
    }

    #[test]
    fn escapes_markup() {
        assert_eq!(text("a|b `c` <d> [e](http://f) @g"), "a\\|b \\`c\\` &lt;d&gt; \\[e\\](http&#58;//f) &#64;g");
    }
}
