//! Loops over records, in which a record with missing data never hides another record.
//!
//! In a loop of [`Cx::for_each`] and in [`gather`], `?` ends the work on one record, never the loop. Every need and every finding
//! is kept, in any order of the records.
//!
//! Use [`Cx::for_each`] in rules that check each record on its own. Use [`gather`] in rules that first collect records and then
//! decide: with [`Gathered::record_needs`], each unknown record counts as missing data; with [`Gathered::found_or_stop`], only
//! if no record was found.

use synclint_diagnostic::need::{Need, Outcome, Stop};

use crate::cx::Cx;
use crate::needs::Needs;

impl Needs {
    /// Records all needs.
    pub fn record_needs(mut self, cx: &mut Cx<'_>) {
        cx.output.needs.append(&mut self);
    }

    /// Continues only if no data is missing.
    ///
    /// # Errors
    ///
    /// [`Stop::MissingData`] otherwise; every need is recorded.
    pub fn require_none(self, cx: &mut Cx<'_>) -> Outcome {
        let least = self.least();
        self.record_needs(cx);
        least.map_or(Ok(()), |need| Err(Stop::MissingData(need)))
    }
}

impl Cx<'_> {
    /// Calls `check`, which may report, for each record. Missing data is recorded, and the loop continues.
    ///
    /// # Errors
    ///
    /// [`Stop::NotApplicable`] if no record was checked.
    pub fn for_each<R>(
        &mut self,
        records: impl IntoIterator<Item = R>,
        mut check: impl FnMut(R, &mut Self) -> Outcome,
    ) -> Outcome {
        let mut outcome = Err(Stop::NotApplicable);
        for record in records {
            match check(record, self) {
                Ok(()) => outcome = Ok(()),
                Err(Stop::NotApplicable) => {}
                Err(Stop::MissingData(need)) => self.record_need(need),
            }
        }
        outcome
    }

    /// Records a need, so that the rule counts as skipped. The rule may continue and report what is certain.
    pub fn record_need(&mut self, need: Need) {
        self.output.needs.add(need);
    }
}

/// What a loop found, and the missing data that could reveal more.
#[derive(Debug)]
#[must_use]
pub struct Gathered<T> {
    /// What was found, in the order of the records.
    pub found: Vec<T>,
    /// The missing data of unknown records.
    pub needs: Needs,
}

/// Collects what `look` finds in records. [`Stop::NotApplicable`] counts as finding nothing.
pub fn gather<R, T>(
    records: impl IntoIterator<Item = R>,
    mut look: impl FnMut(R) -> Result<Option<T>, Stop>,
) -> Gathered<T> {
    let (mut found, mut needs) = (Vec::new(), Needs::default());
    for record in records {
        match look(record) {
            Ok(Some(it)) => found.push(it),
            Ok(None) | Err(Stop::NotApplicable) => {}
            Err(Stop::MissingData(need)) => needs.add(need),
        }
    }
    Gathered { found, needs }
}

/// Calls `look`, which keeps its own results, for each record, and collects the needs.
pub fn visit<R>(records: impl IntoIterator<Item = R>, mut look: impl FnMut(R) -> Outcome) -> Needs {
    gather(records, |record| look(record).map(|()| None::<()>)).needs
}

/// Collects the records for which `holds` returns `true`.
pub fn matching<R: Copy>(
    records: impl IntoIterator<Item = R>,
    mut holds: impl FnMut(R) -> Result<bool, Stop>,
) -> Gathered<R> {
    gather(records, |record| Ok(holds(record)?.then_some(record)))
}

impl<T> Gathered<T> {
    /// Returns what was found, and records every need. For rules in which each record counts.
    pub fn record_needs(self, cx: &mut Cx<'_>) -> Vec<T> {
        self.needs.record_needs(cx);
        self.found
    }

    /// Returns what was found. For rules in which one record decides and the others do not matter.
    ///
    /// # Errors
    ///
    /// [`Stop::MissingData`] if nothing was found and data is missing; every need is recorded.
    pub fn found_or_stop(self, cx: &mut Cx<'_>) -> Result<Vec<T>, Stop> {
        if self.found.is_empty() { self.complete_or_stop(cx) } else { Ok(self.found) }
    }

    /// Returns what was found. For rules in which an unknown record could change the result for all.
    ///
    /// # Errors
    ///
    /// [`Stop::MissingData`] if data is missing; every need is recorded.
    pub fn complete_or_stop(self, cx: &mut Cx<'_>) -> Result<Vec<T>, Stop> {
        self.needs.require_none(cx)?;
        Ok(self.found)
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use synclint_diagnostic::need::only_if;
    use synclint_diagnostic::span::FileId;
    use synclint_model::Organization;
    use synclint_model::limits::Limits;
    use synclint_model::lower::{ParsedFile, lower};
    use synclint_model::schema::Table;
    use synclint_model::typed::User;
    use synclint_reader::read;

    use super::*;
    use crate::basis::Basis;
    use crate::compare::Keep;
    use crate::domain::servers::ServerTable;
    use crate::facts::Facts;
    use crate::registry::RULES;
    use crate::thresholds::Thresholds;

    const ADA: &str = "- {fullname: Ada, internalemailaddress: ada@contoso.example, isdisabled: false}\n";
    const BOB: &str = "- {fullname: Bob, isdisabled: false}\n";
    const CLEO: &str = "- {fullname: Cleo, internalemailaddress: cleo@contoso.example}\n";
    const DAN: &str = "- {fullname: Dan, internalemailaddress: dan@contoso.example, isdisabled: true}\n";
    const EVE: &str = "- {fullname: Eve, internalemailaddress: eve@contoso.example, isdisabled: false}\n";

    const ADDRESS: Need = Need::Column(Table::SystemUser.name(), "internalemailaddress");
    const DISABLED: Need = Need::Column(Table::SystemUser.name(), "isdisabled");

    /// Calls `run` with an organization that has these users.
    fn among<T>(users: &[&str], run: impl FnOnce(&mut Cx<'_>) -> T) -> T {
        let text = users.concat();
        let parsed =
            read::read_named("systemusers.yaml", FileId(0), text.as_bytes(), synclint_reader::Limits::default());
        let records = lower(&[ParsedFile { path: "systemusers.yaml", parsed: &parsed }], Limits::default()).records;
        let (org, facts, thresholds) = (Organization::new(&records), Facts::default(), Thresholds::default());
        let basis = Basis { facts: &facts, thresholds: &thresholds, as_of: date(2026, 11, 24), keep: Keep::Nothing };
        run(&mut Cx::new(&RULES[0].info, &org, &ServerTable::new(&org), basis))
    }

    /// Reports each enabled user with an address.
    fn enabled_with_address(user: User<'_>, cx: &mut Cx<'_>) -> Outcome {
        let address = user.internalemailaddress();
        address.present()?;
        only_if(!user.isdisabled().present()?)?;
        cx.report(address);
        Ok(())
    }

    fn reported(cx: &Cx<'_>) -> Vec<String> {
        let mut names: Vec<String> = cx
            .output
            .findings
            .iter()
            .filter_map(|finding| finding.subject.as_ref()?.name.as_deref().map(str::to_owned))
            .collect();
        names.sort_unstable();
        names
    }

    #[test]
    fn unknown_record_does_not_hide_others() {
        for users in [[ADA, BOB, EVE], [BOB, ADA, EVE], [EVE, ADA, BOB]] {
            among(&users, |cx| {
                let org = cx.org;
                assert_eq!(cx.for_each(org.users(), enabled_with_address), Ok(()));
                assert_eq!(reported(cx), ["Ada", "Eve"]);
                assert_eq!(std::mem::take(&mut cx.output.needs).sorted(), [ADDRESS]);
            });
        }
    }

    #[test]
    fn keeps_every_need_in_any_order() {
        for users in [[BOB, CLEO, ADA, BOB], [CLEO, BOB, BOB, ADA], [ADA, BOB, CLEO, CLEO]] {
            among(&users, |cx| {
                let org = cx.org;
                assert_eq!(cx.for_each(org.users(), enabled_with_address), Ok(()));
                assert_eq!(std::mem::take(&mut cx.output.needs).sorted(), [ADDRESS, DISABLED]);
            });
        }
    }

    #[test]
    fn does_not_apply_if_no_record_is_checked() {
        among(&[DAN, DAN], |cx| {
            let org = cx.org;
            assert_eq!(cx.for_each(org.users(), enabled_with_address), Err(Stop::NotApplicable));
            assert!(cx.output.needs.is_empty());
        });
        among(&[DAN, BOB], |cx| {
            let org = cx.org;
            assert_eq!(cx.for_each(org.users(), enabled_with_address), Err(Stop::NotApplicable));
            assert_eq!(std::mem::take(&mut cx.output.needs).sorted(), [ADDRESS]);
        });
    }

    fn enabled(user: User<'_>) -> Result<bool, Stop> {
        user.internalemailaddress().present()?;
        Ok(!user.isdisabled().present()?)
    }

    #[test]
    fn unknown_records_count_as_the_method_defines() {
        among(&[BOB, ADA, CLEO, DAN], |cx| {
            let users = || matching(cx.org.users(), enabled);
            let (all, first, complete) = (users(), users(), users());
            assert_eq!(first.found_or_stop(cx).map(|found| found.len()), Ok(1));
            assert!(cx.output.needs.is_empty(), "one record is enough");
            assert_eq!(complete.complete_or_stop(cx).map(|found| found.len()), Err(Stop::MissingData(ADDRESS)));
            assert_eq!(std::mem::take(&mut cx.output.needs).sorted(), [ADDRESS, DISABLED]);
            assert_eq!(all.record_needs(cx).len(), 1);
            assert_eq!(std::mem::take(&mut cx.output.needs).sorted(), [ADDRESS, DISABLED]);
        });
        among(&[BOB, CLEO], |cx| {
            let none = matching(cx.org.users(), enabled);
            assert_eq!(none.found_or_stop(cx).map(|found| found.len()), Err(Stop::MissingData(ADDRESS)));
            assert_eq!(std::mem::take(&mut cx.output.needs).sorted(), [ADDRESS, DISABLED]);
        });
        among(&[DAN], |cx| {
            let none = matching(cx.org.users(), enabled);
            assert_eq!(none.found_or_stop(cx).map(|found| found.len()), Ok(0));
        });
    }

    #[test]
    fn continues_after_a_visit_without_needs() {
        among(&[ADA, DAN], |cx| {
            let known = visit(cx.org.users(), |user| only_if(enabled(user)?));
            assert_eq!(known.require_none(cx), Ok(()));
        });
        among(&[CLEO, BOB], |cx| {
            let unknown = visit(cx.org.users(), |user| only_if(enabled(user)?));
            assert_eq!(unknown.require_none(cx), Err(Stop::MissingData(ADDRESS)));
            assert_eq!(std::mem::take(&mut cx.output.needs).sorted(), [ADDRESS, DISABLED]);
        });
    }
}
