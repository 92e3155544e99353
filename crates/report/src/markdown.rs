//! Tables for the summary of a job or a comment: the organizations and the findings, the worst first.
//!
//! Such places take a bounded text (1 MiB for a summary of GitHub Actions), so the tables are bounded and say what they leave out.

use std::io::{self, Write};

use synclint_diagnostic::rule::Severity;
use synclint_diagnostic::run::RunFinding;
use synclint_diagnostic::text::{Lang, Message, Text};

use crate::escape::escape;
use crate::run::{Organization, Run};
use crate::{coverage, summary, words};

/// The most organizations that are listed.
const MOST_ORGANIZATIONS: usize = 100;
/// The most findings that are listed.
const MOST_FINDINGS: usize = 200;
/// The most needs that are listed.
const MOST_NEEDS: usize = 20;

pub(crate) fn write(run: &Run, lang: Lang, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "## synclint\n")?;
    for line in summary::lines(run, lang) {
        writeln!(out, "- {}", text(&line))?;
    }
    for unread in &run.unread {
        let reason = Message::new(words::UNREAD_INPUT).arg("reason", unread.reason.as_str());
        writeln!(out, "- {}: {}", text(&escape(&unread.path)), text(&words::say(&reason, lang)))?;
    }
    organizations(run, lang, out)?;
    findings(run, lang, out)?;
    not_judged(run, lang, out)
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
    let head = [words::ORGANIZATION, words::ERRORS, words::WARNINGS, words::INFOS, words::RULES_NOT_JUDGED];
    table(head, lang, out)?;
    for (organization, [errors, warnings, infos]) in rows.iter().take(MOST_ORGANIZATIONS) {
        let name = text(&escape(&organization.name));
        let not_judged = organization.coverage.not_judged.len();
        writeln!(out, "| {name} | {errors} | {warnings} | {infos} | {not_judged} |")?;
    }
    left_out(rows.len(), MOST_ORGANIZATIONS, lang, out)
}

/// The column of a severity, the worst first.
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
    for finding in run.worst_first().into_iter().take(MOST_FINDINGS) {
        let place = place(run, finding);
        let severity = words::severity(finding.severity).get(lang);
        let rule = finding.rule.id;
        writeln!(out, "| {severity} | `{rule}` | {place} | {} |", text(&words::say(&finding.message, lang)))?;
    }
    left_out(run.findings.len(), MOST_FINDINGS, lang, out)
}

fn place(run: &Run, finding: &RunFinding) -> String {
    let (start, _) = run.positions(finding.location());
    text(&format!("{}:{}:{}", escape(&run.file(finding.location()).path), start.line, start.column))
}

fn not_judged(run: &Run, lang: Lang, out: &mut dyn Write) -> io::Result<()> {
    let lacks = coverage::lacks(run);
    if lacks.is_empty() {
        return Ok(());
    }
    writeln!(out, "\n### {}\n", words::RULES_NOT_JUDGED.get(lang))?;
    writeln!(out, "{}\n", words::NOT_JUDGED.get(lang))?;
    for (need, lack) in lacks.iter().take(MOST_NEEDS) {
        writeln!(out, "- {}", text(&coverage::lacking(*need, lack, lang)))?;
    }
    left_out(lacks.len(), MOST_NEEDS, lang, out)
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

/// Words as words: nothing of them is markup, a link or the end of a cell.
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
    // What looks like an address would be made a link.
    out.replace("://", "&#58;//").replace("www.", "www&#46;")
}

#[cfg(test)]
mod tests {
    use super::text;

    #[test]
    fn nothing_is_markup() {
        assert_eq!(text("a|b `c` <d> [e](http://f) @g"), "a\\|b \\`c\\` &lt;d&gt; \\[e\\](http&#58;//f) &#64;g");
    }
}
