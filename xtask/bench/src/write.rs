//! Writes rows as exporters do: as block YAML, and as Web API JSON on one line.

use crate::rows::{Cell, Row};

/// Writes a row as a block mapping. `first` precedes the first key, and as many spaces precede the others.
pub(crate) fn yaml(row: &Row, first: &str, out: &mut String) {
    let indent = " ".repeat(first.len());
    for (at, (key, cell)) in row.iter().enumerate() {
        out.push_str(if at == 0 { first } else { &indent });
        scalar(key, out);
        out.push(':');
        match cell {
            Cell::Null => out.push_str(" null"),
            Cell::Bool(value) => *out += if *value { " true" } else { " false" },
            Cell::Int(value) => *out += &format!(" {value}"),
            Cell::Text(text) if text.contains('\n') => {
                out.push_str(" |-");
                for line in text.lines() {
                    *out += &format!("\n{indent}  {line}");
                }
            }
            Cell::Text(text) => {
                out.push(' ');
                scalar(text, out);
            }
        }
        out.push('\n');
    }
}

/// Writes a text, quoted if a plain scalar would have another meaning.
fn scalar(text: &str, out: &mut String) {
    let special = text.starts_with(|c: char| "@`!&*-?:[]{},#|>%'\" 0123456789".contains(c)) && !is_guid(text);
    if special || text.contains(": ") || text.contains(" #") || ["true", "false", "null", "~", ""].contains(&text) {
        *out += &format!("'{}'", text.replace('\'', "''"));
    } else {
        out.push_str(text);
    }
}

fn is_guid(text: &str) -> bool {
    text.len() == 36 && text.bytes().filter(|byte| *byte == b'-').count() == 4
}

/// Writes a response of the Web API.
pub(crate) fn json(host: &str, set: &str, rows: &[Row], out: &mut String) {
    *out += &format!("{{\"@odata.context\":\"https://{host}/api/data/v9.2/$metadata#{set}\",\"value\":[");
    for (at, row) in rows.iter().enumerate() {
        out.push_str(if at == 0 { "{" } else { ",{" });
        for (at, (key, cell)) in row.iter().enumerate() {
            *out += &format!("{}\"{key}\":", if at == 0 { "" } else { "," });
            match cell {
                Cell::Null => out.push_str("null"),
                Cell::Bool(value) => *out += &value.to_string(),
                Cell::Int(value) => *out += &value.to_string(),
                Cell::Text(text) => {
                    // The Web API escapes `<` and `>`.
                    let quoted = serde_json::to_string(text).expect("a string is valid JSON");
                    *out += &quoted.replace('<', "\\u003c").replace('>', "\\u003e");
                }
            }
        }
        out.push('}');
    }
    out.push_str("]}\n");
}
