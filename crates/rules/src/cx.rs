//! What a rule can read in addition to its record, and the destination of its findings.

use jiff::civil::Date;
use synclint_diagnostic::finding::{Finding, Subject};
use synclint_diagnostic::need::{Need, Stop};
use synclint_diagnostic::product::{Deployment, Version};
use synclint_diagnostic::rule::RuleInfo;
use synclint_diagnostic::text;
use synclint_diagnostic::text::{Arg, Message, Text};
use synclint_diagnostic::trace::{RenderedFact, Trace, TracedRead};
use synclint_model::Organization;
use synclint_model::field::Field;
use synclint_model::shown::Shown;
use synclint_model::typed::Profile;

use crate::basis::Basis;
use crate::compare::Keep;
use crate::domain::servers::{ServerTable, Servers};
use crate::domain::sync_method::Direction;
use crate::entry::CrossOrgEntry;
use crate::facts::{TracedFacts, key};
use crate::matrix::{self, Edition};
use crate::needs::Needs;
use crate::report::Report;
use crate::target::Target;
use crate::thresholds::Thresholds;

/// The context of one rule in one organization.
#[derive(Debug)]
pub struct Cx<'a> {
    /// The organization.
    pub org: &'a Organization<'a>,
    /// Facts outside its records.
    pub facts: TracedFacts<'a>,
    /// The servers that its profiles connect to.
    pub servers: Servers<'a>,
    /// The date used for deprecations and ends of support.
    pub as_of: Date,
    pub(crate) thresholds: &'a Thresholds,
    pub(crate) rule: &'static RuleInfo,
    pub(crate) keep: Keep<'a>,
    /// `None` unless the rule is being explained.
    trace: Option<&'a Trace>,
    pub(crate) output: CxOutput,
}

/// What rules have reported and collected so far.
#[derive(Debug, Default)]
pub(crate) struct CxOutput {
    pub(crate) findings: Vec<Finding>,
    pub(crate) entries: Vec<CrossOrgEntry>,
    pub(crate) digests: Vec<u64>,
    pub(crate) assumed: Needs,
    /// Needs of the rule that is running; the engine takes them after each call.
    pub(crate) needs: Needs,
}

impl CxOutput {
    /// Appends later output.
    pub(crate) fn add(&mut self, mut later: Self) {
        self.findings.extend(later.findings);
        self.entries.extend(later.entries);
        self.digests.extend(later.digests);
        self.assumed.append(&mut later.assumed);
    }
}

impl<'a> Cx<'a> {
    /// Creates the context of a check, in which the servers of profiles are cached.
    pub(crate) fn new(
        rule: &'static RuleInfo,
        org: &'a Organization<'a>,
        servers: &'a ServerTable,
        basis: Basis<'a>,
    ) -> Self {
        Self::with(rule, org, Servers::of(servers), basis, None)
    }

    /// Creates the context of a traced rule. What it reads, including from `org`, is recorded in `trace`.
    pub(crate) fn traced(
        rule: &'static RuleInfo,
        org: &'a Organization<'a>,
        basis: Basis<'a>,
        trace: &'a Trace,
    ) -> Self {
        Self::with(rule, org, Servers::uncached(), basis, Some(trace))
    }

    fn with(
        rule: &'static RuleInfo,
        org: &'a Organization<'a>,
        servers: Servers<'a>,
        basis: Basis<'a>,
        trace: Option<&'a Trace>,
    ) -> Self {
        let Basis { facts, thresholds, as_of, keep } = basis;
        let facts = TracedFacts::new(facts, trace);
        Self { org, facts, servers, as_of, thresholds, rule, keep, trace, output: CxOutput::default() }
    }
}

impl Cx<'_> {
    /// Returns who runs the servers.
    ///
    /// # Errors
    ///
    /// [`Stop::MissingData`] if it is unknown.
    pub fn deployment(&self) -> Result<Deployment, Stop> {
        self.facts.need_deployment()
    }

    /// Returns the version of the product.
    ///
    /// # Errors
    ///
    /// [`Stop::MissingData`] if it is unknown.
    pub fn version(&self) -> Result<Version, Stop> {
        self.facts.need_version()
    }

    /// Returns the version if it is known. Online, `None` means the version in service on the as-of date.
    pub fn known_version(&self) -> Option<Version> {
        self.facts.known_version()
    }

    /// Returns the number from which the rule reports: the configured one, or else the default.
    pub fn threshold(&self) -> i64 {
        let rule = self.rule.id;
        let threshold = self.thresholds.get(self.rule).expect("only rules with a threshold read it");
        if let Some(trace) = self.trace {
            let origin = self.thresholds.stated(rule).map(|known| known.origin.arg());
            let origin = origin.unwrap_or(Arg::Text(text!("default", "既定値")));
            let known = RenderedFact { value: Arg::Int(threshold), origin, span: None };
            trace.add(TracedRead::Fact { key: "thresholds", of: Some(Arg::from(rule)), known: Some(known) });
        }
        threshold
    }

    /// Returns whether the organization is online and the support page for version 8.2 and older applies to it: because of its
    /// version, or because no later page was published by the as-of date.
    ///
    /// # Errors
    ///
    /// [`Stop::MissingData`] if the deployment is unknown.
    pub fn online_by_page_8_2(&self) -> Result<bool, Stop> {
        Ok(self.deployment()? == Deployment::Online
            && self.edition()?.until.is_some_and(|until| until <= Version::new(8, 2)))
    }

    /// Returns the edition of the support page that applies to the organization.
    ///
    /// # Errors
    ///
    /// [`Stop::MissingData`] if the deployment or version is unknown, or the version is older than every edition.
    pub fn edition(&self) -> Result<&'static Edition, Stop> {
        let deployment = self.deployment()?;
        matrix::edition(deployment, self.known_version(), self.as_of)
            .ok_or(Stop::MissingData(Need::Fact(key::PRODUCT_VERSION)))
    }

    /// Reports a finding at a column or a record. Its message may use `{record}`, the display name of the record, and `{value}`,
    /// the value of the column.
    pub fn report(&mut self, target: impl Target + Copy) -> Report<'_> {
        let place = target.place();
        let record = self.org.record_at(place);
        let mut finding = Finding::new(self.rule, place.span).arg("record", record.title());
        finding.subject = Some(Subject {
            table: place.table,
            record: record.id().map(|id| id.to_string().into()),
            name: record.name().map(Into::into),
            row: record.identity(),
            column: place.column,
        });
        finding.about.push(place);
        finding.caption = place.column.and_then(|column| record.caption(column));
        if let Some(value) = target.value() {
            finding.message.set("value", value);
        }
        self.output.findings.push(finding);
        Report { finding: self.output.findings.last_mut().expect("a finding was just pushed") }
    }

    /// Reports one finding for the sides of a profile for which something holds: at the first, with a label at the second. Adds
    /// how many mailboxes are affected.
    pub fn report_sides<T: Shown>(&mut self, profile: Profile<'_>, fields: &[Field<T>]) -> Option<Report<'_>> {
        let (first, rest) = fields.split_first()?;
        let report = self.report(Field { ..*first }).affects(profile);
        let also = text!("outgoing setting with the same problem", "同じ問題のある送信の設定");
        Some(rest.iter().fold(report, |report, field| report.label(field.place.span, also)))
    }

    /// Reports one finding for the directions of a mailbox for which something holds: at `field` of the first, with labels at the
    /// others. The message may use `{directions}`; `caption` says what the column is, with `{label}` of the direction and
    /// `{option}`.
    pub fn report_directions<'o, T: Shown>(
        &mut self,
        directions: &[Direction<'o>],
        field: impl Fn(Direction<'o>) -> Field<T>,
        caption: Text,
    ) -> Option<Report<'_>> {
        let (first, rest) = directions.split_first()?;
        let names: Arg = directions.iter().map(|direction| direction.label()).collect();
        let org = self.org;
        let caption = |direction: Direction<'o>| {
            let place = field(direction).place;
            let option = place.column.and_then(|column| org.record_at(place).form_option(column));
            let option = option.unwrap_or(Arg::Text(text!("empty", "空")));
            Message::new(caption).arg("label", direction.label()).arg("option", option)
        };
        let report = self.report(field(*first)).arg("directions", names).caption(caption(*first));
        Some(rest.iter().fold(report, |report, also| report.label(field(*also).place.span, caption(*also))))
    }

    /// Collects an entry for the comparison with other organizations. `complete` fills in its optional parts.
    pub fn collect(&mut self, key: &str, target: impl Target + Copy, complete: impl FnOnce(&mut CrossOrgEntry)) {
        if matches!(self.keep, Keep::Nothing) {
            return;
        }
        let place = target.place();
        let record = self.org.record_at(place);
        let mut entry = CrossOrgEntry {
            rule: self.rule,
            key: key.into(),
            place,
            record: record.id().map(|id| id.to_string().into()),
            row: record.identity(),
            title: record.title(),
            caption: place.column.and_then(|column| record.caption(column)),
            marked: false,
            value: None,
        };
        complete(&mut entry);
        self.output.entries.push(entry);
    }

    /// Does the same for an entry about one of many records, whose key usually occurs in no other organization. The entry is kept
    /// only if the key is shared.
    pub fn collect_of_many(
        &mut self,
        key: &str,
        target: impl Target + Copy,
        complete: impl FnOnce(&mut CrossOrgEntry),
    ) {
        if let Keep::Shared(keys) = self.keep {
            let digest = keys.digest(key);
            match keys.is_shared(digest) {
                Some(true) => {}
                Some(false) => return,
                None => return self.output.digests.push(digest),
            }
        }
        self.collect(key, target, complete);
    }

    /// Returns whether a record counts as active. If the export does not contain the state, the record counts as active and the
    /// coverage lists the assumption.
    pub fn is_active<T: PartialEq>(&mut self, state: Field<T>, inactive: &T) -> bool {
        let need = state.need();
        match state.known() {
            Ok(value) => value.as_ref() != Some(inactive),
            Err(_) => {
                self.output.assumed.add(need);
                true
            }
        }
    }
}
