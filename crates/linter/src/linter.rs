//! The linter: created from options, lints one organization at a time, then merges all of them.

use jiff::civil::Date;
use synclint_diagnostic::coverage::Coverages;
use synclint_rules::compare::{Keep, SharedKeys};
use synclint_rules::engine;
use synclint_rules::facts::Facts;

use crate::contents;
use crate::input::OrganizationInput;
use crate::limits::Limits;
use crate::lint::{Job, Opened, lint};
use crate::parallel;
use crate::part::Part;
use crate::registry::UnknownRule;
use crate::selection::{Filter, Selection};
use crate::settings::effective::Settings;

/// Options of the linter.
#[derive(Debug, Clone)]
pub struct Options {
    /// The as-of date for deprecations and ends of support.
    pub as_of: Date,
    /// The rules to run.
    pub selection: Selection,
    /// Limits on what is read and kept.
    pub limits: Limits,
    /// If all exports are stated to be partial, the stated reasons. Settings can state it for single organizations.
    pub allow_partial: Option<Vec<Box<str>>>,
    /// Whether inputs are fragments of exports, such as a single file in an editor: missing core tables are not reported.
    pub fragments: bool,
    /// The share of the rules that apply to an organization that must be checked, in percent. Takes precedence over settings.
    pub require_judged: Option<u8>,
    /// The number of rows of a table that are checked at once. Affects only performance.
    pub rows_per_part: u32,
}

impl Options {
    /// Returns the default options with the as-of date `as_of`.
    pub fn at(as_of: Date) -> Self {
        Self {
            as_of,
            selection: Selection::default(),
            limits: Limits::default(),
            allow_partial: None,
            fragments: false,
            require_judged: None,
            rows_per_part: engine::ROWS_PER_PART,
        }
    }
}

impl Options {
    /// If the export of an organization with these settings is stated to be partial, returns the stated reasons.
    pub(crate) fn partial(&self, settings: Option<&Settings>) -> Option<Box<[Box<str>]>> {
        let stated = settings.and_then(|settings| settings.allow_partial.as_ref());
        let stated = stated.map(|known| &known.value).filter(|reasons| !reasons.is_empty());
        if self.allow_partial.is_none() && stated.is_none() {
            return None;
        }
        Some(self.allow_partial.iter().chain(stated).flatten().cloned().collect())
    }

    /// Returns the share of rules that must be checked in an organization with these settings.
    pub(crate) fn required(&self, settings: &Settings) -> Option<u8> {
        self.require_judged.or_else(|| settings.require_judged.as_ref().map(|known| known.value))
    }
}

/// A linter.
#[derive(Debug)]
pub struct Linter {
    pub(crate) options: Options,
    pub(crate) filter: Filter,
    coverages: Coverages,
}

impl Linter {
    /// Creates a linter.
    ///
    /// # Errors
    ///
    /// Returns an error if the selection contains an unknown rule.
    pub fn new(options: Options) -> Result<Self, UnknownRule> {
        Ok(Self { filter: Filter::new(&options.selection)?, options, coverages: Coverages::default() })
    }

    /// Lints one organization. Does not panic for any input: a panic inside synclint becomes a finding.
    pub fn lint(&self, input: &OrganizationInput<'_>) -> Part {
        self.lint_keeping(input, Keep::Everything)
    }

    /// Lints one organization without collecting entries for the comparison with other organizations.
    pub(crate) fn lint_alone(&self, input: &OrganizationInput<'_>) -> Part {
        self.lint_keeping(input, Keep::Nothing)
    }

    fn lint_keeping(&self, input: &OrganizationInput<'_>, keep: Keep<'_>) -> Part {
        let Options { as_of, limits, rows_per_part, .. } = self.options;
        let rules = self.filter.rules(&input.settings);
        let allow_partial = self.options.fragments || self.options.partial(Some(&input.settings)).is_some();
        let mut part = lint(Job { rules: &rules, as_of, limits, keep, allow_partial, rows_per_part }, input);
        part.coverage = self.coverages.once(part.coverage);
        part
    }

    /// Lints many organizations with little memory. The first pass keeps only an 8-byte digest per key of the entries that rules
    /// across organizations compare. Organizations with keys in common are linted a second time to collect these entries. `load`
    /// reads an organization and passes it to [`Pass::lint`].
    pub fn lint_many<T: Sync>(&self, items: &[T], load: impl Fn(&T, Pass<'_>) -> Part + Send + Sync) -> Vec<Part> {
        let mut keys = SharedKeys::default();
        let keep = if items.len() == 1 { Keep::Nothing } else { Keep::Shared(&keys) };
        let mut parts = parallel::map(items, |item| load(item, Pass { linter: self, keep, is_first: true }));
        keys.learn(&parts.iter().map(|part| part.digests.as_slice()).collect::<Vec<_>>());
        // The second result replaces the first completely: files may have changed in between.
        let keep = Keep::Shared(&keys);
        parallel::redo(
            items,
            &mut parts,
            |part| keys.any_shared(&part.digests),
            |item| load(item, Pass { linter: self, keep, is_first: false }),
        );
        parts
    }

    /// Returns the facts about an organization: those stated in settings, completed with those from the export.
    pub fn facts(&self, input: &OrganizationInput<'_>) -> Facts {
        let contents = contents::contents(input.files, self.options.limits);
        let opened = Opened::read(&contents, self.options.limits);
        let lowered = opened.lower(self.options.limits);
        input.settings.facts.clone().completed(&lowered.records.environment)
    }
}

/// One pass over an organization; see [`Linter::lint_many`].
#[derive(Debug, Clone, Copy)]
pub struct Pass<'a> {
    linter: &'a Linter,
    keep: Keep<'a>,
    /// Whether this is the first pass over the organization.
    pub is_first: bool,
}

impl Pass<'_> {
    /// Lints the organization.
    pub fn lint(self, input: &OrganizationInput<'_>) -> Part {
        self.linter.lint_keeping(input, self.keep)
    }
}
