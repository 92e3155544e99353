//! A finding to which a rule adds details.

use synclint_diagnostic::finding::{Finding, Label, Repair, Safety};
use synclint_diagnostic::place::Place;
use synclint_diagnostic::rule::{RuleInfo, Severity};
use synclint_diagnostic::span::Span;
use synclint_diagnostic::text;
use synclint_diagnostic::text::{Arg, Message, Text, noun};
use synclint_model::field::Field;
use synclint_model::schema::Table;
use synclint_model::shown::Shown;
use synclint_model::typed::{Mailbox, Profile};

use crate::order;

/// The maximum number of records with the same cause that a finding points at.
const MAX_EXAMPLES: usize = 3;

/// A reported finding, to which a rule adds details.
#[derive(Debug)]
pub struct Report<'c> {
    pub(crate) finding: &'c mut Finding,
}

impl Report<'_> {
    /// Sets an argument of the message and the help.
    #[expect(clippy::return_self_not_must_use, reason = "the finding is already reported")]
    pub fn arg(self, name: &'static str, value: impl Into<Arg>) -> Self {
        self.finding.message.set(name, value);
        self
    }

    /// Sets another severity than that of the rule, for example by date or version.
    #[expect(clippy::return_self_not_must_use, reason = "the finding is already reported")]
    pub fn severity(self, severity: Severity) -> Self {
        self.finding.severity = severity;
        self
    }

    /// Sets a short text at the primary location.
    #[expect(clippy::return_self_not_must_use, reason = "the finding is already reported")]
    pub fn caption(self, caption: impl Into<Message>) -> Self {
        self.finding.caption = Some(caption.into());
        self
    }

    /// Adds a label at another place.
    #[expect(clippy::return_self_not_must_use, reason = "the finding is already reported")]
    pub fn label(self, span: Span, message: impl Into<Message>) -> Self {
        self.finding.labels.push(Label { span, message: message.into(), is_repeat: false });
        self
    }

    /// Adds a note on a separate line.
    #[expect(clippy::return_self_not_must_use, reason = "the finding is already reported")]
    pub fn note(self, message: impl Into<Message>) -> Self {
        self.finding.notes.push(message.into());
        self
    }

    /// Adds a repair: the value that a column of the record must have for the finding to disappear. Use it only if the documented
    /// remedy is this one value.
    #[expect(clippy::return_self_not_must_use, reason = "the finding is already reported")]
    pub fn set<T: Shown>(self, field: Field<T>, value: T, safety: Safety) -> Self {
        debug_assert!(self.finding.about[0].same_record(&field.place), "a repair must be at the reported record");
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

    /// Adds the same repair for each of several columns.
    #[expect(clippy::return_self_not_must_use, reason = "the finding is already reported")]
    pub fn set_each<T: Shown>(self, fields: &[Field<T>], value: T, safety: Safety) -> Self {
        fields.iter().fold(self, |report, field| report.set(Field { ..*field }, value, safety))
    }

    /// Adds a record that may contain the cause, so that a rule about that record can report it instead.
    #[expect(clippy::return_self_not_must_use, reason = "the finding is already reported")]
    pub fn about(self, place: Place) -> Self {
        self.finding.about.push(place);
        self
    }

    /// Adds the profile of a mailbox, as [`Report::about`] does.
    #[expect(clippy::return_self_not_must_use, reason = "the finding is already reported")]
    pub fn about_profile_of(self, mailbox: Mailbox<'_>) -> Self {
        match mailbox.profile() {
            Ok(Some(profile)) => self.about(profile.place()),
            Ok(None) | Err(_) => self,
        }
    }

    /// Distinguishes it from other findings of the rule about the same column: a key or a name, never a position.
    #[expect(clippy::return_self_not_must_use, reason = "the finding is already reported")]
    pub fn detail(self, detail: &str) -> Self {
        self.finding.detail = Some(detail.into());
        self
    }

    /// Restricts the rules that this finding yields to: only these may report its cause.
    #[expect(clippy::return_self_not_must_use, reason = "the finding is already reported")]
    pub fn caused_by(self, rules: impl IntoIterator<Item = &'static RuleInfo>) -> Self {
        self.finding.causes = Some(rules.into_iter().collect());
        self
    }

    /// Adds a note with the number of mailboxes that use the profile, and labels at up to three of them.
    #[expect(clippy::return_self_not_must_use, reason = "the finding is already reported")]
    pub fn affects(self, profile: Profile<'_>) -> Self {
        self.mailboxes(
            profile.mailboxes(),
            |mailbox| mailbox.emailserverprofile().place,
            text!("mailbox {mailbox} uses this profile", "このプロファイルを使用するメールボックス{mailbox}"),
        )
    }

    /// Adds a note with the number of mailboxes and the names of up to three, and a label at a place of each of these. The label
    /// may use `{mailbox}`.
    #[expect(clippy::return_self_not_must_use, reason = "the finding is already reported")]
    pub fn mailboxes<'o>(
        self,
        affected: impl IntoIterator<Item = Mailbox<'o>>,
        place: impl Fn(Mailbox<'o>) -> Place,
        label: Text,
    ) -> Self {
        let (examples, n) = examples(affected);
        self.note_affected(&examples, n).label_each(examples, place, label)
    }

    /// Adds only the note with the number of mailboxes and the names of up to three.
    #[expect(clippy::return_self_not_must_use, reason = "the finding is already reported")]
    pub fn affects_mailboxes<'o>(self, affected: impl IntoIterator<Item = Mailbox<'o>>) -> Self {
        let (examples, n) = examples(affected);
        self.note_affected(&examples, n)
    }

    fn note_affected(self, examples: &[Mailbox<'_>], n: usize) -> Self {
        let names = examples.iter().map(|mailbox| mailbox.title());
        let note = match n {
            0 => return self,
            1 => Message::new(text!("affects {n}", "影響: {n}")),
            _ => {
                Message::new(text!("affects {n}: {names}", "影響: {n} ({names})")).arg("names", Arg::first_of(n, names))
            }
        };
        self.note(note.arg("n", noun::MAILBOXES.of(n)))
    }

    /// Adds a label at a place of up to three of these mailboxes, and returns the number of mailboxes. The label may use
    /// `{mailbox}`.
    pub fn point_at<'o>(
        self,
        mailboxes: impl IntoIterator<Item = Mailbox<'o>>,
        place: impl Fn(Mailbox<'o>) -> Place,
        label: Text,
    ) -> (Self, usize) {
        let (examples, n) = examples(mailboxes);
        (self.label_each(examples, place, label), n)
    }

    fn label_each<'o>(self, mailboxes: Vec<Mailbox<'o>>, place: impl Fn(Mailbox<'o>) -> Place, label: Text) -> Self {
        let labels = &mut self.finding.labels;
        let before = labels.len();
        labels.extend(mailboxes.into_iter().enumerate().map(|(i, mailbox)| Label {
            span: place(mailbox).span,
            message: Message::new(label).arg("mailbox", mailbox.title()),
            is_repeat: i > 0,
        }));
        labels[before..].sort_by_key(|label| label.span);
        self
    }
}

/// Returns up to three mailboxes, which do not depend on the order of rows, and the number of mailboxes.
fn examples<'o>(mailboxes: impl IntoIterator<Item = Mailbox<'o>>) -> (Vec<Mailbox<'o>>, usize) {
    let (first, n) = order::first_few::<_, MAX_EXAMPLES>(mailboxes);
    (first.into_iter().flatten().collect(), n)
}
