//! A finding in one organization: data that outlives everything it was made from. Spans are in the files of that organization.

use crate::place::Place;
use crate::rule::{RuleInfo, Severity};
use crate::span::Span;
use crate::table::TableName;
use crate::text::{Arg, Message};

/// The record, and where there is one the column, that a finding is about.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Subject {
    /// Its table.
    pub table: TableName,
    /// Its id, in lower case and without braces; none when the export has no id for it.
    pub record: Option<Box<str>>,
    /// What people call it; none where the export does not say.
    pub name: Option<Box<str>>,
    /// The column: the one at fault, or the one that is missing.
    pub column: Option<&'static str>,
}

/// A second place that a finding points at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Label {
    /// Where.
    pub span: Span,
    /// What is there.
    pub message: Message,
}

/// What a column of the record that a finding is about has to say for the finding to be gone: given only where the documented
/// remedy is one value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Repair {
    /// The value that stands there.
    pub span: Span,
    /// The name of the record's table in addresses of the Web API.
    pub entity_set: &'static str,
    /// The column.
    pub column: &'static str,
    /// The value that has to stand there: an option, `true` or `false`.
    pub value: Arg,
    /// What it does to what worked before.
    pub safety: Safety,
}

/// What a repair does to what worked before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Safety {
    /// Nothing: the value that goes had no effect, or a documented bad one only.
    Safe,
    /// It changes what is processed, sent or told: someone has to want it.
    Unsafe,
}

impl Repair {
    /// The value as a file and the Web API write it.
    pub fn written(&self) -> String {
        match &self.value {
            Arg::Choice(value, _) | Arg::Int(value) => value.to_string(),
            Arg::Str(value) => value.to_string(),
            Arg::Date(_) | Arg::Text(_) | Arg::List(_) => unreachable!("a repair gives an option, `true` or `false`"),
        }
    }
}

/// One thing that is wrong, or worth knowing.
#[derive(Debug, Clone)]
pub struct Finding {
    /// The rule that found it.
    pub rule: &'static RuleInfo,
    /// How bad it is here: by date, by product version, by the user's settings.
    pub severity: Severity,
    /// What it is about; none for findings about a file.
    pub subject: Option<Subject>,
    /// Tells findings of one rule about one subject apart, and stays when rows move: a key, a name, never a position.
    pub detail: Option<Box<str>>,
    /// Where it is.
    pub span: Span,
    /// What is wrong.
    pub message: Message,
    /// What stands at the place itself, in few words.
    pub caption: Option<Message>,
    /// Other places that belong to it.
    pub labels: Vec<Label>,
    /// What else there is to say, a line each.
    pub notes: Vec<Message>,
    /// What would repair it; each on its own does its part.
    pub repairs: Vec<Repair>,
    /// The records that it is about or that its cause lies in; see [`RuleInfo::yields_to`].
    pub about: Vec<Place>,
    /// Which of the rules that it yields to may name the cause of this finding; `None` where all of them may.
    pub causes: Option<Vec<&'static RuleInfo>>,
}

impl Finding {
    /// A finding of `rule` at `span`, with the rule's own message and severity and nothing else.
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

    /// Gives back the memory that was taken for more of its parts than there are.
    pub(crate) fn shrink_to_fit(&mut self) {
        self.message.args.shrink_to_fit();
        self.labels.shrink_to_fit();
        self.notes.shrink_to_fit();
        self.about.shrink_to_fit();
    }

    /// What to do about it.
    pub fn help(&self) -> Message {
        Message { text: self.rule.fix, args: self.message.args.clone() }
    }

    /// Gives an argument of the message and of the help.
    #[must_use]
    pub fn arg(mut self, name: &'static str, value: impl Into<Arg>) -> Self {
        self.message.set(name, value);
        self
    }

    /// A number that stays the same when the export is made anew, re-ordered, or edited elsewhere: made of rule,
    /// organization, table, record id and column, never of positions.
    pub fn fingerprint(&self, organization: &str) -> u128 {
        let (table, record, column) = match &self.subject {
            Some(Subject { table, record, column, .. }) => {
                (table.as_str(), record.as_deref().unwrap_or(""), column.unwrap_or(""))
            }
            None => ("", "", ""),
        };
        fnv1a(&[self.rule.id, organization, table, record, column, self.detail.as_deref().unwrap_or("")])
    }
}

/// FNV-1a of 128 bits over the parts, each closed by a byte that stands in none of them: a fixed, published function,
/// so that a stored fingerprint is good in every later version.
fn fnv1a(parts: &[&str]) -> u128 {
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
    fn parts_do_not_run_together() {
        assert_ne!(fnv1a(&["ab", "c"]), fnv1a(&["a", "bc"]));
        assert_ne!(fnv1a(&["a", ""]), fnv1a(&["", "a"]));
    }
}
