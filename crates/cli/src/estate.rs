//! Finds the organizations under the arguments and their settings, reads and lints them, and merges the results.

use std::collections::HashMap;
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use synclint_diagnostic::text::{Arg, Lang};

use anyhow::{Context as _, Result, bail};
use rayon::ThreadPoolBuilder;
use rayon::prelude::*;
use synclint_diagnostic::rule::Severity;
use synclint_diagnostic::run::OrganizationId;
use synclint_linter::baseline::Baseline;
use synclint_linter::settings::{ApplicableSettings as SettingsOfRun, BrokenFile, Settings};
use synclint_linter::waivers::{ApplicableWaivers, RelativePath};
use synclint_linter::{
    Context, Counts, InputFile, Limits, Linter, Merged, Options, OrganizationInput, Part, Selection,
};
use synclint_report::Run;
use synclint_rules::engine;

use crate::args::CheckArgs;
use crate::baseline_file;
use crate::discover::{self, Discovery, OrganizationFiles, SourceFile};
use crate::git::{self, Changes};
use crate::limits::limits;
use crate::output::{Log, reason};
use crate::outputs;
use crate::paths::{LinkResolver, read_file, shown, without_links};
use crate::progress::Progress;
use crate::search::{ApplicableSettings, Search, SettingsFiles, WaiverFiles};
use crate::terminal::today;

/// An organization to lint.
#[derive(Debug)]
pub(crate) struct Task {
    pub(crate) organization: OrganizationFiles,
    /// Its settings; or a settings or waiver file with errors, in which case it is not linted.
    pub(crate) settings: Result<Arc<Settings>, Arc<BrokenFile>>,
    /// Its settings files.
    settings_files: SettingsFiles,
    /// Its waiver files.
    waivers: WaiverFiles,
}

/// The result of a run.
#[derive(Debug)]
pub struct LintResult {
    /// The findings and the coverage to report.
    pub run: Run,
    /// Whether there was an organization to check.
    pub has_records: bool,
    /// The numbers of findings that are not in `run` because of limits.
    pub left_out: Counts,
    /// The baseline to write.
    pub(crate) baseline: Option<Baseline>,
    pub(crate) linter: Linter,
    /// The organizations, indexed by `OrganizationId`.
    pub(crate) tasks: Vec<Task>,
}

impl LintResult {
    /// Returns the number of findings of a severity, including those left out of the report.
    pub(crate) fn count(&self, severity: Severity) -> u64 {
        self.run.count(severity) as u64 + self.left_out.of(severity)
    }
}

/// Returns a linter with the options of the command line.
pub(crate) fn linter(args: &CheckArgs) -> Result<Linter> {
    let selection = Selection {
        select: args.select.clone(),
        extend_select: args.extend_select.clone(),
        ignore: args.ignore.clone(),
        allow: args.allow.clone(),
        warn: args.warn.clone(),
        deny: args.deny.clone(),
    };
    let as_of = args.as_of.unwrap_or_else(today);
    let options = Options {
        as_of,
        selection,
        limits: limits(&args.limits),
        allow_partial: allow_partial(args),
        // Input on stdin is one file.
        fragments: args.paths.iter().any(|path| is_stdin(path)),
        require_judged: args.require_judged,
        rows_per_part: engine::ROWS_PER_PART,
    };
    Ok(Linter::new(options)?)
}

/// Returns the reasons of `--allow-partial`, if it is given. A flag without a reason adds none.
fn allow_partial(args: &CheckArgs) -> Option<Vec<Box<str>>> {
    let reasons = args.allow_partial.iter().map(|reason| reason.trim()).filter(|reason| !reason.is_empty());
    (!args.allow_partial.is_empty()).then(|| reasons.map(Into::into).collect())
}

/// Lints all organizations under the arguments.
pub fn lint_all(args: &CheckArgs, log: &mut Log) -> Result<LintResult> {
    let limits = limits(&args.limits);
    let linter = linter(args)?;
    let mut search = Search::new(&args.settings)?;
    let known = args.baseline.as_deref().map(baseline_file::read).transpose()?;
    let (discovery, stdin) = inputs(args, limits, log)?;
    if args.write_baseline.is_some() && discovery.organizations.iter().any(|organization| organization.only.is_some()) {
        bail!("`--write-baseline` needs the directories of organizations, not files");
    }
    let mut tasks = Vec::with_capacity(discovery.organizations.len());
    for organization in discovery.organizations {
        tasks.push(match search.applicable(&organization.directory, &organization.root, &organization.name)? {
            Ok(ApplicableSettings { settings, files, waivers }) => {
                Task { organization, settings: Ok(settings), settings_files: files, waivers }
            }
            Err(broken) => {
                let (settings_files, waivers) = (SettingsFiles::default(), WaiverFiles::default());
                Task { organization, settings: Err(broken), settings_files, waivers }
            }
        });
    }
    outputs::check(args, &linter, tasks.iter().map(|task| &task.organization), &search)?;
    let parts = lint_each(args, &linter, &tasks, stdin.as_deref())?;
    for part in &parts {
        part.unread.iter().for_each(|unread| {
            log.error(&format!("cannot read `{}`: {}", unread.path, unread.reason.to_string(Lang::En)));
        });
        for file in &part.skipped {
            let path = &part.files[file.0 as usize].path;
            log.detail(&format!("`{path}` skipped: no row of a table that synclint reads"));
        }
    }
    let context = Context {
        estate: estate(&args.paths),
        unread: discovery.unreadable,
        settings: settings_files(args, &tasks, &search),
        waivers: applicable_waivers(args, &tasks, &search),
        no_ignores: args.no_ignores,
        baseline: known.as_ref(),
        allow_empty: args.allow_empty,
    };
    let Merged { mut run, resolved, left_out } = linter.merge(parts, context);
    let mut baseline = None;
    if args.write_baseline.is_some() {
        baseline = Some(Baseline::take(&mut run));
    } else if let Some(mut known) = known {
        baseline_file::log_differences(&known, &resolved, &run, log, args.prune_baseline);
        if args.prune_baseline {
            known.prune(&resolved);
            baseline = Some(known);
        }
    }
    let has_records = !run.is_empty();
    Ok(LintResult { run, has_records, left_out, baseline, linter, tasks })
}

/// Lints all organizations in parallel.
fn lint_each(args: &CheckArgs, linter: &Linter, tasks: &[Task], stdin: Option<&[u8]>) -> Result<Vec<Part>> {
    let pool =
        ThreadPoolBuilder::new().num_threads(args.threads.unwrap_or(0)).build().context("cannot start threads")?;
    let lintable = tasks.iter().filter(|task| task.settings.is_ok()).count();
    let progress = Progress::new(lintable, !args.no_progress && !args.quiet);
    let limits = limits(&args.limits);
    let parts = pool.install(|| {
        linter.lint_many(tasks, |task, pass| {
            let settings = match &task.settings {
                Ok(settings) => settings,
                Err(broken) => return Part::not_linted(&task.organization.name, Arc::clone(broken)),
            };
            let read = ReadFiles::of(&task.organization, limits, stdin);
            let part = pass.lint(&input(&task.organization, settings, &read.files()));
            if pass.is_first {
                progress.done();
            }
            part
        })
    });
    Ok(parts)
}

/// The bytes of the files of one organization.
#[derive(Debug)]
pub(crate) struct ReadFiles<'u>(Vec<(&'u SourceFile, Result<Vec<u8>, Arg>)>);

impl<'u> ReadFiles<'u> {
    /// Reads the files of an organization. If `stdin` is given, it is the content of the only file.
    pub(crate) fn of(organization: &'u OrganizationFiles, limits: Limits, stdin: Option<&[u8]>) -> Self {
        let read = |file: &'u SourceFile| {
            let bytes = match stdin {
                Some(bytes) => Ok(bytes.to_vec()),
                None => read_file(file.path(), limits.file_size).map_err(|error| reason(&error)),
            };
            (file, bytes)
        };
        Self(organization.files.par_iter().map(read).collect())
    }

    /// Returns the path of the first file that could not be read, and the reason.
    pub(crate) fn unread(&self) -> Option<(&str, String)> {
        self.0.iter().find_map(|(file, bytes)| Some((&*file.shown, bytes.as_ref().err()?.to_string(Lang::En))))
    }

    /// Returns the content of a file that could be read.
    pub(crate) fn bytes(&self, number: usize) -> Option<&[u8]> {
        self.0.get(number)?.1.as_deref().ok()
    }

    /// Returns the files as input for the linter.
    pub(crate) fn files(&self) -> Vec<InputFile<'_>> {
        let files = self.0.iter();
        let files = files.map(|(file, bytes)| {
            let bytes = bytes.as_deref().map_err(Clone::clone);
            InputFile::shown_as(Arc::clone(&file.shown), file.below(), bytes)
        });
        files.collect()
    }
}

/// Returns an organization as input for the linter.
pub(crate) fn input<'a>(
    organization: &'a OrganizationFiles,
    settings: &Arc<Settings>,
    files: &'a [InputFile<'a>],
) -> OrganizationInput<'a> {
    let only = organization.only.as_ref().map(|only| {
        let numbered = (0..).zip(&organization.files);
        numbered.filter(|(_, file)| only.contains(file.relative())).map(|(number, _)| number).collect()
    });
    OrganizationInput { name: &organization.name, files, settings: Arc::clone(settings), only }
}

/// Returns the settings files of a run, sorted by path, each with the organizations that it applies to.
fn settings_files<'s>(args: &CheckArgs, tasks: &[Task], search: &'s Search) -> Vec<SettingsOfRun<'s>> {
    let roots: Vec<PathBuf> = args.paths.iter().filter(|path| path.is_dir()).map(|path| without_links(path)).collect();
    let all_linted = tasks.iter().all(|task| task.settings.is_ok());
    let mut files = HashMap::new();
    for (id, task) in (0..).map(OrganizationId).zip(tasks) {
        for (number, file) in search.settings(task.settings_files) {
            let settings = files.entry(number).or_insert_with(|| {
                let whole = without_links(Path::new(file.shown()));
                let covers_all = all_linted && roots.iter().any(|root| whole.starts_with(root));
                SettingsOfRun { file, organizations: Vec::new(), covers_all }
            });
            settings.organizations.push(id);
        }
    }
    let mut files: Vec<SettingsOfRun<'s>> = files.into_values().collect();
    files.sort_by(|a, b| a.file.shown().cmp(b.file.shown()));
    files
}

/// Returns the waiver files of a run, sorted by path, each with the organizations that it applies to.
fn applicable_waivers<'s>(args: &CheckArgs, tasks: &[Task], search: &'s Search) -> Vec<ApplicableWaivers<'s>> {
    let mut links = LinkResolver::default();
    let roots: Vec<PathBuf> = args.paths.iter().filter(|path| path.is_dir()).map(|path| without_links(path)).collect();
    let mut files: HashMap<usize, (String, ApplicableWaivers<'s>)> = HashMap::new();
    for (id, task) in (0..).map(OrganizationId).zip(tasks) {
        let mut directory: Option<Arc<str>> = None;
        for (number, loaded) in search.waivers(task.waivers) {
            let directory =
                directory.get_or_insert_with(|| shown(&links.directory(&task.organization.directory)).into());
            let (above, waivers) = files.entry(number).or_insert_with(|| {
                let covers_all = roots.iter().any(|root| loaded.directory.starts_with(root));
                let waivers = ApplicableWaivers { file: &loaded.file, organizations: Vec::new(), covers_all };
                (shown(&loaded.directory), waivers)
            });
            waivers.organizations.push((id, RelativePath::new(directory, above)));
        }
    }
    let mut files: Vec<_> = files.into_values().map(|(_, waivers)| waivers).collect();
    files.sort_by(|a, b| a.file.shown.cmp(&b.file.shown));
    files
}

/// Returns a name for all arguments. Uses only the last component of an absolute path, which does not depend on the machine.
fn estate(paths: &[PathBuf]) -> String {
    let name = |path: &PathBuf| match path.file_name() {
        Some(name) if path.is_absolute() => name.to_string_lossy().into_owned(),
        _ => shown(path),
    };
    paths.iter().map(name).collect::<Vec<_>>().join("+")
}

/// Returns the organizations under the arguments; or the one on stdin, with its bytes.
fn inputs(args: &CheckArgs, limits: Limits, log: &mut Log) -> Result<(Discovery, Option<Vec<u8>>)> {
    if !args.paths.iter().any(|path| is_stdin(path)) {
        let mut discovery = discover::discover(&args.paths, limits, log);
        if let Some(changes) = changes(args) {
            git::only_changed(&mut discovery.organizations, &args.paths, &args.settings, changes)?;
        }
        return Ok((discovery, None));
    }
    if changes(args).is_some() {
        bail!("`-` cannot be used with `--since` or `--staged`");
    }
    if args.paths.len() > 1 {
        bail!("`-` cannot be combined with other paths");
    }
    let mut bytes = Vec::new();
    io::stdin().lock().take(limits.file_size + 1).read_to_end(&mut bytes).context("cannot read stdin")?;
    let file = SourceFile::stdin(&args.stdin_filename);
    let organization = OrganizationFiles {
        name: "stdin".to_owned(),
        directory: PathBuf::from("."),
        root: PathBuf::from("."),
        files: vec![file],
        only: None,
    };
    Ok((Discovery { organizations: vec![organization], unreadable: Vec::new() }, Some(bytes)))
}

fn is_stdin(path: &Path) -> bool {
    path == Path::new("-")
}

/// Returns the changes in Git that the report is limited to.
fn changes(args: &CheckArgs) -> Option<Changes<'_>> {
    args.since.as_deref().map(Changes::Since).or(args.staged.then_some(Changes::Staged))
}
