//! `synclint why`: shows, condition by condition, why a rule did or did not report a record.

use anyhow::{Result, bail};
use synclint_linter::{Limits, Linter, Options, can_explain, registry};

use crate::args::{CheckArgs, ListFormat, WhyArgs};
use crate::discover;
use crate::estate::{ReadFiles, input, lint_all};
use crate::exit::{CLEAN, FAILED};
use crate::output::{Log, Verbosity, to_stdout};
use crate::paths::no_records;
use crate::search::Search;
use crate::terminal::{language, today};

/// Runs `synclint why`, and returns the exit code.
pub(crate) fn why(args: &WhyArgs) -> Result<u8> {
    let rule = registry::known(&args.rule)?;
    if !can_explain(rule) {
        bail!("rule `{}` does not check records; run `synclint check` to show its findings", rule.id);
    }
    let mut log = Log::new(Verbosity::Normal);
    let mut search = Search::new(&args.settings)?;
    let limits = Limits::default();
    let discovery = discover::discover(&args.paths, limits, &mut log);
    let mut failed = !discovery.unreadable.is_empty();
    let linter = Linter::new(Options::at(args.as_of.unwrap_or_else(today)))?;
    let mut parts = Vec::new();
    for organization in &discovery.organizations {
        let settings = match search.applicable(&organization.directory, &organization.root, &organization.name)? {
            Ok(applicable) => applicable.settings,
            Err(broken) => {
                log.error(&format!("`{}` has errors; run `synclint check` to show them", broken.shown));
                failed = true;
                continue;
            }
        };
        let read = ReadFiles::of(organization, limits, None);
        if let Some((path, reason)) = read.unread() {
            bail!("cannot read `{path}`: {reason}");
        }
        parts.push(linter.why(rule, &input(organization, &settings, &read.files()), args.record.as_deref()));
    }
    if parts.is_empty() && !failed {
        bail!("{}", no_records(&args.paths));
    }
    if let Some(record) = args.record.as_deref().filter(|_| !parts.is_empty() && !parts.iter().any(|it| it.has_record))
    {
        bail!("no record with the ID or name `{record}`");
    }
    // A check without flags shows which findings are reported.
    let mut check = CheckArgs::bare(args.paths.clone(), args.settings.clone());
    check.as_of = args.as_of;
    let run = lint_all(&check, &mut Log::new(Verbosity::Quiet))?.run;
    let explanation = linter.explanation(rule, parts, &run);
    to_stdout(|out| {
        match args.output_format {
            ListFormat::Text => explanation.write_text(language(args.lang), out)?,
            ListFormat::Json => explanation.write_json(out)?,
        }
        Ok(())
    })?;
    Ok(if failed { FAILED } else { CLEAN })
}
