//! Runs one rule and keeps what it went through: the same rule on the same way as in a check, watched.

use synclint_model::field::{Place, Stop};
use synclint_model::finding::OrganizationId;
use synclint_model::organization::Organization;
use synclint_model::trace::Trace;
use synclint_model::why::{Condition, End, Fate, Shown, Step, Told, Why};

use crate::cx::Cx;
use crate::engine::{Spoken, Terms, run};
use crate::rule::{Fact, Rule};
use crate::rules::RULES;
use crate::scope;

/// Why `rule` speaks about an organization or does not, and the facts that it would compare with other organizations.
/// `trace` has to be the one that watches both `org` and the facts of `terms`.
pub fn why(
    rule: &'static Rule,
    org: &Organization<'_>,
    id: OrganizationId,
    terms: Terms<'_>,
    trace: &Trace,
) -> (Why, Vec<Fact>) {
    let mut why = Why { scope: scope(rule, terms, trace), steps: Vec::new() };
    if why.scope.iter().any(|condition| condition.holds != Ok(true)) {
        return (why, Vec::new());
    }
    let mut cx = Cx::new(rule, org, id, terms);
    let spoken = precise(rule, &mut cx);
    cx.rule = rule;
    trace.take();
    run(&[rule], &mut cx, &mut |cx, _, place, end| {
        let mut needs = std::mem::take(&mut cx.noted.needs);
        if let End::NotJudged(need) = end {
            needs.add(need);
        }
        let needs = needs.sorted();
        let end = needs.first().map_or(end, |need| End::NotJudged(*need));
        let found = std::mem::take(&mut cx.noted.findings)
            .into_iter()
            .map(|finding| Told { fate: spoken.instead_of(&finding).map_or(Fate::Reported, Fate::LeftTo), finding });
        let record = place.map(|place| shown(org, place));
        why.steps.push(Step { record, looks: trace.take(), end, needs, found: found.collect() });
    });
    (why, cx.noted.facts)
}

fn scope(rule: &Rule, terms: Terms<'_>, trace: &Trace) -> Vec<Condition> {
    let told = |condition: scope::Condition| {
        trace.take();
        let holds = match condition.holds(terms.facts, terms.as_of) {
            Ok(holds) => Ok(holds),
            Err(Stop::NotApplicable) => Ok(false),
            Err(Stop::NotJudged(need)) => Err(need),
        };
        Condition { what: condition.message(), facts: trace.take().kept, holds }
    };
    scope::conditions(rule.info.applies).map(told).collect()
}

/// What the rules say that would speak instead of `rule`.
fn precise(rule: &'static Rule, cx: &mut Cx<'_>) -> Spoken {
    let precise = RULES.iter().copied().filter(|other| rule.info.yields_to.contains(&other.info.id));
    let in_scope = precise.filter(|precise| scope::in_scope(precise.info.applies, cx.facts, cx.as_of).is_ok());
    run(&in_scope.collect::<Vec<_>>(), cx, &mut |_, _, _, _| ());
    Spoken::of(&std::mem::take(&mut cx.noted).findings)
}

fn shown(org: &Organization<'_>, place: Place) -> Shown {
    let record = org.record(place.table, place.row);
    Shown { place, id: record.id().map(|id| id.to_string().into()), title: record.title() }
}
