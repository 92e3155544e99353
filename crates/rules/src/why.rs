//! Runs one rule on the same path as a check, and records what it reads.

use std::collections::{BTreeSet, HashSet};

use synclint_diagnostic::need::Stop;
use synclint_diagnostic::place::Place;
use synclint_diagnostic::table::TableName;
use synclint_diagnostic::trace::Trace;
use synclint_diagnostic::why::{CheckedCondition, Disposition, End, ShownRecord, Step, StepFinding, Why};
use synclint_model::{Organization, Records};

use crate::basis::Basis;
use crate::cx::Cx;
use crate::domain::servers::ServerTable;
use crate::engine::{Reported, run};
use crate::entry::CrossOrgEntry;
use crate::facts::TracedFacts;
use crate::precedence;
use crate::registry::RULES;
use crate::rule::{Check, Rule};
use crate::scope;

/// Returns why `rule` does or does not report something in an organization, and the entries that it would compare with other
/// organizations. `only` restricts the explanation to records, given by table and row; `None` means all records.
pub fn why(
    rule: &'static Rule,
    records: &Records<'_>,
    basis: Basis<'_>,
    only: Option<&BTreeSet<(TableName, u32)>>,
) -> (Why, Vec<CrossOrgEntry>) {
    let trace = &match (only, rule.check) {
        // For a rule about the whole organization, record only what it reads from these records.
        (Some(only), Check::Organization(_) | Check::Across { .. }) => Trace::of_records(only.clone()),
        _ => Trace::default(),
    };
    let org = &Organization::traced(records, trace);
    let mut why = Why { scope: scope(rule, basis, trace), steps: Vec::new() };
    if why.scope.iter().any(|condition| condition.holds != Ok(true)) {
        return (why, Vec::new());
    }
    let mut cx = Cx::traced(&rule.info, org, basis, trace);
    let reported = precise(rule, records, basis);
    trace.take();
    run(&[rule], &mut cx, &mut |cx, _, place, end| {
        let mut needs = std::mem::take(&mut cx.output.needs);
        if let End::MissingData(need) = end {
            needs.add(need);
        }
        let needs = needs.sorted();
        let end = needs.first().map_or(end, |need| End::MissingData(*need));
        let found = std::mem::take(&mut cx.output.findings).into_iter().map(|finding| StepFinding {
            disposition: reported.instead_of(&finding).map_or(Disposition::Reported, Disposition::YieldedTo),
            finding,
        });
        let record = place.map(|place| shown(org, place));
        why.steps.push(Step { record, reads: trace.take(), end, needs, found: found.collect() });
    });
    (why, cx.output.entries)
}

fn scope(rule: &Rule, basis: Basis<'_>, trace: &Trace) -> Vec<CheckedCondition> {
    let explained = |condition: scope::ScopeCondition| {
        trace.take();
        let holds = match condition.holds(TracedFacts::new(basis.facts, Some(trace)), basis.as_of) {
            Ok(holds) => Ok(holds),
            Err(Stop::NotApplicable) => Ok(false),
            Err(Stop::MissingData(need)) => Err(need),
        };
        CheckedCondition { what: condition.message(), facts: trace.take().kept, holds }
    };
    scope::conditions(rule.info.applies).map(explained).collect()
}

/// Returns what is reported by the rules that `rule` yields to.
fn precise(rule: &'static Rule, records: &Records<'_>, basis: Basis<'_>) -> Reported {
    // These rules are not traced.
    let org = &Organization::new(records);
    let servers = ServerTable::new(org);
    let cx = &mut Cx::new(&rule.info, org, &servers, basis);
    let ids: HashSet<&str> = precedence::yields_to(&rule.info).map(|rule| rule.id).collect();
    let precise = RULES.iter().copied().filter(|other| ids.contains(other.info.id));
    let in_scope = precise.filter(|precise| scope::in_scope(precise.info.applies, cx.facts, cx.as_of).is_ok());
    run(&in_scope.collect::<Vec<_>>(), cx, &mut |_, _, _, _| ());
    Reported::of(&std::mem::take(&mut cx.output).findings)
}

fn shown(org: &Organization<'_>, place: Place) -> ShownRecord {
    let record = org.record_at(place);
    ShownRecord { place, id: record.id().map(|id| id.to_string().into()), title: record.named() }
}
