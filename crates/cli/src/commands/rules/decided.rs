//! Which rules the exports and the facts of organizations can decide: what a run over them covered.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use anyhow::{Result, bail};
use synclint_diagnostic::coverage::Coverage;
use synclint_diagnostic::need::Need;
use synclint_diagnostic::text;
use synclint_diagnostic::text::{Arg, Message};
use synclint_report::need;

use crate::args::{CheckArgs, RulesArgs};
use crate::estate::lint_all;
use crate::output::{Log, Verbosity};

/// What became of every rule in every organization.
#[derive(Debug)]
pub(super) struct Decided {
    organizations: usize,
    rules: BTreeMap<&'static str, Tally>,
}

/// What became of one rule.
#[derive(Debug, Default)]
pub(super) struct Tally {
    /// Organizations in which it came to a verdict.
    pub(super) judged: usize,
    /// Organizations about which it has nothing to say.
    pub(super) not_applicable: usize,
    /// Organizations in which it lacks something.
    pub(super) not_judged: usize,
    /// What it lacks.
    pub(super) needs: BTreeSet<Need>,
}

impl Decided {
    /// Runs every rule over the organizations under `path`.
    pub(super) fn by(path: &Path, args: &RulesArgs) -> Result<Self> {
        let mut check = CheckArgs::bare(vec![path.to_path_buf()], args.settings.clone());
        check.select.push("all".to_owned());
        let done = lint_all(&check, &mut Log::new(Verbosity::Quiet))?;
        if done.failed || !done.examined {
            bail!("{}: cannot be examined whole; `synclint check` says why", path.display());
        }
        let mut decided = Self { organizations: done.run.n_present(), rules: BTreeMap::new() };
        done.run.present().for_each(|(_, organization)| decided.add(&organization.coverage));
        Ok(decided)
    }

    fn add(&mut self, coverage: &Coverage) {
        for rule in &coverage.judged {
            self.rules.entry(rule.id).or_default().judged += 1;
        }
        for rule in &coverage.not_applicable {
            self.rules.entry(rule.id).or_default().not_applicable += 1;
        }
        for lacking in &coverage.not_judged {
            let tally = self.rules.entry(lacking.rule.id).or_default();
            tally.not_judged += 1;
            tally.needs.extend(&lacking.needs);
        }
    }

    /// What became of a rule; none for rules about the shape of files, which decide whatever they read.
    pub(super) fn of(&self, rule: &str) -> Option<&Tally> {
        self.rules.get(rule)
    }

    /// In one line.
    pub(super) fn words(&self, rule: &str) -> Message {
        let Some(tally) = self.of(rule) else {
            return Message::new(text!("decided wherever files are read", "ファイルを読み取れれば判定できます"));
        };
        let words = if tally.needs.is_empty() {
            text!(
                "decided: judged in {judged} of {all} organizations, not applicable in {others}",
                "判定可能: {all} 組織のうち判定 {judged}、対象外 {others}"
            )
        } else {
            text!(
                "not decided in {lacking} of {all} organizations, which lack: {needs}",
                "{all} 組織のうち {lacking} で判定できません。不足: {needs}"
            )
        };
        let needs: Arg = tally.needs.iter().map(|lack| Arg::Str(need(*lack).into())).collect();
        Message::new(words)
            .arg("all", self.organizations)
            .arg("judged", tally.judged)
            .arg("others", tally.not_applicable)
            .arg("lacking", tally.not_judged)
            .arg("needs", needs)
    }
}
