//! `--fix` and `--diff`: shows the repairs of the linter, and writes them to the files.

use std::collections::BTreeMap;
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::{Result, bail};
use synclint_diagnostic::finding::Finding;
use synclint_diagnostic::run::FileSet;
use synclint_diagnostic::text::{Lang, noun};
use synclint_linter::repair::{RepairedFile, RepairedValue, Repairs};
use synclint_report::escape;

use crate::args::CheckArgs;
use crate::estate::{LintResult, ReadFiles, input};
use crate::limits::limits;
use crate::output::Log;
use crate::paths::{parent, without_links};
use crate::replace::replace_content;

/// Repairs to apply.
#[derive(Debug, Default)]
pub(crate) struct Plan(Vec<Change>);

/// The repairs of one file.
#[derive(Debug)]
struct Change {
    /// The path in messages.
    shown: Arc<str>,
    /// The path to open.
    path: PathBuf,
    /// The directory of the organization.
    organization: PathBuf,
    /// The content when it was read.
    old: Vec<u8>,
    repaired: RepairedFile,
}

impl Plan {
    /// Collects the repairs of the reported findings. Logs refused repairs.
    pub(crate) fn new(args: &CheckArgs, result: &LintResult, log: &mut Log) -> Result<Self> {
        if args.paths.iter().any(|path| path == Path::new("-")) {
            bail!("`--fix` cannot change stdin");
        }
        let mut by_organization: BTreeMap<usize, Vec<&Finding>> = BTreeMap::new();
        for finding in result.run.findings.iter().filter(|finding| !finding.repairs.is_empty()) {
            if let FileSet::Organization(id) = finding.files {
                by_organization.entry(id.0 as usize).or_default().push(&finding.finding);
            }
        }
        let mut plan = Self::default();
        for (number, findings) in by_organization {
            let task = &result.tasks[number];
            let Ok(settings) = &task.settings else { continue };
            let read = ReadFiles::of(&task.organization, limits(&args.limits), None);
            if let Some((path, reason)) = read.unread() {
                bail!("{path}: {reason}");
            }
            let files = read.files();
            let input = input(&task.organization, settings, &files);
            let Repairs { files: repaired, refused } = result.linter.repair(&input, &findings, args.unsafe_fixes);
            for (rule, objection) in refused {
                log.info(&format!("no fix for `{rule}` in organization `{}`: {objection}", task.organization.name));
            }
            for repaired in repaired {
                let number = repaired.number as usize;
                let (Some(file), Some(old)) = (task.organization.files.get(number), read.bytes(number)) else {
                    continue;
                };
                plan.0.push(Change {
                    shown: Arc::clone(&file.shown),
                    path: file.path().to_path_buf(),
                    organization: task.organization.directory.clone(),
                    old: old.to_vec(),
                    repaired,
                });
            }
        }
        Ok(plan)
    }

    /// Returns whether there are no repairs.
    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Shows only the changed values, because the lines around them may contain secrets.
    pub(crate) fn show(&self, out: &mut dyn Write) -> io::Result<()> {
        for RepairedValue { place, rule, column, old, new } in self.values() {
            writeln!(out, "{} {rule}\n-  {column}: {}\n+  {column}: {new}", escape(place), escape(old))?;
        }
        Ok(())
    }

    fn values(&self) -> impl Iterator<Item = &RepairedValue> {
        self.0.iter().flat_map(|change| &change.repaired.values)
    }

    /// Writes the files, each atomically. Removes those from the plan that cannot be written, and returns whether there are none.
    pub(crate) fn write(&mut self, args: &CheckArgs, log: &mut Log) -> bool {
        let before = self.0.len();
        self.0.retain(|change| match change.write(args) {
            Ok(()) => true,
            Err(reason) => {
                log.error(&format!("`{}` was not fixed: {reason:#}", change.shown));
                false
            }
        });
        let values = noun::VALUES.of(self.values().count()).to_string(Lang::En);
        let files = noun::FILES.of(self.0.len()).to_string(Lang::En);
        log.info(&format!("fixed {values} in {files}"));
        self.0.len() == before
    }
}

impl Change {
    fn write(&self, args: &CheckArgs) -> Result<()> {
        let target = fs::canonicalize(&self.path)?;
        if !self.is_in_arguments(args, &target) {
            bail!("links to a file outside of the arguments");
        }
        replace_content(&target, &self.old, &self.repaired.content)
    }

    /// Returns whether a file is in a directory that the command line names, or in the organization of a file that it names.
    fn is_in_arguments(&self, args: &CheckArgs, target: &Path) -> bool {
        let organization = without_links(&self.organization);
        args.paths.iter().any(|path| {
            if path.is_dir() {
                return target.starts_with(without_links(path));
            }
            let directory = without_links(parent(path));
            target.starts_with(&directory)
                || (directory.starts_with(&organization) && target.starts_with(&organization))
        })
    }
}
