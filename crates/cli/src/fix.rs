//! `--fix` and `--diff`: shows the repairs of the linter, and writes them to the files.

use std::collections::BTreeMap;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use anyhow::{Result, bail};
use synclint_diagnostic::finding::Finding;
use synclint_diagnostic::run::FileSet;
use synclint_diagnostic::text::{Lang, noun};
use synclint_linter::repair::{RepairedValue, Repairs};
use synclint_report::escape;

use crate::args::CheckArgs;
use crate::estate::{LintResult, ReadFiles, input};
use crate::limits::limits;
use crate::output::{self, Log};

/// Repairs to apply.
#[derive(Debug, Default)]
pub(crate) struct Plan {
    files: Vec<(PathBuf, Vec<u8>)>,
    values: Vec<RepairedValue>,
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
            let Repairs { files, values, refused } = result.linter.repair(&input, &findings, args.unsafe_fixes);
            for (rule, objection) in refused {
                log.info(&format!("no fix for `{rule}` in organization `{}`: {objection}", task.organization.name));
            }
            let path = |number: u32| task.organization.files[number as usize].path().to_path_buf();
            plan.files.extend(files.into_iter().map(|(number, bytes)| (path(number), bytes)));
            plan.values.extend(values);
        }
        Ok(plan)
    }

    /// Returns whether there are no repairs.
    pub(crate) fn is_empty(&self) -> bool {
        self.values.is_empty()
    }

    /// Shows only the changed values, because the lines around them may contain secrets.
    pub(crate) fn show(&self, out: &mut dyn Write) -> io::Result<()> {
        for RepairedValue { place, rule, column, old, new } in &self.values {
            writeln!(out, "{} {rule}\n-  {column}: {}\n+  {column}: {new}", escape(place), escape(old))?;
        }
        Ok(())
    }

    /// Writes the files, each atomically.
    pub(crate) fn write(&self, log: &mut Log) -> Result<()> {
        for (path, bytes) in &self.files {
            output::write_file(path, |out| Ok(out.write_all(bytes)?))?;
        }
        let values = noun::VALUES.of(self.values.len()).to_string(Lang::En);
        let files = noun::FILES.of(self.files.len()).to_string(Lang::En);
        log.info(&format!("fixed {values} in {files}"));
        Ok(())
    }
}
