//! `synclint check`: discover, lint each organization, join, report.

use std::fs;
use std::io::{self, BufWriter, IsTerminal, Read, Write};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use rayon::ThreadPoolBuilder;
use rayon::prelude::*;
use synclint_model::finding::OrganizationId;
use synclint_model::read::Limits;
use synclint_model::rule::Severity;
use synclint_model::span::FileId;
use synclint_model::text::Lang;
use synclint_report::{Excerpt, Options, Organization, Run};
use synclint_rules::engine;

use crate::args::{CheckArgs, Color, FailOn};
use crate::discover::{self, SourceFile, Unit};
use crate::filter::Filter;
use crate::lint::{Bytes, Job, Linted, lint};
use crate::output::{Log, Verbosity};
use crate::settings::{Effective, Search};
use crate::{CLEAN, FAILED, FINDINGS};

/// An organization on its way to be linted.
#[derive(Debug)]
struct Task {
    id: OrganizationId,
    unit: Unit,
    /// The number of its first file.
    first: u32,
    settings: Effective,
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
    let done = lint_all(args, &mut log)?;
    report(args, &done.run)?;
    if args.statistics {
        statistics(&done.run)?;
    }
    Ok(exit_code(args, &done))
}

/// The day to judge at.
pub fn as_of(args: &CheckArgs) -> Date {
    args.as_of.unwrap_or_else(|| TimeZone::UTC.to_datetime(Timestamp::now()).date())
}

/// Lints everything that the arguments name.
pub fn lint_all(args: &CheckArgs, log: &mut Log) -> Result<Done> {
    let limits = Limits::default();
    let filter = Filter::new(args)?;
    let mut search = Search::new(&args.settings)?;
    let (units, stdin, unreadable) = inputs(args, limits, log)?;
    let mut broken: Vec<(OrganizationId, PathBuf)> = Vec::new();
    let mut tasks = Vec::new();
    let mut names: Vec<Box<str>> = Vec::new();
    let mut paths: Vec<String> = Vec::new();
    for unit in units {
        let id = OrganizationId(u32::try_from(names.len()).context("too many organizations")?);
        names.push(unit.name.as_str().into());
        let first = u32::try_from(paths.len()).context("too many files")?;
        match search.effective(&unit.directory, &unit.root, &unit.name)? {
            Ok(settings) => {
                paths.extend(unit.files.iter().map(|file| file.shown.clone()));
                tasks.push(Task { id, unit, first, settings });
            }
            Err(path) => broken.push((id, path)),
        }
    }
    let as_of = as_of(args);
    let threads = args.threads.unwrap_or(0);
    let pool = ThreadPoolBuilder::new().num_threads(threads).build().context("starting threads")?;
    let lint_one = |task: &Task| {
        let rules = filter.rules(&task.settings);
        lint_task(Job { rules: &rules, as_of, limits }, task, stdin.as_deref())
    };
    let results: Vec<(Linted, Vec<String>)> = pool.install(|| tasks.par_iter().map(lint_one).collect());
    let mut join = Join::new(names, paths);
    join.failed = unreadable > 0;
    join.run.unread_files = unreadable;
    for (task, (linted, messages)) in tasks.iter().zip(results) {
        messages.iter().for_each(|message| log.error(message));
        join.failed |= !messages.is_empty();
        join.run.unread_files += messages.len() as u64;
        for file in &linted.skipped {
            log.detail(&format!("{}: no record of a table that synclint reads", join.run.files[file.0 as usize].path));
        }
        join.add(task, linted);
    }
    for (id, path) in broken {
        join.broken(id, &path, &search);
    }
    Ok(join.finish(&tasks, &filter, as_of))
}

/// The organizations under the arguments, or the one on stdin with its bytes.
fn inputs(args: &CheckArgs, limits: Limits, log: &mut Log) -> Result<(Vec<Unit>, Option<Vec<u8>>, u64)> {
    if !args.paths.iter().any(|path| path == Path::new("-")) {
        let found = discover::discover(&args.paths, limits, log);
        return Ok((found.units, None, found.unreadable));
    }
    if args.paths.len() > 1 {
        bail!("`-` stands alone: stdin is one file of one organization");
    }
    let mut bytes = Vec::new();
    io::stdin().lock().take(limits.file_size + 1).read_to_end(&mut bytes).context("reading stdin")?;
    let shown = discover::shown(&args.stdin_filename);
    let file = SourceFile { relative: shown.clone(), shown, path: PathBuf::new() };
    let unit = Unit {
        name: "stdin".to_owned(),
        directory: PathBuf::from("."),
        root: PathBuf::from("."),
        files: vec![file],
        only: Vec::new(),
    };
    Ok((vec![unit], Some(bytes), 0))
}

/// Reads and lints one organization; with what could not be read.
fn lint_task(job: Job<'_>, task: &Task, stdin: Option<&[u8]>) -> (Linted, Vec<String>) {
    let mut files = Vec::with_capacity(task.unit.files.len());
    let mut messages = Vec::new();
    for (number, file) in (task.first..).zip(&task.unit.files) {
        let bytes = match stdin {
            Some(bytes) => Ok(bytes.to_vec()),
            None => discover::read_file(&file.path, job.limits.file_size),
        };
        match bytes {
            Ok(bytes) => files.push(Bytes { file: FileId(number), relative: file.relative.clone(), bytes }),
            Err(error) => messages.push(format!("{}: {error}", file.shown)),
        }
    }
    (lint(job, task.id, &task.settings, &files), messages)
}

/// What the organizations came to, on its way to be a run.
struct Join {
    run: Run,
    names: Vec<Box<str>>,
    facts: Vec<synclint_rules::rule::Fact>,
    /// Organizations of which there is something.
    present: Vec<bool>,
    failed: bool,
}

impl Join {
    fn new(names: Vec<Box<str>>, paths: Vec<String>) -> Self {
        let files = paths.into_iter().map(|path| synclint_report::File { path, excerpt: Excerpt::default() });
        let organizations = names.iter().map(|name| Organization { name: name.to_string(), ..Organization::default() });
        let run = Run {
            tool_version: env!("CARGO_PKG_VERSION"),
            as_of: Date::default(),
            organizations: organizations.collect(),
            files: files.collect(),
            findings: Vec::new(),
            set_aside: Vec::new(),
            records: 0,
            skipped_files: 0,
            unread_files: 0,
        };
        let present = vec![false; names.len()];
        Self { run, names, facts: Vec::new(), present, failed: false }
    }

    fn add(&mut self, task: &Task, linted: Linted) {
        let number = task.id.0 as usize;
        self.present[number] = linted.is_organization;
        self.failed |= linted.unread > 0;
        self.run.unread_files += linted.unread;
        self.run.records += linted.records;
        self.run.skipped_files += linted.skipped.len() as u64;
        self.run.organizations[number].coverage = linted.coverage;
        self.run.findings.extend(linted.findings);
        self.facts.extend(linted.facts);
        for (file, excerpt) in linted.excerpts {
            self.run.files[file.0 as usize].excerpt = excerpt;
        }
    }

    /// Reports the mistakes of a settings file once, for the first organization that it governs.
    fn broken(&mut self, id: OrganizationId, path: &Path, search: &Search) {
        self.failed = true;
        self.present[id.0 as usize] = true;
        let Some(broken) = search.broken(path) else { return };
        if self.run.files.iter().any(|file| file.path == broken.shown) {
            return;
        }
        let file = FileId(u32::try_from(self.run.files.len()).unwrap_or(u32::MAX));
        let mut findings: Vec<_> = broken.mistakes.iter().map(|mistake| mistake.finding(id)).collect();
        findings.iter_mut().for_each(|finding| finding.span.file = file);
        let excerpt = Excerpt::collect(&broken.bytes, findings.iter().map(|finding| finding.span), &[]);
        self.run.files.push(synclint_report::File { path: broken.shown.clone(), excerpt });
        self.run.unread_files += 1;
        self.run.findings.extend(findings);
    }

    fn finish(mut self, tasks: &[Task], filter: &Filter, as_of: Date) -> Done {
        self.run.as_of = as_of;
        self.run.findings.extend(engine::reduce(std::mem::take(&mut self.facts), &self.names));
        let mut by_number: Vec<Option<&Task>> = vec![None; self.names.len()];
        tasks.iter().for_each(|task| by_number[task.id.0 as usize] = Some(task));
        let files = &self.run.files;
        self.run.findings.retain_mut(|finding| {
            let Some(task) = by_number[finding.organization.0 as usize] else { return true };
            filter.keep(finding, &task.settings) && touches(finding, &task.unit, files)
        });
        // Files are numbered by organization; the order of the report is that of paths.
        let path = |file: FileId| files[file.0 as usize].path.as_str();
        self.run.findings.sort_by(|a, b| (path(a.span.file), a.order()).cmp(&(path(b.span.file), b.order())));
        let examined = self.present.iter().any(|present| *present);
        let failed = self.failed;
        Done { run: keep_present(self.run, &self.present), examined, failed }
    }
}

/// Whether a finding has to do with the files that were asked for.
fn touches(finding: &synclint_model::finding::Finding, unit: &Unit, files: &[synclint_report::File]) -> bool {
    let asked = |file: FileId| unit.only.iter().any(|only| *only == files[file.0 as usize].path);
    unit.only.is_empty() || asked(finding.span.file) || finding.labels.iter().any(|label| asked(label.span.file))
}

/// Drops organizations of which nothing was found, and numbers the others anew.
fn keep_present(mut run: Run, present: &[bool]) -> Run {
    let mut numbers = Vec::with_capacity(present.len());
    let mut next = 0;
    for present in present {
        numbers.push(OrganizationId(next));
        next += u32::from(*present);
    }
    let mut at = 0;
    run.organizations.retain(|_| {
        at += 1;
        present[at - 1]
    });
    let aside = run.set_aside.iter_mut().map(|aside| &mut aside.finding);
    for finding in run.findings.iter_mut().chain(aside) {
        finding.organization = numbers[finding.organization.0 as usize];
    }
    run
}

/// Writes the report in every format that is wanted: each to its file, the one without a file to stdout.
fn report(args: &CheckArgs, run: &Run) -> Result<()> {
    let lang = language(args.lang);
    for (format, file) in &args.reports {
        match file {
            Some(path) => {
                let options = Options { lang, color: args.color == Color::Always, links: false, verbose: args.verbose };
                let mut bytes = Vec::new();
                synclint_report::write(run, *format, options, &mut bytes)?;
                fs::write(path, bytes).with_context(|| format!("writing {}", path.display()))?;
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

fn colors(color: Color) -> bool {
    match color {
        Color::Always => true,
        Color::Never => false,
        Color::Auto => io::stdout().is_terminal() && std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty()),
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
    if done.failed || !done.examined {
        if !done.examined {
            Log::new(Verbosity::Normal)
                .error("nothing to examine: no file holds a record of a table that synclint reads");
        }
        return FAILED;
    }
    let at_threshold = match args.fail_on {
        FailOn::Never => false,
        FailOn::From(severity) => done.run.findings.iter().any(|finding| finding.severity >= severity),
    };
    let too_many = args.max_warnings.is_some_and(|most| done.run.count(Severity::Warning) as u64 > most);
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
    let found = discover::discover(&args.paths, Limits::default(), log);
    let mut out = BufWriter::new(io::stdout().lock());
    for unit in &found.units {
        writeln!(out, "{}", synclint_report::escape(&unit.name))?;
        for file in &unit.files {
            writeln!(out, "  {}", synclint_report::escape(&file.shown))?;
        }
    }
    out.flush()?;
    Ok(if found.unreadable > 0 { FAILED } else { CLEAN })
}
