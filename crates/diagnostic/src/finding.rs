//! A finding in one organization: data that outlives its input. Spans refer to files of that organization.

use crate::place::Place;
use crate::rule::{RuleInfo, Severity};
use crate::secret::{self, Values};
use crate::span::Span;
use crate::table::TableName;
use crate::text::{Arg, Message};

/// The record, and the column if there is one, that a finding is about.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Subject {
    /// Its table.
    pub table: TableName,
    /// Its ID in lower case without braces; `None` if the export has none.
    pub record: Option<Box<str>>,
    /// Its display name; `None` if the export has none.
    pub name: Option<Box<str>>,
    /// For a row without an ID, a digest of the values that identify it.
    pub row: Option<u64>,
    /// The column that is wrong or missing.
    pub column: Option<&'static str>,
}

/// A secondary location of a finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Label {
    /// The location.
    pub span: Span,
    /// The text of the label.
    pub message: Message,
    /// Whether it is one more example of what another label shows. The human format omits it.
    pub is_repeat: bool,
}

/// The value that a column of the record must have for a finding to disappear. Given only if the documented remedy is one value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Repair {
    /// The location of the current value.
    pub span: Span,
    /// The entity set name of the record's table in Web API URLs.
    pub entity_set: &'static str,
    /// The column.
    pub column: &'static str,
    /// The required value: an option, `true`, or `false`.
    pub value: Arg,
    /// The effect on existing behavior.
    pub safety: Safety,
}

/// The effect of a repair on existing behavior.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Safety {
    /// None: the replaced value had no effect, or only a documented bad one.
    Safe,
    /// Changes what is processed, sent, or notified, so a user must request it.
    Unsafe,
}

impl Repair {
    /// Returns the value as written in files and in the Web API.
    pub fn written(&self) -> String {
        match &self.value {
            Arg::Choice(value, _) | Arg::Int(value) => value.to_string(),
            Arg::Str(value) => value.to_string(),
            _ => unreachable!("a repair sets an option, `true`, or `false`"),
        }
    }
}

/// A problem, or information worth knowing.
#[derive(Debug, Clone)]
pub struct Finding {
    /// The rule that found it.
    pub rule: &'static RuleInfo,
    /// How severe it is; depends on the date, the product version, and the user's settings.
    pub severity: Severity,
    /// What it is about; `None` for findings about a file.
    pub subject: Option<Subject>,
    /// Distinguishes findings of one rule about one subject: a key or a name, never a position, so that it stays the same when
    /// rows move.
    pub detail: Option<Box<str>>,
    /// The primary location.
    pub span: Span,
    /// What is wrong.
    pub message: Message,
    /// A short text at the primary location.
    pub caption: Option<Message>,
    /// Secondary locations.
    pub labels: Vec<Label>,
    /// Additional information, one line each.
    pub notes: Vec<Message>,
    /// Values that fix it. Each can be applied on its own and fixes its part.
    pub repairs: Vec<Repair>,
    /// The records that it is about, or that may contain its cause; see [`RuleInfo::yields_to`].
    pub about: Vec<Place>,
    /// The rules among those that it yields to that may report its cause; `None` for all of them.
    pub causes: Option<Vec<&'static RuleInfo>>,
}

impl Finding {
    /// Creates a finding of `rule` at `span` with the message and severity of the rule.
    pub fn new(rule: &'static RuleInfo, span: Span) -> Self {
        Self {
            rule,
            severity: rule.severity,
            subject: None,
            detail: None,
            span,
            message: Message::new(rule.message),
            caption: None,
            labels: Vec::new(),
            notes: Vec::new(),
            repairs: Vec::new(),
            about: Vec::new(),
            causes: None,
        }
    }

    /// Releases unused capacity.
    pub(crate) fn shrink_to_fit(&mut self) {
        self.message.args.shrink_to_fit();
        self.labels.shrink_to_fit();
        self.notes.shrink_to_fit();
        self.about.shrink_to_fit();
    }

    /// Masks every text that contains the value of a secret. Returns whether there was one.
    pub fn mask(&mut self, secrets: &Values) -> bool {
        let captions = self.caption.iter_mut();
        let labels = self.labels.iter_mut().map(|label| &mut label.message);
        let messages = captions.chain(labels).chain(&mut self.notes).chain([&mut self.message]);
        let mut found = messages.filter_map(|message| message.mask(secrets).then_some(())).count() > 0;
        let name = self.subject.as_mut().and_then(|subject| subject.name.as_mut());
        if let Some(name) = name.filter(|name| secrets.are_in(name)) {
            *name = secret::HIDDEN.into();
            found = true;
        }
        found
    }

    /// Returns the spans that it points at.
    pub fn spans(&self) -> impl Iterator<Item = Span> {
        std::iter::once(self.span).chain(self.labels.iter().map(|label| label.span))
    }

    /// Returns the help: what to do about it.
    pub fn help(&self) -> Message {
        Message { text: self.rule.fix, args: self.message.args.clone() }
    }

    /// Sets an argument of the message and the help.
    #[must_use]
    pub fn arg(mut self, name: &'static str, value: impl Into<Arg>) -> Self {
        self.message.set(name, value);
        self
    }

    /// Returns a number that stays the same if the export is repeated, reordered, or edited elsewhere. It is computed from rule,
    /// organization, table, record ID, column, and detail, never from positions. For a row without an ID, the values that identify
    /// the row take the place of the ID.
    pub fn fingerprint(&self, organization: &str) -> u128 {
        let row = self.subject.as_ref().filter(|subject| subject.record.is_none()).and_then(|subject| subject.row);
        self.fingerprint_with(organization, &row.map(|row| format!("#{row:016x}")).unwrap_or_default())
    }

    /// Returns the fingerprint without the values that identify a row without an ID, which a repair can change.
    pub fn fingerprint_without_row(&self) -> u128 {
        self.fingerprint_with("", "")
    }

    fn fingerprint_with(&self, organization: &str, row: &str) -> u128 {
        let (table, record, column) = match &self.subject {
            Some(Subject { table, record, column, .. }) => {
                (table.as_str(), record.as_deref().unwrap_or(row), column.unwrap_or(""))
            }
            None => ("", "", ""),
        };
        fnv1a(&[self.rule.id, organization, table, record, column, self.detail.as_deref().unwrap_or("")])
    }
}

/// Returns the 128-bit FNV-1a hash of the parts, each terminated by a byte that occurs in none of them. FNV-1a is a fixed,
/// published function, so a stored fingerprint stays valid in later versions.
pub fn fnv1a(parts: &[&str]) -> u128 {
    const OFFSET: u128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d;
    const PRIME: u128 = 0x0000_0000_0100_0000_0000_0000_0000_013b;
    parts
        .iter()
        .flat_map(|part| part.bytes().chain([0xff]))
        .fold(OFFSET, |hash, byte| (hash ^ u128::from(byte)).wrapping_mul(PRIME))
}

#[cfg(test)]
mod tests {
    use super::fnv1a;

    #[test]
    fn separates_parts() {
        assert_ne!(fnv1a(&["ab", "c"]), fnv1a(&["a", "bc"]));
        assert_ne!(fnv1a(&["a", ""]), fnv1a(&["", "a"]));
    }
}
