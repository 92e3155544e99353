//! Runs the rules over one organization, and the rules across organizations over the facts of all.

use std::ops::Range;

use foldhash::HashSet;
use jiff::civil::Date;
use rayon::prelude::*;
use synclint_model::coverage::{Coverage, NotJudged};
use synclint_model::field::{Need, Place};
use synclint_model::finding::{Finding, OrganizationId};
use synclint_model::organization::Organization;
use synclint_model::schema::{Mailbox, Profile, Queue, StateCode, Table, User};
use synclint_model::why::End;

use crate::compare::Keep;
use crate::cx::{Across, Cx, Noted, Target};
use crate::facts::Facts;
use crate::records::Needs;
use crate::rule::{Check, Fact, Outcome, Rule};
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
    /// Which facts are kept for the rules across organizations.
    pub keep: Keep<'a>,
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
    /// The digests of the keys of facts that were not kept, none twice.
    pub digests: Vec<u64>,
}

/// Tables with so many rows are shown to the rules in parts, to each thread one.
const PART: u32 = 4096;

/// Runs every rule over one organization.
pub fn check(rules: &[&'static Rule], org: &Organization<'_>, id: OrganizationId, terms: Terms<'_>) -> Checked {
    let mut checked = Checked::default();
    let Some(&first) = rules.first() else { return checked };
    let scopes: Vec<Outcome> =
        rules.iter().map(|rule| scope::in_scope(rule.info.applies, terms.facts, terms.as_of)).collect();
    let open: Vec<&'static Rule> =
        rules.iter().zip(&scopes).filter(|(_, scope)| scope.is_ok()).map(|(rule, _)| *rule).collect();
    let look = |show: &dyn Fn(&mut Cx<'_>, &mut Each<'_>)| {
        let mut verdicts: Vec<Verdict> = open.iter().map(|_| Verdict::default()).collect();
        let mut cx = Cx::new(first, org, id, terms);
        show(&mut cx, &mut |cx, number, _, end| {
            let verdict = &mut verdicts[number];
            verdict.add(end);
            verdict.needs.append(&mut cx.noted.needs);
        });
        (cx.noted, verdicts)
    };
    let (mut noted, mut verdicts) = look(&|cx, each| whole(&open, cx, each));
    for table in RECORDS {
        let rows = org.count(table);
        let parts = (0..rows.div_ceil(PART)).into_par_iter();
        let parts: Vec<_> = parts
            .map(|part| {
                let rows = part * PART..rows.min((part + 1) * PART);
                look(&|cx, each| records(&open, table, rows.clone(), cx, each))
            })
            .collect();
        for (later, more) in parts {
            noted.add(later);
            verdicts.iter_mut().zip(more).for_each(|(verdict, more)| verdict.join(more));
        }
    }
    let mut verdicts = verdicts.into_iter();
    for (rule, scope) in rules.iter().zip(scopes) {
        let verdict = if scope.is_ok() { verdicts.next().unwrap_or_default() } else { Verdict::of(scope.into()) };
        verdict.tell(rule, &mut checked.coverage);
    }
    let Noted { mut findings, facts, mut digests, assumed, needs: _ } = noted;
    digests.sort_unstable();
    digests.dedup();
    digests.shrink_to_fit(); // they stay until all organizations are linted
    checked.coverage.assumed = assumed.sorted();
    checked.facts = facts;
    checked.digests = digests;
    let spoken = Spoken::of(&findings);
    findings.retain(|finding| spoken.instead_of(finding).is_none());
    checked.findings = findings;
    checked
}

/// Is told, by the number of a rule, how a look of it ended: at a record, at the whole organization, or at a table of which the
/// export has no row.
pub(crate) type Each<'e> = dyn FnMut(&mut Cx<'_>, usize, Option<Place>, End) + 'e;

/// The tables whose records are shown to rules one by one.
const RECORDS: [Table; 4] = [Table::EmailServerProfile, Table::Mailbox, Table::Queue, Table::SystemUser];

/// Shows each rule all that it looks at, and tells `each` how that ended.
pub(crate) fn run(rules: &[&'static Rule], cx: &mut Cx<'_>, each: &mut Each<'_>) {
    whole(rules, cx, each);
    for table in RECORDS {
        records(rules, table, 0..cx.org.count(table), cx, each);
    }
}

/// Shows the organization to the rules that look at it as a whole, and tells the others where their table has no row.
fn whole(rules: &[&'static Rule], cx: &mut Cx<'_>, each: &mut Each<'_>) {
    let org = cx.org;
    for (number, &rule) in rules.iter().enumerate() {
        cx.rule = rule;
        let end = match rule.check {
            Check::Organization(check) => check(cx).into(),
            Check::Across { map, .. } => map(org, cx).into(),
            Check::Profile(_)
            | Check::Mailbox(_)
            | Check::AcrossMailboxes { .. }
            | Check::Queue(_)
            | Check::User(_) => match rule.check.table().filter(|table| !org.has(*table)) {
                Some(table) => End::NotJudged(Need::Table(table)),
                None => continue,
            },
        };
        each(cx, number, None, end);
    }
}

/// Shows records of a table to the rules that subscribe to it: each record to all of them while it is at hand.
fn records(rules: &[&'static Rule], table: Table, rows: Range<u32>, cx: &mut Cx<'_>, each: &mut Each<'_>) {
    let org = cx.org;
    let records = rows.map(|row| org.record(table, row));
    match table {
        Table::EmailServerProfile => {
            let checks = subscribed(rules, |check| if let Check::Profile(check) = check { Some(check) } else { None });
            let is_active =
                |profile: Profile<'_>, cx: &mut Cx<'_>| cx.is_active(profile.statecode(), &StateCode::Inactive);
            show(&checks, records.map(Profile::of), is_active, cx, each);
        }
        Table::Mailbox => {
            let checks = subscribed(rules, |check| match check {
                Check::Mailbox(check) | Check::AcrossMailboxes { map: check, .. } => Some(check),
                _ => None,
            });
            let is_active =
                |mailbox: Mailbox<'_>, cx: &mut Cx<'_>| cx.is_active(mailbox.statecode(), &StateCode::Inactive);
            show(&checks, records.map(Mailbox::of), is_active, cx, each);
        }
        Table::Queue => {
            let checks = subscribed(rules, |check| if let Check::Queue(check) = check { Some(check) } else { None });
            let is_active = |queue: Queue<'_>, cx: &mut Cx<'_>| cx.is_active(queue.statecode(), &StateCode::Inactive);
            show(&checks, records.map(Queue::of), is_active, cx, each);
        }
        Table::SystemUser => {
            let checks = subscribed(rules, |check| if let Check::User(check) = check { Some(check) } else { None });
            let is_active = |user: User<'_>, cx: &mut Cx<'_>| cx.is_active(user.isdisabled(), &true);
            show(&checks, records.map(User::of), is_active, cx, each);
        }
        _ => unreachable!("no rule subscribes to records of {}", table.logical_name()),
    }
}

/// A rule that looks at one record: its number, and its check.
type Subscriber<R> = (usize, &'static Rule, fn(R, &mut Cx<'_>) -> Outcome);

fn subscribed<R>(
    rules: &[&'static Rule],
    of: impl Fn(Check) -> Option<fn(R, &mut Cx<'_>) -> Outcome>,
) -> Vec<Subscriber<R>> {
    let numbered = rules.iter().enumerate();
    numbered.filter_map(|(number, &rule)| Some((number, rule, of(rule.check)?))).collect()
}

fn show<R: Copy + Target>(
    subscribers: &[Subscriber<R>],
    records: impl Iterator<Item = R>,
    is_active: impl Fn(R, &mut Cx<'_>) -> bool,
    cx: &mut Cx<'_>,
    each: &mut Each<'_>,
) {
    if subscribers.is_empty() {
        return;
    }
    for record in records {
        let place = Some(record.place());
        let active = is_active(record, cx);
        for &(number, rule, check) in subscribers {
            cx.rule = rule;
            let end = if active { check(record, cx).into() } else { End::Inactive };
            each(cx, number, place, end);
        }
    }
}

/// What became of one rule in one organization.
#[derive(Debug, Default)]
struct Verdict {
    judged: bool,
    needs: Needs,
}

impl Verdict {
    fn of(end: End) -> Self {
        let mut verdict = Self::default();
        verdict.add(end);
        verdict
    }

    fn add(&mut self, end: End) {
        match end {
            End::Judged => self.judged = true,
            End::NotApplicable | End::Inactive => {}
            End::NotJudged(need) => self.needs.add(need),
        }
    }

    /// Adds what became of it at other records.
    fn join(&mut self, mut other: Self) {
        self.judged |= other.judged;
        self.needs.append(&mut other.needs);
    }

    fn tell(self, rule: &'static Rule, coverage: &mut Coverage) {
        let rule = &rule.info;
        if !self.needs.is_empty() {
            coverage.not_judged.push(NotJudged { rule, needs: self.needs.sorted() });
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
    facts.sort_by(|a, b| {
        let key = (a.rule.info.id, &a.key, a.organization).cmp(&(b.rule.info.id, &b.key, b.organization));
        key.then_with(|| a.in_organization().cmp(&b.in_organization()))
    });
    let mut findings = Vec::new();
    for group in facts.chunk_by(|a, b| a.rule.info.id == b.rule.info.id && a.key == b.key) {
        let rule = group[0].rule;
        if let Some(reduce) = rule.check.reduce() {
            let mut across = Across { rule, names, findings };
            reduce(group, &mut across);
            findings = across.findings;
        }
    }
    findings
}
