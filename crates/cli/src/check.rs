//! `synclint check`: lint, repair, report, exit code.

use std::collections::BTreeMap;
use std::io::{self, IsTerminal, Write};

use anyhow::{Result, bail};
use synclint_diagnostic::rule::Severity;
use synclint_diagnostic::text::{Lang, noun};
use synclint_linter::Counts;
use synclint_report::{Options, Run, RunGap};

use crate::args::{CheckArgs, Color, FailOn};
use crate::estate::{LintResult, lint_all};
use crate::exit::{CLEAN, FAILED, FINDINGS};
use crate::fix::Plan;
use crate::limits::limits;
use crate::output::{Log, Verbosity, ignore_closed_pipe, to_stdout};
use crate::paths::no_records;
use crate::replace::write_file;
use crate::terminal::{colors, is_dumb, language};
use crate::{baseline_file, discover};

/// Runs `synclint check`, and returns the exit code.
pub(crate) fn run(args: &CheckArgs) -> Result<u8> {
    let verbosity = match (args.quiet, args.verbose) {
        (true, _) => Verbosity::Quiet,
        (_, true) => Verbosity::Verbose,
        _ => Verbosity::Normal,
    };
    let mut log = Log::new(verbosity);
    if args.list_files {
        return list_files(args, &mut log);
    }
    let mut result = lint_all(args, &mut log)?;
    let mut all_written = true;
    if args.fix || args.diff {
        let mut plan = Plan::new(args, &result, &mut log)?;
        if args.diff {
            to_stdout(|out| Ok(plan.show(out)?))?;
            let changes = !plan.is_empty() && !args.exit_zero;
            return Ok(if !result.run.is_complete() {
                FAILED
            } else if changes {
                FINDINGS
            } else {
                CLEAN
            });
        }
        if !plan.is_empty() {
            all_written = plan.write(args, &mut log);
            result = lint_all(args, &mut log)?;
        }
        if args.show_fixes {
            let _ = plan.show(&mut io::stderr().lock()); // ignores write errors on stderr
        }
    }
    report(args, &result.run)?;
    if let (Some(baseline), Some(path)) = (&result.baseline, args.write_baseline.as_ref().or(args.baseline.as_ref()))
        && result.has_records
    {
        if !result.run.is_complete() {
            bail!("baseline `{}` was not written: the input is incomplete", path.display());
        }
        if result.left_out != Counts::default() {
            bail!("baseline `{}` was not written: there are more findings than the limits allow", path.display());
        }
        baseline_file::write(path, baseline)?;
        let findings = noun::FINDINGS.of(baseline.len()).to_string(Lang::En);
        log.info(&format!("wrote {findings} to baseline `{}`", path.display()));
    }
    if args.statistics {
        statistics(&result.run);
    }
    log_incomplete(&result.run, &mut log);
    let code = exit_code(args, &result);
    Ok(if all_written { code } else { FAILED })
}

/// The maximum number of incomplete organizations that are named on stderr.
const MAX_INCOMPLETE: usize = 20;

/// Logs which organizations are incomplete and why, unless that is allowed.
fn log_incomplete(run: &Run, log: &mut Log) {
    let mut organizations: Vec<(&str, Vec<String>)> = Vec::new();
    for RunGap { organization, gap, .. } in run.gaps().filter(|gap| !gap.is_allowed) {
        let Some(organization) = organization else { continue };
        let reason = gap.message().to_string(Lang::En);
        match organizations.last_mut() {
            Some((name, reasons)) if *name == organization.name => reasons.push(reason),
            _ => organizations.push((&organization.name, vec![reason])),
        }
    }
    for (name, reasons) in organizations.iter().take(MAX_INCOMPLETE) {
        log.error(&format!("organization `{name}` is incomplete: {}", reasons.join(", ")));
    }
    if let Some(more @ 1..) = organizations.len().checked_sub(MAX_INCOMPLETE) {
        log.error(&format!("{} more incomplete", noun::ORGANIZATIONS.of(more).to_string(Lang::En)));
    }
}

/// Writes each report to its file, or to stdout.
fn report(args: &CheckArgs, run: &Run) -> Result<()> {
    let lang = language(args.lang);
    for (format, file) in &args.reports {
        match file {
            Some(path) => {
                let options = Options { lang, color: args.color == Color::Always, links: false, verbose: args.verbose };
                let written = write_file(path, |out| Ok(synclint_report::write(run, *format, options, out)?));
                ignore_closed_pipe(written)?;
            }
            None => {
                let color = colors(args.color);
                let links = color && io::stdout().is_terminal() && !is_dumb();
                let options = Options { lang, color, links, verbose: args.verbose };
                to_stdout(|out| Ok(synclint_report::write(run, *format, options, out)?))?;
            }
        }
    }
    Ok(())
}

fn exit_code(args: &CheckArgs, result: &LintResult) -> u8 {
    if !result.has_records && !args.allow_empty {
        Log::new(Verbosity::Normal).error(&no_records(&args.paths));
    }
    if !result.run.is_complete() {
        return FAILED;
    }
    let at_threshold = match args.fail_on {
        FailOn::Never => false,
        FailOn::From(least) => [Severity::Error, Severity::Warning, Severity::Info]
            .into_iter()
            .any(|severity| severity >= least && result.count(severity) > 0),
    };
    let too_many = args.max_warnings.is_some_and(|most| result.count(Severity::Warning) > most);
    if (at_threshold || too_many) && !args.exit_zero { FINDINGS } else { CLEAN }
}

/// Prints the number of findings per rule in descending order. Uses stderr to keep a report on stdout intact.
fn statistics(run: &Run) {
    let mut counts = BTreeMap::<&str, usize>::new();
    for finding in &run.findings {
        *counts.entry(finding.rule.id).or_default() += 1;
    }
    let mut counts: Vec<_> = counts.into_iter().collect();
    counts.sort_by_key(|(id, n)| (std::cmp::Reverse(*n), *id));
    let mut err = io::stderr().lock();
    for (id, n) in counts {
        let _ = writeln!(err, "{n:6} {id}"); // ignores write errors on stderr
    }
}

/// Lists the files of each organization; with `-v` after checking them, each with its state.
fn list_files(args: &CheckArgs, log: &mut Log) -> Result<u8> {
    if args.verbose {
        return list_states(&lint_all(args, log)?.run);
    }
    let discovery = discover::discover(&args.paths, limits(&args.limits), log);
    to_stdout(|out| {
        for organization in &discovery.organizations {
            writeln!(out, "{}", synclint_report::escape(&organization.name))?;
            for file in &organization.files {
                writeln!(out, "  {}", synclint_report::escape(&file.shown))?;
            }
        }
        Ok(())
    })?;
    Ok(if discovery.unreadable.is_empty() { CLEAN } else { FAILED })
}

fn list_states(run: &Run) -> Result<u8> {
    to_stdout(|out| {
        for organization in &run.organizations {
            writeln!(out, "{}", synclint_report::escape(&organization.name))?;
            for file in &organization.files {
                writeln!(out, "  {:8}  {}", file.state.key(), synclint_report::escape(&file.path))?;
            }
        }
        Ok(())
    })?;
    Ok(if run.is_complete() { CLEAN } else { FAILED })
}
