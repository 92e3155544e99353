//! Whether exports and facts are sufficient for each rule, from the coverage of a run.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use anyhow::{Result, bail};
use synclint_diagnostic::coverage::Coverage;
use synclint_diagnostic::need::Need;
use synclint_diagnostic::text;
use synclint_diagnostic::text::{Lang, Message, noun};
use synclint_report::need_list;

use crate::args::{CheckArgs, RulesArgs};
use crate::estate::lint_all;
use crate::output::{Log, Verbosity};

/// The coverage of each rule over all organizations.
#[derive(Debug)]
pub(super) struct RuleDecidability {
    organizations: usize,
    rules: BTreeMap<&'static str, Tally>,
}

/// The coverage of one rule.
#[derive(Debug, Default)]
pub(super) struct Tally {
    /// The number of organizations in which it was checked.
    pub(super) checked: usize,
    /// The number of organizations to which it is not applicable.
    pub(super) not_applicable: usize,
    /// The number of organizations in which it was skipped.
    pub(super) skipped: usize,
    /// The missing data.
    pub(super) needs: BTreeSet<Need>,
}

impl RuleDecidability {
    /// Runs every rule over the organizations under `path`.
    pub(super) fn by(path: &Path, args: &RulesArgs) -> Result<Self> {
        let mut check = CheckArgs::bare(vec![path.to_path_buf()], args.settings.clone());
        check.select.push("all".to_owned());
        check.allow_partial.push(String::new()); // missing data is what the list shows
        let result = lint_all(&check, &mut Log::new(Verbosity::Quiet))?;
        if !result.run.is_complete() {
            bail!("cannot read `{}` completely; run `synclint check` to show why", path.display());
        }
        let mut decidability = Self { organizations: result.run.n_present(), rules: BTreeMap::new() };
        result.run.present().for_each(|(_, organization)| decidability.add(&organization.coverage));
        Ok(decidability)
    }

    fn add(&mut self, coverage: &Coverage) {
        for rule in &coverage.checked {
            self.rules.entry(rule.id).or_default().checked += 1;
        }
        for rule in &coverage.not_applicable {
            self.rules.entry(rule.id).or_default().not_applicable += 1;
        }
        for skipped in &coverage.skipped {
            let tally = self.rules.entry(skipped.rule.id).or_default();
            tally.skipped += 1;
            tally.needs.extend(&skipped.needs);
        }
    }

    /// Returns the coverage of a rule; `None` for rules about the shape of files, which are always checked.
    pub(super) fn of(&self, rule: &str) -> Option<&Tally> {
        self.rules.get(rule)
    }

    /// Describes the coverage of a rule in one line.
    pub(super) fn words(&self, rule: &str, lang: Lang) -> Message {
        let Some(tally) = self.of(rule) else {
            return Message::new(text!("always checked", "常に判定します"));
        };
        let words = if tally.needs.is_empty() {
            text!(
                "checked: {checked} of {all}; not applicable: {others}",
                "{all}: 判定 {checked} 件、対象外 {others} 件"
            )
        } else {
            text!(
                "skipped: {skipped} of {all}; missing data: {needs}",
                "{all}: 未判定 {skipped} 件 (不足している情報: {needs})"
            )
        };
        Message::new(words)
            .arg("all", noun::ORGANIZATIONS.of(self.organizations))
            .arg("checked", tally.checked)
            .arg("others", tally.not_applicable)
            .arg("skipped", tally.skipped)
            .arg("needs", need_list(tally.needs.iter().copied(), lang))
    }
}
