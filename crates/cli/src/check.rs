//! `synclint check`: discover, lint each organization, join, report.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::{self, BufWriter, IsTerminal, Read, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::{Context, Result, bail};
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use rayon::ThreadPoolBuilder;
use rayon::iter::Either;
use rayon::prelude::*;
use synclint_model::coverage::Coverages;
use synclint_model::finding::{Finding, OrganizationId};
use synclint_model::limits::Limits;
use synclint_model::rule::Severity;
use synclint_model::span::FileId;
use synclint_model::text::Lang;
use synclint_report::{Options, Run, Unread};
use synclint_rules::compare::{Keep, Keys};

use crate::args::{CheckArgs, Color, FailOn};
use crate::discover::{self, Found, SourceFile, Unit};
use crate::filter::{Baseline, Filter};
use crate::fix::Plan;
use crate::join::{Join, Joined, Terms, without_links};
use crate::left_out::Counts;
use crate::limits::limits;
use crate::lint::{Bytes, Job, Linted, lint};
use crate::output::{self, Log, Verbosity};
use crate::progress::Progress;
use crate::settings::{Effective, Governing, Search};
use crate::{CLEAN, FAILED, FINDINGS, git};

/// An organization on its way to be linted.
#[derive(Debug)]
pub(crate) struct Task {
    pub(crate) id: OrganizationId,
    pub(crate) unit: Unit,
    /// The number of its first file.
    pub(crate) first: u32,
    pub(crate) settings: Arc<Effective>,
    /// The waiver files that govern it.
    pub(crate) waivers: Vec<PathBuf>,
}

/// What came of a run besides its report.
#[derive(Debug)]
pub struct Done {
    /// What is reported.
    pub run: Run,
    /// Whether there was anything to examine.
    pub examined: bool,
    /// Whether an input could not be read, or a setting not be used.
    pub failed: bool,
    /// The baseline that is to be written.
    baseline: Option<Baseline>,
    tasks: Vec<Task>,
    /// Files without a record of our tables.
    skipped: BTreeSet<FileId>,
    /// How many findings are not in the run because there are too many.
    pub left_out: Counts,
}

impl Done {
    /// How many findings there are of a severity, in the report and left out of it.
    fn count(&self, severity: Severity) -> u64 {
        self.run.count(severity) as u64 + self.left_out.of(severity)
    }
}

/// Runs the command.
pub fn run(args: &CheckArgs) -> Result<u8> {
    let verbosity = match (args.quiet, args.verbose) {
        (true, _) => Verbosity::Quiet,
        (_, true) => Verbosity::Verbose,
        _ => Verbosity::Normal,
    };
    let mut log = Log::new(verbosity);
    if args.list_files {
        return list_files(args, &mut log);
    }
    let mut done = lint_all(args, &mut log)?;
    if args.fix || args.diff {
        let plan = repairs(args, &done, &mut log)?;
        if args.diff {
            plan.show(&mut io::stdout().lock())?;
            let changes = !plan.is_empty() && !args.exit_zero;
            return Ok(if done.failed {
                FAILED
            } else if changes {
                FINDINGS
            } else {
                CLEAN
            });
        }
        if args.show_fixes {
            plan.show(&mut io::stderr().lock())?;
        }
        if !plan.is_empty() {
            plan.write(&mut log)?;
            done = lint_all(args, &mut log)?;
        }
    }
    spare_inputs(args, &done)?;
    report(args, &done.run)?;
    if let (Some(baseline), Some(path)) = (&done.baseline, args.write_baseline.as_ref().or(args.baseline.as_ref()))
        && done.examined
    {
        if done.failed {
            bail!("{} is not written: what could not be read may have more findings", path.display());
        }
        if done.left_out != Counts::default() {
            bail!("{} is not written: there are more findings than the limits allow", path.display());
        }
        baseline.write(path)?;
        log.info(&format!("{}: findings written: {}", path.display(), baseline.len()));
    }
    if args.statistics {
        statistics(&done.run)?;
    }
    Ok(exit_code(args, &done))
}

/// The day to judge at.
pub fn as_of(args: &CheckArgs) -> Date {
    args.as_of.unwrap_or_else(today)
}

/// This day, UTC.
pub fn today() -> Date {
    TimeZone::UTC.to_datetime(Timestamp::now()).date()
}

/// Lints everything that the arguments name.
pub fn lint_all(args: &CheckArgs, log: &mut Log) -> Result<Done> {
    let limits = limits(&args.limits);
    let filter = Filter::new(args)?;
    let mut search = Search::new(&args.settings)?;
    let known = args.baseline.as_deref().map(Baseline::read).transpose()?;
    let (found, stdin) = inputs(args, limits, log)?;
    if args.write_baseline.is_some() && found.units.iter().any(|unit| unit.only.is_some()) {
        bail!("a baseline is of whole organizations: name their directories, not files");
    }
    let mut broken: Vec<(OrganizationId, PathBuf)> = Vec::new();
    let mut tasks = Vec::new();
    let mut organizations: Vec<(Box<str>, PathBuf)> = Vec::new();
    let mut paths: Vec<Arc<str>> = Vec::new();
    for unit in found.units {
        let id = OrganizationId(u32::try_from(organizations.len()).context("too many organizations")?);
        organizations.push((unit.name.as_str().into(), without_links(&unit.directory)));
        let first = u32::try_from(paths.len()).context("too many files")?;
        match search.governing(&unit.directory, &unit.root, &unit.name)? {
            Ok(Governing { settings, waivers }) => {
                paths.extend(unit.files.iter().map(|file| Arc::clone(&file.shown)));
                tasks.push(Task { id, unit, first, settings, waivers });
            }
            Err(path) => broken.push((id, path)),
        }
    }
    let as_of = as_of(args);
    let threads = args.threads.unwrap_or(0);
    let pool = ThreadPoolBuilder::new().num_threads(threads).build().context("starting threads")?;
    let progress = Progress::new(tasks.len(), !args.no_progress && !args.quiet);
    let coverages = Coverages::default();
    let lint_one = |task: &Task, keep: Keep<'_>| {
        let rules = filter.rules(&task.settings);
        let (mut linted, unread) = lint_task(Job { rules: &rules, as_of, limits, keep }, task, stdin.as_deref());
        linted.coverage = coverages.once(linted.coverage);
        (linted, unread)
    };
    let results = pool.install(|| lint_each(&tasks, lint_one, &progress));
    drop(progress);
    let mut join = Join::new(organizations, paths);
    join.run.estate = estate(&args.paths);
    join.unread(found.unreadable);
    let mut skipped = BTreeSet::new();
    for (task, (linted, unread)) in tasks.iter().zip(results) {
        unread.iter().for_each(|unread| log.error(&format!("{}: {}", unread.path, unread.reason)));
        skipped.extend(&linted.skipped);
        for file in &linted.skipped {
            log.detail(&format!("{}: no record of a table that synclint reads", join.run.files[file.0 as usize].path));
        }
        join.add(task, linted, unread);
    }
    for (id, path) in broken {
        join.broken(id, &path, &search);
    }
    let roots: Vec<PathBuf> = args.paths.iter().filter(|path| path.is_dir()).map(|path| without_links(path)).collect();
    let (failed, ignores) = (join.failed, !args.no_ignores);
    let terms =
        Terms { filter: &filter, search: &search, roots: &roots, ignores, baseline: known.as_ref(), as_of, limits };
    let Joined { mut run, examined, gone, left_out } = join.finish(&tasks, terms);
    let mut baseline = None;
    if args.write_baseline.is_some() {
        baseline = Some(Baseline::take(&mut run));
    } else if let Some(mut known) = known {
        known.differences(&gone, &run, log, args.prune_baseline);
        if args.prune_baseline {
            known.prune(&gone);
            baseline = Some(known);
        }
    }
    Ok(Done { run, examined, failed, baseline, tasks, skipped, left_out })
}

/// What an organization came to, and what of it could not be read.
type Outcome = (Linted, Vec<Unread>);

/// Lints every organization, and those that share something with another once more: see [`compare`](synclint_rules::compare).
fn lint_each(tasks: &[Task], lint: impl Fn(&Task, Keep<'_>) -> Outcome + Sync, progress: &Progress) -> Vec<Outcome> {
    let mut keys = Keys::default();
    let keep = if tasks.len() == 1 { Keep::Nothing } else { Keep::Shared(&keys) };
    let first = tasks.par_iter().map(|task| {
        let outcome = lint(task, keep);
        progress.done();
        outcome
    });
    let mut outcomes: Vec<Outcome> = first.collect();
    keys.learn(&outcomes.iter().map(|(linted, _)| linted.digests.as_slice()).collect::<Vec<_>>());
    // What was found at the second look counts, all of it: files may have changed since the first.
    let again = tasks.par_iter().zip(&mut outcomes).filter(|(_, (linted, _))| keys.any_shared(&linted.digests));
    again.for_each(|(task, outcome)| *outcome = lint(task, Keep::Shared(&keys)));
    outcomes
}

/// Refuses to write a report or a baseline over a file with records. A report of an earlier run holds none, so it is
/// written again.
fn spare_inputs(args: &CheckArgs, done: &Done) -> Result<()> {
    let reports = args.reports.iter().filter_map(|(_, file)| file.as_deref());
    let baselines = args.write_baseline.as_deref().into_iter().chain(args.baseline.as_deref());
    let targets: BTreeSet<PathBuf> = reports.chain(baselines).filter_map(|path| fs::canonicalize(path).ok()).collect();
    if targets.is_empty() {
        return Ok(());
    }
    for task in &done.tasks {
        for (number, file) in (task.first..).zip(&task.unit.files) {
            let is_target = || fs::canonicalize(file.path()).is_ok_and(|path| targets.contains(&path));
            if !done.skipped.contains(&FileId(number)) && is_target() {
                bail!("{} is an input: nothing is written over it", file.shown);
            }
        }
    }
    Ok(())
}

/// The repairs of what is reported.
fn repairs(args: &CheckArgs, done: &Done, log: &mut Log) -> Result<Plan> {
    if args.paths.iter().any(|path| path == Path::new("-")) {
        bail!("what is on stdin cannot be repaired");
    }
    let filter = Filter::new(args)?;
    let mut by_task: BTreeMap<usize, Vec<&Finding>> = BTreeMap::new();
    for finding in done.run.findings.iter().filter(|finding| !finding.repairs.is_empty()) {
        let task = done.tasks.partition_point(|task| task.first <= finding.span.file.0);
        by_task.entry(task - 1).or_default().push(finding);
    }
    let mut plan = Plan::default();
    for (number, findings) in by_task {
        let task = &done.tasks[number];
        let rules = filter.rules(&task.settings);
        let job = Job { rules: &rules, as_of: as_of(args), limits: limits(&args.limits), keep: Keep::Nothing };
        plan.add(job, task, &findings, args.unsafe_fixes, log)?;
    }
    Ok(plan)
}

/// What the arguments are called together. Of an absolute path only its end, which does not depend on the machine.
fn estate(paths: &[PathBuf]) -> String {
    let name = |path: &PathBuf| match path.file_name() {
        Some(name) if path.is_absolute() => name.to_string_lossy().into_owned(),
        _ => discover::shown(path),
    };
    paths.iter().map(name).collect::<Vec<_>>().join("+")
}

/// The organizations under the arguments, or the one on stdin with its bytes.
fn inputs(args: &CheckArgs, limits: Limits, log: &mut Log) -> Result<(Found, Option<Vec<u8>>)> {
    if !args.paths.iter().any(|path| path == Path::new("-")) {
        let mut found = discover::discover(&args.paths, limits, log);
        if let Some(changes) = args.changes() {
            git::only_changed(&mut found.units, &args.paths, changes)?;
        }
        return Ok((found, None));
    }
    if args.changes().is_some() {
        bail!("`-` is no file that git knows");
    }
    if args.paths.len() > 1 {
        bail!("`-` stands alone: stdin is one file of one organization");
    }
    let mut bytes = Vec::new();
    io::stdin().lock().take(limits.file_size + 1).read_to_end(&mut bytes).context("reading stdin")?;
    let file = SourceFile::stdin(&args.stdin_filename);
    let unit = Unit {
        name: "stdin".to_owned(),
        directory: PathBuf::from("."),
        root: PathBuf::from("."),
        files: vec![file],
        only: None,
    };
    Ok((Found { units: vec![unit], unreadable: Vec::new() }, Some(bytes)))
}

/// Reads and lints one organization.
fn lint_task(job: Job<'_>, task: &Task, stdin: Option<&[u8]>) -> Outcome {
    let (files, unread) = read_files(task, job.limits, stdin);
    (lint(job, task.id, &task.settings, &files), unread)
}

/// The files of one organization, and what could not be read.
pub(crate) fn read_files<'t>(task: &'t Task, limits: Limits, stdin: Option<&[u8]>) -> (Vec<Bytes<'t>>, Vec<Unread>) {
    let numbered: Vec<_> = (task.first..).zip(&task.unit.files).collect();
    let read = |(number, file): (u32, &'t SourceFile)| {
        let bytes = match stdin {
            Some(bytes) => Ok(bytes.to_vec()),
            None => discover::read_file(file.path(), limits.file_size),
        };
        let unread = |error: io::Error| Unread { path: file.shown.to_string(), reason: error.to_string() };
        let bytes = bytes.map_err(unread)?;
        Ok(Bytes { file: FileId(number), relative: file.relative(), bytes })
    };
    let read = numbered.into_par_iter().map(read);
    read.partition_map(|read| match read {
        Ok(file) => Either::Left(file),
        Err(unread) => Either::Right(unread),
    })
}

/// Writes the report in every format that is wanted: each to its file, the one without a file to stdout.
fn report(args: &CheckArgs, run: &Run) -> Result<()> {
    let lang = language(args.lang);
    for (format, file) in &args.reports {
        match file {
            Some(path) => {
                let options = Options { lang, color: args.color == Color::Always, links: false, verbose: args.verbose };
                output::write_file(path, |out| Ok(synclint_report::write(run, *format, options, out)?))?;
            }
            None => {
                let color = colors(args.color);
                let options =
                    Options { lang, color, links: color && io::stdout().is_terminal(), verbose: args.verbose };
                let mut out = BufWriter::new(io::stdout().lock());
                synclint_report::write(run, *format, options, &mut out)?;
                out.flush()?;
            }
        }
    }
    Ok(())
}

/// Whether stdout gets colors: as the flag says; else `NO_COLOR` forbids, `FORCE_COLOR` and `CLICOLOR_FORCE` command, a terminal invites.
fn colors(color: Color) -> bool {
    let set = |name: &str| std::env::var_os(name).filter(|value| !value.is_empty());
    let forced = || ["FORCE_COLOR", "CLICOLOR_FORCE"].into_iter().filter_map(set).any(|value| value != "0");
    match color {
        Color::Always => true,
        Color::Never => false,
        Color::Auto => set("NO_COLOR").is_none() && (forced() || io::stdout().is_terminal()),
    }
}

/// The language: as asked, else as the environment says, else English.
pub fn language(asked: Option<Lang>) -> Lang {
    let environment = || {
        let set = |name: &str| std::env::var(name).ok().filter(|value| !value.is_empty());
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().find_map(set)?;
        locale.starts_with("ja").then_some(Lang::Ja)
    };
    asked.or_else(environment).unwrap_or(Lang::En)
}

fn exit_code(args: &CheckArgs, done: &Done) -> u8 {
    let nothing = !done.examined && !args.allow_empty;
    if done.failed || nothing {
        if nothing {
            Log::new(Verbosity::Normal)
                .error("nothing to examine: no file holds a record of a table that synclint reads");
        }
        return FAILED;
    }
    let at_threshold = match args.fail_on {
        FailOn::Never => false,
        FailOn::From(least) => [Severity::Error, Severity::Warning, Severity::Info]
            .into_iter()
            .any(|severity| severity >= least && done.count(severity) > 0),
    };
    let too_many = args.max_warnings.is_some_and(|most| done.count(Severity::Warning) > most);
    if (at_threshold || too_many) && !args.exit_zero { FINDINGS } else { CLEAN }
}

/// How many findings each rule has, most first; on stderr, so that a report on stdout stays whole.
fn statistics(run: &Run) -> Result<()> {
    let mut counts = std::collections::BTreeMap::<&str, usize>::new();
    for finding in &run.findings {
        *counts.entry(finding.rule.id).or_default() += 1;
    }
    let mut counts: Vec<_> = counts.into_iter().collect();
    counts.sort_by_key(|(id, n)| (std::cmp::Reverse(*n), *id));
    let mut err = io::stderr().lock();
    for (id, n) in counts {
        writeln!(err, "{n:6} {id}")?;
    }
    Ok(())
}

fn list_files(args: &CheckArgs, log: &mut Log) -> Result<u8> {
    let found = discover::discover(&args.paths, limits(&args.limits), log);
    let mut out = BufWriter::new(io::stdout().lock());
    for unit in &found.units {
        writeln!(out, "{}", synclint_report::escape(&unit.name))?;
        for file in &unit.files {
            writeln!(out, "  {}", synclint_report::escape(&file.shown))?;
        }
    }
    out.flush()?;
    Ok(if found.unreadable.is_empty() { CLEAN } else { FAILED })
}
