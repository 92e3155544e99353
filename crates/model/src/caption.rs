//! What a column shows in the forms of the product.

use synclint_diagnostic::text;
use synclint_diagnostic::text::{Arg, Message};

use crate::cell::Data;
use crate::record::Record;
use crate::schema::Kind;

impl Record<'_> {
    /// Returns what the form shows for a column that a file shows as a number, as `true` or `false`, or as empty. None for other
    /// values, which are readable as they are.
    pub fn form_option(self, column: &str) -> Option<Arg> {
        let info = self.table().column(column)?;
        match (self.cell(info.slot?).data, info.kind) {
            (Data::Null, _) => Some(Arg::Text(text!("empty", "空"))),
            (Data::Int(value), Kind::Choice(set)) => Some(Arg::Label(set.choice(value)?.label)),
            (Data::Bool(value), Kind::Bool { yes: "Yes", .. }) => {
                Some(Arg::Label(if value { text!("Yes", "はい") } else { text!("No", "いいえ") }))
            }
            _ => None,
        }
    }

    /// Returns the option of a column with the label of the column, if that is known in both languages.
    pub fn caption(self, column: &str) -> Option<Message> {
        let option = self.form_option(column)?;
        Some(match self.table().column(column)?.label {
            Some(label) => Message::new(text!("{label}: {option}", "{label}: {option}"))
                .arg("label", Arg::Label(label))
                .arg("option", option),
            None => Message::new(text!("{option}", "{option}")).arg("option", option),
        })
    }
}
