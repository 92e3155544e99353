//! Runs the rules over one organization, and the rules across organizations over the facts of all.

use std::collections::{BTreeSet, HashSet};

use jiff::civil::Date;
use synclint_model::coverage::{Coverage, NotJudged};
use synclint_model::field::{Need, Place};
use synclint_model::finding::{Finding, OrganizationId};
use synclint_model::organization::Organization;
use synclint_model::schema::{StateCode, Table};
use synclint_model::why::End;

use crate::cx::{Across, Cx};
use crate::facts::Facts;
use crate::rule::{Check, Fact, Rule};
use crate::scope;
use crate::thresholds::Thresholds;

/// What an organization is judged by, besides its records.
#[derive(Debug, Clone, Copy)]
pub struct Terms<'a> {
    /// What no export holds.
    pub facts: &'a Facts,
    /// The thresholds that were set.
    pub thresholds: &'a Thresholds,
    /// The day that deprecations and ends of support are judged at.
    pub as_of: Date,
}

/// What the rules found in one organization.
#[derive(Debug, Default)]
pub struct Checked {
    /// What is wrong.
    pub findings: Vec<Finding>,
    /// What was judged.
    pub coverage: Coverage,
    /// What the rules across organizations will compare.
    pub facts: Vec<Fact>,
}

/// Runs every rule over one organization.
pub fn check(rules: &[&'static Rule], org: &Organization<'_>, id: OrganizationId, terms: Terms<'_>) -> Checked {
    let mut checked = Checked::default();
    let Some(&first) = rules.first() else { return checked };
    let mut cx = Cx::new(first, org, id, terms);
    for &rule in rules {
        cx.rule = rule;
        let mut verdict = Verdict::default();
        match scope::in_scope(rule.info.applies, terms.facts, terms.as_of) {
            Ok(()) => run(rule.check, &mut cx, |_, _, end| verdict.add(end)),
            stopped => verdict.add(stopped.into()),
        }
        verdict.tell(rule, &mut checked.coverage);
    }
    let Cx { findings, collected, mut assumed, .. } = cx;
    assumed.sort_unstable();
    checked.findings = findings;
    checked.facts = collected;
    checked.coverage.assumed = assumed;
    let spoken = Spoken::of(&checked.findings);
    checked.findings.retain(|finding| spoken.instead_of(finding).is_none());
    checked
}

/// Shows a rule what it looks at, and tells `each` how that ended: for a record, for the whole organization, or for a table
/// of which the export has no row.
pub(crate) fn run(check: Check, cx: &mut Cx<'_>, mut each: impl FnMut(&mut Cx<'_>, Option<Place>, End)) {
    let org = cx.org;
    match check {
        Check::Organization(check) => {
            let outcome = check(cx);
            each(cx, None, outcome.into());
        }
        Check::Across { map, .. } => {
            let outcome = map(org, cx);
            each(cx, None, outcome.into());
        }
        Check::Profile(check) => {
            rows(Table::EmailServerProfile, cx, &mut each);
            for profile in org.profiles() {
                let active = cx.is_active(profile.statecode(), &StateCode::Inactive);
                let end = if active { check(profile, cx).into() } else { End::Inactive };
                each(cx, Some(profile.place()), end);
            }
        }
        Check::Mailbox(check) => {
            rows(Table::Mailbox, cx, &mut each);
            for mailbox in org.mailboxes() {
                let active = cx.is_active(mailbox.statecode(), &StateCode::Inactive);
                let end = if active { check(mailbox, cx).into() } else { End::Inactive };
                each(cx, Some(mailbox.place()), end);
            }
        }
        Check::Queue(check) => {
            rows(Table::Queue, cx, &mut each);
            for queue in org.queues() {
                let active = cx.is_active(queue.statecode(), &StateCode::Inactive);
                let end = if active { check(queue, cx).into() } else { End::Inactive };
                each(cx, Some(queue.place()), end);
            }
        }
        Check::User(check) => {
            rows(Table::SystemUser, cx, &mut each);
            for user in org.users() {
                let enabled = cx.is_active(user.isdisabled(), &true);
                let end = if enabled { check(user, cx).into() } else { End::Inactive };
                each(cx, Some(user.place()), end);
            }
        }
    }
}

fn rows(table: Table, cx: &mut Cx<'_>, each: &mut impl FnMut(&mut Cx<'_>, Option<Place>, End)) {
    if !cx.org.has(table) {
        each(cx, None, End::NotJudged(Need::Table(table)));
    }
}

/// What became of one rule in one organization.
#[derive(Debug, Default)]
struct Verdict {
    judged: bool,
    needs: BTreeSet<Need>,
}

impl Verdict {
    fn add(&mut self, end: End) {
        match end {
            End::Judged => self.judged = true,
            End::NotApplicable | End::Inactive => {}
            End::NotJudged(need) => {
                self.needs.insert(need);
            }
        }
    }

    fn tell(self, rule: &'static Rule, coverage: &mut Coverage) {
        let rule = &rule.info;
        if !self.needs.is_empty() {
            coverage.not_judged.push(NotJudged { rule, needs: self.needs.into_iter().collect() });
        } else if self.judged {
            coverage.judged.push(rule);
        } else {
            coverage.not_applicable.push(rule);
        }
    }
}

/// Which rules have spoken about which records.
#[derive(Debug)]
pub(crate) struct Spoken(HashSet<(&'static str, Table, u32)>);

impl Spoken {
    pub(crate) fn of(findings: &[Finding]) -> Self {
        let about = |finding: &Finding| finding.about.first().map(|place| (finding.rule.id, place.table, place.row));
        Self(findings.iter().filter_map(about).collect())
    }

    /// The more precise rule that has named the cause of a finding at the same record; see `RuleInfo::yields_to`.
    pub(crate) fn instead_of(&self, finding: &Finding) -> Option<&'static str> {
        let named = |precise: &&'static str| {
            finding.about.iter().any(|place| self.0.contains(&(*precise, place.table, place.row)))
        };
        finding.yields_to().iter().copied().find(named)
    }
}

/// Runs the second half of the rules across organizations. `names` are those of the organizations, by number.
pub fn reduce(mut facts: Vec<Fact>, names: &[Box<str>]) -> Vec<Finding> {
    let order = |fact: &Fact| (fact.organization, fact.place.span);
    facts.sort_by(|a, b| (a.rule.info.id, &a.key).cmp(&(b.rule.info.id, &b.key)).then_with(|| order(a).cmp(&order(b))));
    let mut findings = Vec::new();
    for group in facts.chunk_by(|a, b| a.rule.info.id == b.rule.info.id && a.key == b.key) {
        let rule = group[0].rule;
        if let Check::Across { reduce, .. } = rule.check {
            let mut across = Across { rule, names, findings };
            reduce(group, &mut across);
            findings = across.findings;
        }
    }
    findings
}
