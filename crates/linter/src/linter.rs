//! The linter: options in, then organizations one by one, then all of them together.

use jiff::civil::Date;
use synclint_diagnostic::coverage::Coverages;
use synclint_rules::compare::{Keep, SharedKeys};
use synclint_rules::engine;
use synclint_rules::facts::Facts;

use crate::input::OrganizationInput;
use crate::limits::Limits;
use crate::lint::{Job, Opened, lint};
use crate::parallel;
use crate::part::Part;
use crate::registry::UnknownRule;
use crate::selection::{Filter, Selection};

/// How to lint.
#[derive(Debug, Clone)]
pub struct Options {
    /// The day that deprecations and ends of support are judged at.
    pub as_of: Date,
    /// Which rules to run.
    pub selection: Selection,
    /// Limits on what is read and kept.
    pub limits: Limits,
    /// How many rows of a table are judged in one go. It changes nothing but the speed.
    pub rows_per_part: u32,
}

impl Options {
    /// The defaults, judged at a day.
    pub fn at(as_of: Date) -> Self {
        Self { as_of, selection: Selection::default(), limits: Limits::default(), rows_per_part: engine::PART }
    }
}

/// A linter with its options.
#[derive(Debug)]
pub struct Linter {
    pub(crate) options: Options,
    pub(crate) filter: Filter,
    coverages: Coverages,
}

impl Linter {
    /// A linter.
    ///
    /// # Errors
    ///
    /// When the selection names a rule that does not exist.
    pub fn new(options: Options) -> Result<Self, UnknownRule> {
        Ok(Self { filter: Filter::new(&options.selection)?, options, coverages: Coverages::default() })
    }

    /// Lints one organization. Whatever the bytes are, this returns: a fault of synclint itself is a finding.
    pub fn lint(&self, input: &OrganizationInput<'_>) -> Part {
        self.lint_keeping(input, Keep::Everything)
    }

    /// The same, without what only a comparison with other organizations needs.
    pub(crate) fn lint_alone(&self, input: &OrganizationInput<'_>) -> Part {
        self.lint_keeping(input, Keep::Nothing)
    }

    fn lint_keeping(&self, input: &OrganizationInput<'_>, keep: Keep<'_>) -> Part {
        let Options { as_of, limits, rows_per_part, .. } = self.options;
        let rules = self.filter.rules(&input.settings);
        let mut part = lint(Job { rules: &rules, as_of, limits, keep, rows_per_part }, input);
        part.coverage = self.coverages.once(part.coverage);
        part
    }

    /// Lints many organizations in little memory: what rules across organizations compare is kept only where organizations have
    /// something in common, which are linted a second time; of the others eight bytes are kept for each key. `load` reads an organization and
    /// passes it to [`Pass::lint`].
    pub fn lint_many<T: Sync>(&self, items: &[T], load: impl Fn(&T, Pass<'_>) -> Part + Send + Sync) -> Vec<Part> {
        let mut keys = SharedKeys::default();
        let keep = if items.len() == 1 { Keep::Nothing } else { Keep::Shared(&keys) };
        let mut parts = parallel::map(items, |item| load(item, Pass { linter: self, keep, is_first: true }));
        keys.learn(&parts.iter().map(|part| part.digests.as_slice()).collect::<Vec<_>>());
        // The second result counts as a whole: files may have changed since the first.
        let keep = Keep::Shared(&keys);
        parallel::redo(
            items,
            &mut parts,
            |part| keys.any_shared(&part.digests),
            |item| load(item, Pass { linter: self, keep, is_first: false }),
        );
        parts
    }

    /// What is known about an organization besides its records: what settings state, completed by what the export says.
    pub fn facts(&self, input: &OrganizationInput<'_>) -> Facts {
        let opened = Opened::read(input.files, self.options.limits);
        let lowered = opened.lower(self.options.limits);
        input.settings.facts.clone().completed(&lowered.records.environment)
    }
}

/// One pass over an organization; see [`Linter::lint_many`].
#[derive(Debug, Clone, Copy)]
pub struct Pass<'a> {
    linter: &'a Linter,
    keep: Keep<'a>,
    /// Whether it is the first pass over the organization.
    pub is_first: bool,
}

impl Pass<'_> {
    /// Lints the organization.
    pub fn lint(self, input: &OrganizationInput<'_>) -> Part {
        self.linter.lint_keeping(input, self.keep)
    }
}
