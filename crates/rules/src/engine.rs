//! Runs the rules over one organization, and the rules across organizations over the facts of all.

use std::collections::{BTreeSet, HashSet};

use jiff::civil::Date;
use synclint_model::coverage::{Coverage, NotJudged};
use synclint_model::field::{Field, Need, Stop};
use synclint_model::finding::{Finding, OrganizationId};
use synclint_model::organization::Organization;
use synclint_model::product::Deployment;
use synclint_model::rule::Applies;
use synclint_model::schema::{StateCode, Table};

use crate::cx::{Across, Cx};
use crate::facts::{Facts, key};
use crate::rule::{Check, Fact, Outcome, Rule};
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
    let Terms { facts, thresholds, as_of } = terms;
    let mut checked = Checked::default();
    let Some(&first) = rules.first() else { return checked };
    let (findings, collected, assumed) = (Vec::new(), Vec::new(), Vec::new());
    let mut cx = Cx { org, facts, thresholds, as_of, id, rule: first, findings, collected, assumed };
    for &rule in rules {
        cx.rule = rule;
        let mut verdict = Verdict::default();
        match in_scope(rule.info.applies, facts, as_of) {
            Ok(()) => run(rule.check, &mut cx, &mut verdict),
            Err(stop) => verdict.add(Err(stop)),
        }
        verdict.tell(rule, &mut checked.coverage);
    }
    let Cx { findings, collected, mut assumed, .. } = cx;
    assumed.sort_unstable();
    checked.findings = findings;
    checked.facts = collected;
    checked.coverage.assumed = assumed;
    leave_to_the_precise(&mut checked.findings);
    checked
}

/// Whether a rule speaks about the product at all.
fn in_scope(applies: Applies, facts: &Facts, as_of: Date) -> Outcome {
    let Applies { deployment, from, until, since, on_request: _ } = applies;
    let mut scope = since.is_none_or(|day| as_of >= day);
    if scope && deployment.is_some() {
        scope = Some(facts.need_deployment()?) == deployment;
    }
    if scope && (from.is_some() || until.is_some()) {
        let online = facts.deployment.as_ref().is_some_and(|known| known.value == Deployment::Online);
        scope = match &facts.version {
            Some(version) => {
                from.is_none_or(|from| version.value >= from) && until.is_none_or(|until| version.value <= until)
            }
            None if online => until.is_none(), // what is in service is newer than any version that has a number
            None => return Err(Stop::NotJudged(Need::Fact(key::PRODUCT_VERSION))),
        };
    }
    synclint_model::field::only_if(scope)
}

fn run(check: Check, cx: &mut Cx<'_>, verdict: &mut Verdict) {
    let org = cx.org;
    match check {
        Check::Organization(check) => verdict.add(check(cx)),
        Check::Profile(check) => {
            verdict.table(org, Table::EmailServerProfile);
            for profile in org.profiles() {
                if cx.is_active(profile.statecode(), &StateCode::Inactive) {
                    verdict.add(check(profile, cx));
                }
            }
        }
        Check::Mailbox(check) => {
            verdict.table(org, Table::Mailbox);
            for mailbox in org.mailboxes() {
                if cx.is_active(mailbox.statecode(), &StateCode::Inactive) {
                    verdict.add(check(mailbox, cx));
                }
            }
        }
        Check::Queue(check) => {
            verdict.table(org, Table::Queue);
            for queue in org.queues() {
                if cx.is_active(queue.statecode(), &StateCode::Inactive) {
                    verdict.add(check(queue, cx));
                }
            }
        }
        Check::User(check) => {
            verdict.table(org, Table::SystemUser);
            for user in org.users() {
                let disabled: Field<bool> = user.isdisabled();
                if cx.is_active(disabled, &true) {
                    verdict.add(check(user, cx));
                }
            }
        }
        Check::Across { map, .. } => verdict.add(map(org, cx)),
    }
}

/// What became of one rule in one organization.
#[derive(Debug, Default)]
struct Verdict {
    judged: bool,
    needs: BTreeSet<Need>,
}

impl Verdict {
    fn add(&mut self, outcome: Outcome) {
        match outcome {
            Ok(()) => self.judged = true,
            Err(Stop::NotApplicable) => {}
            Err(Stop::NotJudged(need)) => {
                self.needs.insert(need);
            }
        }
    }

    fn table(&mut self, org: &Organization<'_>, table: Table) {
        if !org.has(table) {
            self.needs.insert(Need::Table(table));
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

/// Drops each finding whose cause a more precise rule has named at the same record; see `RuleInfo::yields_to`.
fn leave_to_the_precise(findings: &mut Vec<Finding>) {
    let spoken: HashSet<(&str, Table, u32)> = findings
        .iter()
        .filter_map(|finding| finding.about.first().map(|place| (finding.rule.id, place.table, place.row)))
        .collect();
    findings.retain(|finding| {
        !finding
            .rule
            .yields_to
            .iter()
            .any(|precise| finding.about.iter().any(|place| spoken.contains(&(*precise, place.table, place.row))))
    });
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
