//! A finding while a rule adds to it.

use synclint_diagnostic::finding::{Finding, Label, Repair, Safety};
use synclint_diagnostic::place::Place;
use synclint_diagnostic::rule::{RuleInfo, Severity};
use synclint_diagnostic::span::Span;
use synclint_diagnostic::text;
use synclint_diagnostic::text::{Arg, Message, Text};
use synclint_model::field::Field;
use synclint_model::schema::Table;
use synclint_model::shown::Shown;
use synclint_model::typed::{Mailbox, Profile};

use crate::order;

/// How many of the records that share a cause a finding points at.
const MOST_LABELS: usize = 3;

/// A finding on its way.
#[derive(Debug)]
pub struct Report<'c> {
    pub(crate) finding: &'c mut Finding,
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
            let entity_set = Table::named(field.place.table).info().entity_set;
            self.finding.repairs.push(Repair {
                span: field.place.span,
                entity_set,
                column,
                value: value.shown(),
                safety,
            });
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
    pub fn caused_by(self, rules: impl IntoIterator<Item = &'static RuleInfo>) -> Self {
        self.finding.causes = Some(rules.into_iter().collect());
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
