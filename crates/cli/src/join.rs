//! All organizations of a run together: what each came to, what compares them, and what becomes of their findings.

use std::collections::BTreeSet;
use std::fs;
use std::mem::take;
use std::path::{Path, PathBuf};
use std::sync::{Arc, LazyLock};

use jiff::civil::Date;
use synclint_model::finding::{Finding, OrganizationId};
use synclint_model::findings::LeftOut;
use synclint_model::limits::Limits;
use synclint_model::span::FileId;
use synclint_report::{Excerpt, File, Organization, Run, Unread};
use synclint_rules::engine;
use synclint_rules::rule::Fact;

use crate::check::Task;
use crate::filter::{Baseline, Comments, Filter, Part, Scope, Waivers, governed};
use crate::left_out::{self, Counts};
use crate::lint::Linted;
use crate::page;
use crate::settings::Search;

/// What decides about findings once all are there.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Terms<'a> {
    pub(crate) filter: &'a Filter,
    pub(crate) search: &'a Search,
    /// The directories that were given as arguments, without links.
    pub(crate) roots: &'a [PathBuf],
    /// Whether comments and waivers count.
    pub(crate) ignores: bool,
    pub(crate) baseline: Option<&'a Baseline>,
    pub(crate) as_of: Date,
    pub(crate) limits: Limits,
}

/// A run that is over.
#[derive(Debug)]
pub(crate) struct Joined {
    pub(crate) run: Run,
    /// Whether there was anything to examine.
    pub(crate) examined: bool,
    /// What the baseline knows and is gone.
    pub(crate) gone: Baseline,
    /// How many findings are not in the run because there are too many.
    pub(crate) left_out: Counts,
}

/// What the organizations came to, on its way to be a run.
#[derive(Debug)]
pub(crate) struct Join {
    pub(crate) run: Run,
    /// Whether an input could not be read, or a setting not be used.
    pub(crate) failed: bool,
    names: Vec<Box<str>>,
    directories: Vec<PathBuf>,
    left_out: Vec<LeftOut>,
    facts: Vec<Fact>,
    comments: Comments,
    /// Settings files whose mistakes were reported.
    broken: BTreeSet<String>,
    /// Organizations of which there is something.
    present: Vec<bool>,
    /// Organizations that were read whole.
    whole: Vec<bool>,
}

impl Join {
    /// Of organizations, by number with their names and directories, and of files, by number with their paths.
    pub(crate) fn new(organizations: Vec<(Box<str>, PathBuf)>, paths: Vec<Arc<str>>) -> Self {
        let (names, directories): (Vec<Box<str>>, Vec<PathBuf>) = organizations.into_iter().unzip();
        let files = paths.into_iter().map(|path| File { path, excerpt: Excerpt::default() });
        let organizations = names.iter().map(|name| Organization { name: name.to_string(), ..Organization::default() });
        let run = Run {
            tool_version: env!("CARGO_PKG_VERSION"),
            as_of: Date::default(),
            estate: String::new(),
            rules: LazyLock::new(page::all),
            organizations: organizations.collect(),
            files: files.collect(),
            findings: Vec::new(),
            set_aside: Vec::new(),
            records: 0,
            skipped_files: 0,
            unread_files: 0,
            unread: Vec::new(),
        };
        Self {
            run,
            failed: false,
            left_out: Vec::new(),
            facts: Vec::new(),
            comments: Comments::default(),
            broken: BTreeSet::new(),
            present: vec![false; names.len()],
            whole: vec![false; names.len()],
            names,
            directories,
        }
    }

    /// Inputs that could not be opened.
    pub(crate) fn unread(&mut self, unread: Vec<Unread>) {
        self.failed |= !unread.is_empty();
        self.run.unread_files += unread.len() as u64;
        self.run.unread.extend(unread);
    }

    /// Adds what an organization came to; `unread` of its files could not be opened.
    pub(crate) fn add(&mut self, task: &Task, linted: Linted, unread: Vec<Unread>) {
        let number = task.id.0 as usize;
        self.present[number] = linted.is_organization;
        self.whole[number] = unread.is_empty() && linted.unread == 0;
        self.failed |= linted.unread > 0;
        self.run.unread_files += linted.unread;
        self.unread(unread);
        self.run.records += linted.records;
        self.run.skipped_files += linted.skipped.len() as u64;
        self.run.organizations[number].coverage = linted.coverage;
        self.run.findings.extend(linted.findings);
        self.left_out.extend(linted.left_out);
        self.facts.extend(linted.facts);
        self.comments.add(task.id, linted.comments);
        for (file, excerpt) in linted.excerpts {
            self.run.files[file.0 as usize].excerpt = excerpt;
        }
    }

    /// Reports the mistakes of a settings file once, for the first organization that it governs.
    pub(crate) fn broken(&mut self, id: OrganizationId, path: &Path, search: &Search) {
        self.failed = true;
        self.present[id.0 as usize] = true;
        let Some(broken) = search.broken(path) else { return };
        if !self.broken.insert(broken.shown.clone()) {
            return;
        }
        let file = FileId(u32::try_from(self.run.files.len()).unwrap_or(u32::MAX));
        let mut findings: Vec<_> = broken.mistakes.iter().map(|mistake| mistake.finding(id)).collect();
        findings.iter_mut().for_each(|finding| finding.span.file = file);
        let excerpt = Excerpt::collect(&broken.bytes, findings.iter().map(|finding| finding.span), &[]);
        self.run.files.push(File { path: broken.shown.as_str().into(), excerpt });
        self.run.unread_files += 1;
        self.run.findings.extend(findings);
    }

    /// Compares the organizations and decides about every finding.
    pub(crate) fn finish(mut self, tasks: &[Task], terms: Terms<'_>) -> Joined {
        let Terms { filter, search, roots, ignores, baseline, as_of, limits } = terms;
        let mut by_number: Vec<Option<&Task>> = vec![None; self.names.len()];
        tasks.iter().for_each(|task| by_number[task.id.0 as usize] = Some(task));
        let keep = |finding: &mut Finding| match by_number[finding.organization.0 as usize] {
            Some(task) => filter.keep(finding, &task.settings),
            None => true,
        };
        let Run { organizations, files, findings: found, .. } = &mut self.run;
        let parts: Vec<Part<'_>> = (0..organizations.len())
            .map(|number| Part {
                name: &self.names[number],
                directory: &self.directories[number],
                settings: by_number[number].map(|task| &*task.settings),
                coverage: &organizations[number].coverage,
                whole: self.whole[number],
            })
            .collect();
        let scope = Scope { filter, roots, parts: &parts };

        let mut findings = take(found);
        findings.extend(engine::reduce(take(&mut self.facts), &self.names));
        findings.retain_mut(keep);
        let mut aside = Vec::new();
        if ignores {
            let present = tasks.iter().filter(|task| self.present[task.id.0 as usize]);
            let governing = present.map(|task| (task.id, task.waivers.as_slice()));
            let first = u32::try_from(files.len()).unwrap_or(u32::MAX);
            let mut waivers = Waivers::new(governed(governing, |path| search.waivers(path)), as_of, first);
            self.comments.apply(&mut findings, &mut aside);
            waivers.apply(&mut findings, &mut aside, &scope);
            let mut problems = self.comments.problems(&scope);
            problems.extend(waivers.problems(&scope));
            problems.retain_mut(keep);
            findings.extend(problems);
            files.extend(waivers.files(findings.iter()));
        }
        // Files are numbered by organization; the order of the report is that of paths.
        let path = |file: FileId| &*files[file.0 as usize].path;
        let order = |a: &Finding, b: &Finding| (path(a.span.file), a.order()).cmp(&(path(b.span.file), b.order()));
        findings.sort_by(order);
        let gone = baseline.map(|baseline| baseline.apply(&mut findings, &mut aside, &scope)).unwrap_or_default();
        aside.sort_by(|a, b| order(&a.finding, &b.finding));

        let touched = Touched::new(&by_number, files.len());
        findings.retain(|finding| touched.by(finding));
        aside.retain(|aside| touched.by(&aside.finding));
        self.left_out.retain_mut(|left_out| keep(&mut left_out.first) && touched.by(&left_out.first));
        let left_out = left_out::cut(&mut findings, self.left_out, limits);
        findings.sort_by(order);
        self.run.as_of = as_of;
        self.run.findings = findings;
        self.run.set_aside = aside;
        let examined = self.present.iter().any(|present| *present);
        Joined { run: keep_present(self.run, &self.present), examined, gone, left_out }
    }
}

/// What was asked for, where that is not all that was linted.
struct Touched {
    /// Files, by number.
    files: Vec<bool>,
    /// Organizations that were asked for as a whole, by number.
    organizations: Vec<bool>,
}

impl Touched {
    fn new(tasks: &[Option<&Task>], n_files: usize) -> Self {
        let organizations = tasks.iter().map(|task| task.is_none_or(|task| task.unit.only.is_none())).collect();
        let mut files = vec![false; n_files];
        for task in tasks.iter().flatten() {
            for (number, file) in (task.first as usize..).zip(&task.unit.files) {
                files[number] = task.unit.only.as_ref().is_none_or(|only| only.contains(file.relative()));
            }
        }
        Self { files, organizations }
    }

    fn by(&self, finding: &Finding) -> bool {
        let places = finding.labels.iter().map(|label| label.span.file).chain([finding.span.file]);
        self.organizations[finding.organization.0 as usize]
            || places.into_iter().any(|file| self.files[file.0 as usize])
    }
}

/// A path without links, where there is something.
pub(crate) fn without_links(path: &Path) -> PathBuf {
    fs::canonicalize(path).unwrap_or_else(|_| path.to_path_buf())
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
