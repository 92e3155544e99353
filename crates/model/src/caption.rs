//! The text that the forms of the product show for a value.

use synclint_diagnostic::state::State;
use synclint_diagnostic::text;
use synclint_diagnostic::text::{Arg, Message};

use crate::field::Field;
use crate::schema::{Kind, Table};
use crate::shown::Shown;

/// Returns the form text of a value that is a number, `true`, `false` or empty in the file: the label of the column and the
/// option. Returns `None` for other values, which are readable without it.
pub fn caption<T: Shown>(field: Field<T>) -> Option<Message> {
    let column = Table::named(field.place.table).column(field.place.column?)?;
    let option = match (field.state, column.kind) {
        (State::Null, _) => Arg::Text(text!("empty", "空")),
        (State::Present(value), Kind::Choice(_) | Kind::Bool { yes: "Yes", .. }) => Arg::Label(value.option()?),
        _ => return None,
    };
    Some(match column.label {
        Some(label) => Message::new(text!("{label}: {option}", "{label}: {option}"))
            .arg("label", Arg::Label(label))
            .arg("option", option),
        None => Message::new(text!("{option}", "{option}")).arg("option", option),
    })
}
