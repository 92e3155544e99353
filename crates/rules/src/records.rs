//! Loops over records: a record that cannot be judged never hides another one.
//!
//! In a loop of [`Cx::for_each`] and in [`gather`], `?` leaves one record and never the loop. Every need is kept, and so is
//! every finding, whatever the order of the records.
//!
//! [`Cx::for_each`] is for rules that judge each record by itself. [`gather`] is for rules that first look for records and then
//! decide: with [`Gathered::noted`] each unknown record is lacking, with [`Gathered::one_decides`] only where none was found.

use synclint_model::field::{Need, Stop};

use crate::cx::Cx;
use crate::rule::Outcome;

/// What rules would have to know, each once. Empty ones do not allocate.
#[derive(Debug, Default)]
pub struct Needs(Vec<Need>);

impl Needs {
    /// Adds one. Usually there are few, and consecutive duplicates are common.
    #[inline]
    pub fn add(&mut self, need: Need) {
        if self.0.last() != Some(&need) && !self.0.contains(&need) {
            self.0.push(need);
        }
    }

    /// Moves the needs of `other` here.
    #[inline]
    pub fn append(&mut self, other: &mut Self) {
        if !other.0.is_empty() {
            other.0.drain(..).for_each(|need| self.add(need));
        }
    }

    /// Whether nothing is lacking.
    #[inline]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Notes all of them.
    pub fn noted(mut self, cx: &mut Cx<'_>) {
        cx.noted.needs.append(&mut self);
    }

    /// Lets a rule go on only where nothing is lacking.
    ///
    /// # Errors
    ///
    /// [`Stop::NotJudged`] otherwise; every need is noted.
    pub fn none(self, cx: &mut Cx<'_>) -> Outcome {
        let first = self.0.iter().min().copied();
        self.noted(cx);
        first.map_or(Ok(()), |need| Err(Stop::NotJudged(need)))
    }

    /// All of them, in an order that does not depend on the order of records.
    pub fn sorted(mut self) -> Vec<Need> {
        self.0.sort_unstable();
        self.0
    }
}

impl Cx<'_> {
    /// Shows each record to `check`, which may report. What it lacks is noted, and the loop goes on.
    ///
    /// # Errors
    ///
    /// [`Stop::NotApplicable`] where no record was judged.
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
                Err(Stop::NotJudged(need)) => self.lack(need),
            }
        }
        outcome
    }

    /// Notes a need, so that the rule counts as not judged; it may go on and report what is certain.
    pub fn lack(&mut self, need: Need) {
        self.noted.needs.add(need);
    }
}

/// What a loop found, and what it would have to know to find more.
#[derive(Debug)]
#[must_use]
pub struct Gathered<T> {
    /// What was found, in the order of the records.
    pub found: Vec<T>,
    /// What is lacking at records of which nothing is known.
    pub needs: Needs,
}

/// Collects what `look` finds at records. [`Stop::NotApplicable`] is the same as finding nothing.
pub fn gather<R, T>(
    records: impl IntoIterator<Item = R>,
    mut look: impl FnMut(R) -> Result<Option<T>, Stop>,
) -> Gathered<T> {
    let (mut found, mut needs) = (Vec::new(), Needs::default());
    for record in records {
        match look(record) {
            Ok(Some(it)) => found.push(it),
            Ok(None) | Err(Stop::NotApplicable) => {}
            Err(Stop::NotJudged(need)) => needs.add(need),
        }
    }
    Gathered { found, needs }
}

/// Shows each record to `look`, which keeps what it finds itself, and collects the needs.
pub fn visit<R>(records: impl IntoIterator<Item = R>, mut look: impl FnMut(R) -> Outcome) -> Needs {
    gather(records, |record| look(record).map(|()| None::<()>)).needs
}

/// Collects the records for which something holds.
pub fn that<R: Copy>(
    records: impl IntoIterator<Item = R>,
    mut holds: impl FnMut(R) -> Result<bool, Stop>,
) -> Gathered<R> {
    gather(records, |record| Ok(holds(record)?.then_some(record)))
}

impl<T> Gathered<T> {
    /// What was found, where each record counts: every need is noted.
    pub fn noted(self, cx: &mut Cx<'_>) -> Vec<T> {
        self.needs.noted(cx);
        self.found
    }

    /// What was found, where one record decides, so that the others do not matter to the verdict.
    ///
    /// # Errors
    ///
    /// [`Stop::NotJudged`] when nothing was found and something is lacking; every need is noted.
    pub fn one_decides(self, cx: &mut Cx<'_>) -> Result<Vec<T>, Stop> {
        if self.found.is_empty() { self.complete(cx) } else { Ok(self.found) }
    }

    /// What was found, where an unknown record could change the verdict about all.
    ///
    /// # Errors
    ///
    /// [`Stop::NotJudged`] when something is lacking; every need is noted.
    pub fn complete(self, cx: &mut Cx<'_>) -> Result<Vec<T>, Stop> {
        self.needs.none(cx)?;
        Ok(self.found)
    }
}
