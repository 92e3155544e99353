//! Runs the rules on one organization, and the rules across organizations on the entries of all.

use std::ops::Range;

use foldhash::HashSet;
use synclint_diagnostic::coverage::{Coverage, SkippedRule};
use synclint_diagnostic::finding::Finding;
use synclint_diagnostic::need::{Need, Outcome};
use synclint_diagnostic::place::Place;
use synclint_diagnostic::rule::RuleInfo;
use synclint_diagnostic::run::RunFinding;
use synclint_diagnostic::table::TableName;
use synclint_diagnostic::why::End;
use synclint_model::schema::{StateCode, Table};
use synclint_model::typed::{Mailbox, Profile, Queue, User};
use synclint_model::{Organization, Records};

use crate::across::Across;
use crate::basis::Basis;
use crate::cx::{Cx, CxOutput};
use crate::domain::servers::ServerTable;
use crate::entry::{Compared, CrossOrgEntry};
use crate::facts::TracedFacts;
use crate::needs::Needs;
use crate::parallel;
use crate::precedence;
use crate::registry;
use crate::rule::{Check, Rule};
use crate::scope;
use crate::target::Target;

/// The results of the rules for one organization.
#[derive(Debug, Default)]
pub struct Checked {
    /// The findings.
    pub findings: Vec<Finding>,
    /// The rules that were checked, not applicable, or skipped.
    pub coverage: Coverage,
    /// The entries that the rules across organizations compare.
    pub entries: Vec<CrossOrgEntry>,
    /// The digests of the keys of entries that were not kept, sorted and without duplicates.
    pub digests: Vec<u64>,
}

/// Tables with more rows are split into parts of this size, which are checked in parallel.
pub const ROWS_PER_PART: u32 = 4096;

/// Runs all rules on one organization. Tables are checked in parts of `part` rows, which affects only the speed.
pub fn check(rules: &[&'static Rule], records: &Records<'_>, basis: Basis<'_>, part: u32) -> Checked {
    let mut checked = Checked::default();
    let part = part.max(1);
    let Some(&first) = rules.first() else { return checked };
    let org = &Organization::new(records);
    let servers = ServerTable::new(org);
    let facts = TracedFacts::new(basis.facts, None);
    let scopes: Vec<Outcome> =
        rules.iter().map(|rule| scope::in_scope(rule.info.applies, facts, basis.as_of)).collect();
    let open: Vec<&'static Rule> =
        rules.iter().zip(&scopes).filter(|(_, scope)| scope.is_ok()).map(|(rule, _)| *rule).collect();
    let look = |show: &dyn Fn(&mut Cx<'_>, &mut Each<'_>)| {
        let mut tallies: Vec<Tally> = open.iter().map(|_| Tally::default()).collect();
        let mut cx = Cx::new(&first.info, org, &servers, basis);
        show(&mut cx, &mut |cx, number, _, end| {
            let tally = &mut tallies[number];
            tally.add(end);
            tally.needs.append(&mut cx.output.needs);
        });
        (cx.output, tallies)
    };
    let (mut output, mut tallies) = look(&|cx, each| whole(&open, cx, each));
    for table in RECORDS {
        let rows = org.count(table);
        let parts = parallel::map(0..rows.div_ceil(part), |number| {
            let rows = number * part..rows.min((number + 1).saturating_mul(part));
            look(&|cx, each| records_of(&open, table, rows.clone(), cx, each))
        });
        for (later, more) in parts {
            output.add(later);
            tallies.iter_mut().zip(more).for_each(|(tally, more)| tally.join(more));
        }
    }
    let mut tallies = tallies.into_iter();
    for (rule, scope) in rules.iter().zip(scopes) {
        let tally = if scope.is_ok() { tallies.next().unwrap_or_default() } else { Tally::of(scope.into()) };
        tally.enter(rule, &mut checked.coverage);
    }
    let CxOutput { mut findings, entries, mut digests, assumed, needs: _ } = output;
    digests.sort_unstable();
    digests.dedup();
    digests.shrink_to_fit(); // they are kept until all organizations are linted
    checked.coverage.assumed = assumed.sorted();
    checked.entries = entries;
    checked.digests = digests;
    let reported = Reported::of(&findings);
    findings.retain(|finding| reported.instead_of(finding).is_none());
    checked.findings = findings;
    checked
}

/// Called with the index of a rule and how a call of the rule ended: for a record, for the whole organization, or for a table
/// without rows in the export.
pub(crate) type Each<'e> = dyn FnMut(&mut Cx<'_>, usize, Option<Place>, End) + 'e;

/// The tables whose records are passed to rules one by one.
const RECORDS: [Table; 4] = [Table::EmailServerProfile, Table::Mailbox, Table::Queue, Table::SystemUser];

/// Calls each rule for everything that it checks, and passes the end of each call to `each`.
pub(crate) fn run(rules: &[&'static Rule], cx: &mut Cx<'_>, each: &mut Each<'_>) {
    whole(rules, cx, each);
    for table in RECORDS {
        records_of(rules, table, 0..cx.org.count(table), cx, each);
    }
}

/// Calls the rules that check an organization as a whole. For the other rules, calls `each` if their table has no rows.
fn whole(rules: &[&'static Rule], cx: &mut Cx<'_>, each: &mut Each<'_>) {
    let org = cx.org;
    for (number, &rule) in rules.iter().enumerate() {
        cx.rule = &rule.info;
        let end = match rule.check {
            Check::Organization(check) => check(cx).into(),
            Check::Across { map, .. } => map(org, cx).into(),
            Check::Profile(_)
            | Check::Mailbox(_)
            | Check::AcrossMailboxes { .. }
            | Check::Queue(_)
            | Check::User(_) => match rule.check.table().filter(|table| !org.has(*table)) {
                Some(table) => End::MissingData(Need::Table(table.name())),
                None => continue,
            },
        };
        each(cx, number, None, end);
    }
}

/// Calls the rules that check records of a table: all rules for one record, then for the next.
fn records_of(rules: &[&'static Rule], table: Table, rows: Range<u32>, cx: &mut Cx<'_>, each: &mut Each<'_>) {
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
        _ => unreachable!("no rule checks records of {}", table.logical_name()),
    }
}

/// A rule that checks single records: its index, the rule, and its check.
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
            cx.rule = &rule.info;
            let end = if active { check(record, cx).into() } else { End::Inactive };
            each(cx, number, place, end);
        }
    }
}

/// The combined result of one rule in one organization.
#[derive(Debug, Default)]
struct Tally {
    checked: bool,
    needs: Needs,
}

impl Tally {
    fn of(end: End) -> Self {
        let mut tally = Self::default();
        tally.add(end);
        tally
    }

    fn add(&mut self, end: End) {
        match end {
            End::Checked => self.checked = true,
            End::NotApplicable | End::Inactive => {}
            End::MissingData(need) => self.needs.add(need),
        }
    }

    /// Adds the result for other records.
    fn join(&mut self, mut other: Self) {
        self.checked |= other.checked;
        self.needs.append(&mut other.needs);
    }

    fn enter(self, rule: &'static Rule, coverage: &mut Coverage) {
        let rule = &rule.info;
        if !self.needs.is_empty() {
            coverage.skipped.push(SkippedRule { rule, needs: self.needs.sorted() });
        } else if self.checked {
            coverage.checked.push(rule);
        } else {
            coverage.not_applicable.push(rule);
        }
    }
}

/// Which rules have reported which records.
#[derive(Debug)]
pub(crate) struct Reported(HashSet<(&'static str, TableName, u32)>);

impl Reported {
    pub(crate) fn of(findings: &[Finding]) -> Self {
        let about = |finding: &Finding| finding.about.first().map(|place| (finding.rule.id, place.table, place.row));
        Self(findings.iter().filter_map(about).collect())
    }

    /// Returns the more precise rule that reported the cause of a finding at the same record; see `RuleInfo::yields_to`.
    pub(crate) fn instead_of(&self, finding: &Finding) -> Option<&'static str> {
        let reported = |precise: &&'static RuleInfo| {
            finding.about.iter().any(|place| self.0.contains(&(precise.id, place.table, place.row)))
        };
        let named = match &finding.causes {
            Some(causes) => causes.iter().copied().find(reported),
            None => precedence::yields_to(finding.rule).find(reported),
        };
        named.map(|rule| rule.id)
    }
}

/// Runs the second phase of the rules across organizations. `names` are the names of the organizations, by index.
pub fn reduce(mut entries: Vec<Compared>, names: &[&str]) -> Vec<RunFinding> {
    entries.sort_by(|a, b| {
        let (left, right) = (&a.entry, &b.entry);
        let key = (left.rule.id, &left.key, a.organization).cmp(&(right.rule.id, &right.key, b.organization));
        key.then_with(|| left.in_organization().cmp(&right.in_organization()))
    });
    let mut findings = Vec::new();
    let same = |a: &Compared, b: &Compared| a.entry.rule.id == b.entry.rule.id && a.entry.key == b.entry.key;
    for group in entries.chunk_by(same) {
        let rule = group[0].entry.rule;
        if let Some(reduce) = registry::find(rule.id).and_then(|rule| rule.check.reduce()) {
            let mut across = Across { rule, names, findings };
            reduce(group, &mut across);
            findings = across.findings;
        }
    }
    findings
}
