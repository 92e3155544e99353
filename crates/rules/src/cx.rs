//! What a rule may look at besides its record, and where its findings go.

use jiff::civil::Date;
use synclint_model::field::{Field, Need, Place, Stop};
use synclint_model::finding::{Finding, Label, OrganizationId, Repair, Safety, Subject};
use synclint_model::organization::Organization;
use synclint_model::product::{Deployment, Version};
use synclint_model::record::{Record, Shown};
use synclint_model::rule::Severity;
use synclint_model::schema::{Mailbox, OrganizationRow, Profile, Queue, User};
use synclint_model::span::Span;
use synclint_model::text;
use synclint_model::text::{Arg, Message, Text};
use synclint_model::trace::{KnownFact, Look};

use crate::compare::Keep;
use crate::domain::approach::Direction;
use crate::engine::Terms;
use crate::facts::{Facts, key};
use crate::matrix::{self, Edition};
use crate::order;
use crate::records::Needs;
use crate::rule::{Check, Fact, Rule};
use crate::thresholds::Thresholds;

/// How many of the records that share a cause a finding points at.
const MOST_LABELS: usize = 3;

/// The context of one rule in one organization.
#[derive(Debug)]
pub struct Cx<'a> {
    /// The organization.
    pub org: &'a Organization<'a>,
    /// What is known besides its records.
    pub facts: &'a Facts,
    /// The day that deprecations and ends of support are judged at.
    pub as_of: Date,
    pub(crate) thresholds: &'a Thresholds,
    pub(crate) id: OrganizationId,
    pub(crate) rule: &'static Rule,
    pub(crate) keep: Keep<'a>,
    pub(crate) noted: Noted,
}

/// What rules have noted so far.
#[derive(Debug, Default)]
pub(crate) struct Noted {
    pub(crate) findings: Vec<Finding>,
    pub(crate) facts: Vec<Fact>,
    pub(crate) digests: Vec<u64>,
    pub(crate) assumed: Needs,
    /// Needs of the rule that runs now; the engine takes them after each call.
    pub(crate) needs: Needs,
}

impl Noted {
    /// Adds what was noted later.
    pub(crate) fn add(&mut self, mut later: Self) {
        self.findings.extend(later.findings);
        self.facts.extend(later.facts);
        self.digests.extend(later.digests);
        self.assumed.append(&mut later.assumed);
    }
}

impl<'a> Cx<'a> {
    pub(crate) fn new(rule: &'static Rule, org: &'a Organization<'a>, id: OrganizationId, terms: Terms<'a>) -> Self {
        let Terms { facts, thresholds, as_of, keep } = terms;
        Self { org, facts, as_of, thresholds, id, rule, keep, noted: Noted::default() }
    }
}

impl Cx<'_> {
    /// Who runs the servers.
    ///
    /// # Errors
    ///
    /// [`Stop::NotJudged`] when nothing says.
    pub fn deployment(&self) -> Result<Deployment, Stop> {
        self.facts.need_deployment()
    }

    /// The version of the product.
    ///
    /// # Errors
    ///
    /// [`Stop::NotJudged`] when nothing says.
    pub fn version(&self) -> Result<Version, Stop> {
        self.facts.need_version()
    }

    /// The version where it is known; online, none means what is in service at the day of judgement.
    pub fn known_version(&self) -> Option<Version> {
        self.facts.known_version()
    }

    /// The number from which the rule speaks: as set, else its default.
    pub fn threshold(&self) -> i64 {
        let rule = self.rule.info.id;
        let threshold = self.thresholds.get(rule).expect("a rule that asks for its threshold has one");
        self.facts.trace.add(|| {
            let origin = self.thresholds.stated(rule).map(|known| known.origin.arg());
            let origin = origin.unwrap_or(Arg::Text(text!("default", "既定値")));
            let known = KnownFact { value: Arg::Int(threshold), origin, span: None };
            Look::Fact { key: "thresholds", of: Some(Arg::from(rule)), known: Some(known) }
        });
        threshold
    }

    /// Whether the organization is online and follows the page for version 8.2 and older: because its version says so, or
    /// because no later page was out at the day of judgement.
    ///
    /// # Errors
    ///
    /// [`Stop::NotJudged`] when the deployment is unknown.
    pub fn online_by_page_8_2(&self) -> Result<bool, Stop> {
        Ok(self.deployment()? == Deployment::Online
            && self.edition()?.until.is_some_and(|until| until <= Version::new(8, 2)))
    }

    /// The edition of the support page that holds for the organization.
    ///
    /// # Errors
    ///
    /// [`Stop::NotJudged`] when deployment or version are unknown, or older than every edition.
    pub fn edition(&self) -> Result<&'static Edition, Stop> {
        let deployment = self.deployment()?;
        matrix::edition(deployment, self.known_version(), self.as_of)
            .ok_or(Stop::NotJudged(Need::Fact(key::PRODUCT_VERSION)))
    }

    /// Reports a finding at a column or a record. Its message may use `{record}`, what people call the record, and
    /// `{value}`, what the column says.
    pub fn report(&mut self, target: impl Target + Copy) -> Report<'_> {
        let place = target.place();
        let record = self.org.record(place.table, place.row);
        let mut finding = Finding::new(&self.rule.info, self.id, place.span).arg("record", record.title());
        finding.subject = Some(Subject {
            table: place.table,
            record: record.id().map(|id| id.to_string().into()),
            name: record.name().map(Into::into),
            column: place.column,
        });
        finding.about.push(place);
        if let Some(value) = target.value() {
            finding.message.set("value", value);
        }
        self.noted.findings.push(finding);
        Report { finding: self.noted.findings.last_mut().expect("just pushed") }
    }

    /// Reports one finding for the sides of a profile at which something holds: at the first, with a label at the second.
    /// Tells how many mailboxes are affected.
    pub fn report_sides<T: Shown>(&mut self, profile: Profile<'_>, fields: &[Field<T>]) -> Option<Report<'_>> {
        let (first, rest) = fields.split_first()?;
        let report = self.report(Field { ..*first }).affects(profile);
        let also = text!("and for outgoing e-mail", "送信側も同様です");
        Some(rest.iter().fold(report, |report, field| report.label(field.place.span, also)))
    }

    /// Reports one finding for the directions of a mailbox in which something holds: at `field` of the first, with labels at the
    /// others. Its message may use `{directions}`.
    pub fn report_directions<'o, T: Shown>(
        &mut self,
        directions: &[Direction<'o>],
        field: impl Fn(Direction<'o>) -> Field<T>,
    ) -> Option<Report<'_>> {
        let (first, rest) = directions.split_first()?;
        let titles: Arg = directions.iter().map(|direction| direction.title()).collect();
        let report = self.report(field(*first)).arg("directions", titles);
        let also = text!("here too", "ここも同様です");
        Some(rest.iter().fold(report, |report, direction| report.label(field(*direction).place.span, also)))
    }

    /// Keeps a fact for the comparison with other organizations, completed by `complete`, where it may be compared with any.
    pub fn collect(&mut self, key: &str, target: impl Target + Copy, complete: impl FnOnce(&mut Fact)) {
        match (self.keep, self.rule.check) {
            (Keep::Nothing, _) => return,
            (Keep::Shared(keys), Check::AcrossMailboxes { .. }) => {
                let digest = keys.digest(key);
                match keys.is_shared(digest) {
                    Some(true) => {}
                    Some(false) => return,
                    None => return self.noted.digests.push(digest),
                }
            }
            _ => {}
        }
        let place = target.place();
        let record = self.org.record(place.table, place.row);
        let mut fact = Fact {
            rule: self.rule,
            key: key.into(),
            organization: self.id,
            place,
            record: record.id().map(|id| id.to_string().into()),
            title: record.title(),
            marked: false,
            value: None,
        };
        complete(&mut fact);
        self.noted.facts.push(fact);
    }

    /// Whether a record counts as active. Where the export does not say, it does, and coverage says so.
    pub fn is_active<T: PartialEq>(&mut self, state: Field<T>, inactive: &T) -> bool {
        let need = state.need();
        match state.known() {
            Ok(value) => value.as_ref() != Some(inactive),
            Err(_) => {
                self.noted.assumed.add(need);
                true
            }
        }
    }
}

/// Where a finding points.
pub trait Target {
    /// The place.
    fn place(&self) -> Place;

    /// What stands there.
    fn value(&self) -> Option<Arg> {
        None
    }
}

impl<T: Shown> Target for Field<T> {
    fn place(&self) -> Place {
        self.place
    }

    fn value(&self) -> Option<Arg> {
        self.get().map(Shown::shown)
    }
}

impl Target for Place {
    fn place(&self) -> Place {
        *self
    }
}

macro_rules! records_are_targets {
    ($($record:ident),*) => {$(
        impl Target for $record<'_> {
            fn place(&self) -> Place {
                (*self).place()
            }
        }
    )*};
}

records_are_targets!(Record, OrganizationRow, Profile, Mailbox, Queue, User);

/// A finding on its way.
#[derive(Debug)]
pub struct Report<'c> {
    finding: &'c mut Finding,
}

impl Report<'_> {
    /// Gives an argument of the message and of the help.
    #[expect(clippy::return_self_not_must_use, reason = "the finding is reported already")]
    pub fn arg(self, name: &'static str, value: impl Into<Arg>) -> Self {
        self.finding.message.set(name, value);
        self
    }

    /// Another severity than the rule's own: by date, by version.
    #[expect(clippy::return_self_not_must_use, reason = "the finding is reported already")]
    pub fn severity(self, severity: Severity) -> Self {
        self.finding.severity = severity;
        self
    }

    /// What stands at the place itself, in few words.
    #[expect(clippy::return_self_not_must_use, reason = "the finding is reported already")]
    pub fn caption(self, caption: impl Into<Message>) -> Self {
        self.finding.caption = Some(caption.into());
        self
    }

    /// Points at another place too.
    #[expect(clippy::return_self_not_must_use, reason = "the finding is reported already")]
    pub fn label(self, span: Span, message: impl Into<Message>) -> Self {
        self.finding.labels.push(Label { span, message: message.into() });
        self
    }

    /// Says something more, on a line of its own.
    #[expect(clippy::return_self_not_must_use, reason = "the finding is reported already")]
    pub fn note(self, message: impl Into<Message>) -> Self {
        self.finding.notes.push(message.into());
        self
    }

    /// Says what a column of the record has to say for the finding to be gone, where the documented remedy is this one value.
    #[expect(clippy::return_self_not_must_use, reason = "the finding is reported already")]
    pub fn set<T: Shown>(self, field: Field<T>, value: T, safety: Safety) -> Self {
        debug_assert!(
            self.finding.about[0].same_record(&field.place),
            "a repair is made at the record that is reported"
        );
        if let (Some(_), Some(column)) = (field.key, field.place.column) {
            self.finding.repairs.push(Repair { span: field.place.span, column, value: value.shown(), safety });
        }
        self
    }

    /// The same for each of several columns.
    #[expect(clippy::return_self_not_must_use, reason = "the finding is reported already")]
    pub fn set_each<T: Shown>(self, fields: &[Field<T>], value: T, safety: Safety) -> Self {
        fields.iter().fold(self, |report, field| report.set(Field { ..*field }, value, safety))
    }

    /// Names a record that the cause may lie in, so that a rule about that record can speak instead.
    #[expect(clippy::return_self_not_must_use, reason = "the finding is reported already")]
    pub fn about(self, place: Place) -> Self {
        self.finding.about.push(place);
        self
    }

    /// Names the profile of a mailbox, as [`Report::about`] does.
    #[expect(clippy::return_self_not_must_use, reason = "the finding is reported already")]
    pub fn about_profile_of(self, mailbox: Mailbox<'_>) -> Self {
        match mailbox.profile() {
            Ok(Some(profile)) => self.about(profile.place()),
            Ok(None) | Err(_) => self,
        }
    }

    /// Tells it apart from other findings of the rule about the same column: by a key or a name, never by a position.
    #[expect(clippy::return_self_not_must_use, reason = "the finding is reported already")]
    pub fn detail(self, detail: &str) -> Self {
        self.finding.detail = Some(detail.into());
        self
    }

    /// Narrows the rules that this one yields to down to those that may have caused this finding.
    #[expect(clippy::return_self_not_must_use, reason = "the finding is reported already")]
    pub fn caused_by(self, rules: &'static [&'static str]) -> Self {
        self.finding.causes = Some(rules);
        self
    }

    /// Says how many mailboxes are on the profile, and points at three of them.
    #[expect(clippy::return_self_not_must_use, reason = "the finding is reported already")]
    pub fn affects(self, profile: Profile<'_>) -> Self {
        self.mailboxes(
            profile.mailboxes(),
            |mailbox| mailbox.emailserverprofile().place,
            text!("{mailbox} is on this profile", "{mailbox} はこのプロファイルを使用しています"),
        )
    }

    /// Says how many mailboxes these are, and points at a place in each of three; see [`Report::point_at`]. The label may use
    /// `{mailbox}`.
    #[expect(clippy::return_self_not_must_use, reason = "the finding is reported already")]
    pub fn mailboxes<'o>(
        self,
        affected: impl IntoIterator<Item = Mailbox<'o>>,
        place: impl Fn(Mailbox<'o>) -> Place,
        label: Text,
    ) -> Self {
        let (report, n) = self.point_at(affected, place, label);
        if n == 0 {
            return report;
        }
        let note = Message::new(text!("mailboxes affected: {n}", "影響を受けるメールボックス: {n} 個"));
        report.note(note.arg("n", n))
    }

    /// Points at a place in each of three of these mailboxes, and returns how many mailboxes there are. Which three does not depend
    /// on the order of rows. The label may use `{mailbox}`.
    pub fn point_at<'o>(
        self,
        mailboxes: impl IntoIterator<Item = Mailbox<'o>>,
        place: impl Fn(Mailbox<'o>) -> Place,
        label: Text,
    ) -> (Self, usize) {
        let (first, n) = order::first_few::<_, MOST_LABELS>(mailboxes);
        let labels = &mut self.finding.labels;
        let before = labels.len();
        labels.extend(first.into_iter().flatten().map(|mailbox| {
            let message = Message::new(label).arg("mailbox", mailbox.title());
            Label { span: place(mailbox).span, message }
        }));
        labels[before..].sort_by_key(|label| label.span);
        (self, n)
    }
}

/// The context of the second half of a rule across organizations.
#[derive(Debug)]
pub struct Across<'a> {
    pub(crate) rule: &'static Rule,
    pub(crate) names: &'a [Box<str>],
    pub(crate) findings: Vec<Finding>,
}

impl Across<'_> {
    /// The name of an organization.
    pub fn name(&self, organization: OrganizationId) -> &str {
        &self.names[organization.0 as usize]
    }

    /// The names of organizations without one of them: of many the first three.
    pub fn others(&self, organizations: &[OrganizationId], but: OrganizationId) -> Arg {
        let others = || organizations.iter().filter(|other| **other != but);
        let named = others().take(MOST_LABELS).map(|other| Arg::from(self.name(*other)));
        let more = others().nth(MOST_LABELS).map(|_| Arg::from("…"));
        named.chain(more).collect()
    }

    /// Reports a finding at a fact. Its message may use `{record}`, what people call the record.
    pub fn report(&mut self, fact: &Fact) -> Report<'_> {
        let mut finding =
            Finding::new(&self.rule.info, fact.organization, fact.place.span).arg("record", fact.title.clone());
        let Place { table, column, .. } = fact.place;
        let name = if let Arg::Str(name) = &fact.title { Some(name.clone()) } else { None };
        finding.subject = Some(Subject { table, record: fact.record.clone(), name, column });
        finding.about.push(fact.place);
        self.findings.push(finding);
        Report { finding: self.findings.last_mut().expect("just pushed") }
    }
}
