//! Writes YAML in the style of the libraries that exporters use.

use serde_json::Value;

/// The output style of a library.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Habits {
    /// The indentation of a value below its key.
    pub(crate) indent: usize,
    /// Whether the dashes below a key are indented.
    pub(crate) indented_dashes: bool,
    /// The notation of null.
    pub(crate) null: &'static str,
    /// Whether non-ASCII characters are escaped.
    pub(crate) ascii: bool,
    /// The length after which text is folded.
    pub(crate) width: usize,
    /// The style of text that has several lines or exceeds the width.
    pub(crate) long: Long,
}

/// The style of long text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Long {
    /// Plain or quoted, folded at spaces.
    Quoted,
    /// As a literal or folded block scalar.
    Block,
}

/// PyYAML with its defaults; the yq that is based on PyYAML; Go; js-yaml; YamlDotNet, which `ConvertTo-Yaml` uses.
pub(crate) const LIBRARIES: [Habits; 5] = [
    Habits { indent: 2, indented_dashes: false, null: "null", ascii: true, width: 80, long: Long::Quoted },
    Habits { indent: 2, indented_dashes: false, null: "null", ascii: false, width: 80, long: Long::Quoted },
    Habits { indent: 4, indented_dashes: true, null: "null", ascii: false, width: usize::MAX, long: Long::Block },
    Habits { indent: 2, indented_dashes: true, null: "null", ascii: false, width: 80, long: Long::Block },
    Habits { indent: 2, indented_dashes: false, null: "", ascii: false, width: usize::MAX, long: Long::Block },
];

/// Writes a collection as a document.
pub(crate) fn write(value: &Value, habits: Habits) -> String {
    let mut writer = Writer { habits, out: String::new() };
    writer.collection(value, 0, true);
    writer.out
}

struct Writer {
    habits: Habits,
    out: String,
}

impl Writer {
    /// Writes the lines of a collection at `column`. With `inline`, the first line has already begun.
    fn collection(&mut self, value: &Value, column: usize, mut inline: bool) {
        match value {
            Value::Array(items) => {
                for item in items {
                    self.pad(column, std::mem::take(&mut inline));
                    self.out.push_str("- ");
                    match item {
                        Value::Object(_) | Value::Array(_) if !is_empty(item) => {
                            self.collection(item, column + 2, true);
                        }
                        _ => self.scalar(item, column),
                    }
                }
            }
            Value::Object(pairs) => {
                for (key, value) in pairs {
                    self.pad(column, std::mem::take(&mut inline));
                    let key = if is_plain(key) { key.clone() } else { format!("'{}'", key.replace('\'', "''")) };
                    self.out.push_str(&key);
                    self.out.push(':');
                    match value {
                        Value::Null if self.habits.null.is_empty() => self.out.push('\n'),
                        Value::Array(_) if !is_empty(value) => {
                            self.out.push('\n');
                            let further = if self.habits.indented_dashes { self.habits.indent } else { 0 };
                            self.collection(value, column + further, false);
                        }
                        Value::Object(_) if !is_empty(value) => {
                            self.out.push('\n');
                            self.collection(value, column + self.habits.indent, false);
                        }
                        _ => {
                            self.out.push(' ');
                            self.scalar(value, column);
                        }
                    }
                }
            }
            _ => unreachable!("not a collection"),
        }
    }

    fn pad(&mut self, column: usize, inline: bool) {
        if !inline {
            self.out.push_str(&" ".repeat(column));
        }
    }

    /// Writes a value on the rest of the line, inside a collection at `column`.
    fn scalar(&mut self, value: &Value, column: usize) {
        let indent = " ".repeat(column + self.habits.indent);
        match value {
            Value::Null => self.out.push_str(if self.habits.null.is_empty() { "null" } else { self.habits.null }),
            Value::String(text) => self.text(text, &indent),
            other => self.out.push_str(&other.to_string()),
        }
        if !self.out.ends_with('\n') {
            self.out.push('\n');
        }
    }

    fn text(&mut self, text: &str, indent: &str) {
        let is_block = text.contains(|c: char| !c.is_whitespace()) && !text.starts_with([' ', '\n', '\t']);
        let control = text.contains(|c: char| c.is_control() && c != '\n');
        if control || (self.habits.ascii && !text.is_ascii()) {
            self.double(text, indent);
        } else if self.habits.long == Long::Block && is_block && text.contains('\n') {
            self.block("|", text.trim_end_matches('\n').split('\n'), text, indent);
        } else if self.habits.long == Long::Block && is_block && text.len() > self.habits.width && !text.ends_with(' ')
        {
            let lines = fold(text, self.habits.width);
            self.block(">", lines.iter().map(String::as_str), text, indent);
        } else if is_plain(text) {
            self.folded(text, indent);
        } else if text.contains('\n') || text.starts_with(' ') || text.ends_with(' ') {
            self.double(text, indent);
        } else {
            self.out.push('\'');
            self.folded(&text.replace('\'', "''"), indent);
            self.out.push('\'');
        }
    }

    fn folded(&mut self, text: &str, indent: &str) {
        self.out.push_str(&fold(text, self.habits.width).join(&format!("\n{indent}")));
    }

    fn block<'t>(&mut self, style: &str, lines: impl Iterator<Item = &'t str>, text: &str, indent: &str) {
        self.out.push_str(style);
        let ends = text.len() - text.trim_end_matches('\n').len();
        self.out.push_str(["-", "", "+"][ends.min(2)]);
        for line in lines {
            self.out.push('\n');
            if !line.is_empty() {
                self.out.push_str(indent);
                self.out.push_str(line);
            }
        }
        self.out.push_str(&"\n".repeat(ends.max(1)));
    }

    fn double(&mut self, text: &str, indent: &str) {
        self.out.push('"');
        let mut length = 0;
        let mut chars = text.chars().peekable();
        while let Some(c) = chars.next() {
            let before = self.out.len();
            match c {
                '"' | '\\' => self.out.extend(['\\', c]),
                '\n' => self.out.push_str("\\n"),
                '\t' => self.out.push_str("\\t"),
                ' ' if length > self.habits.width && chars.peek().is_some() => {
                    self.out.push_str("\\\n");
                    self.out.push_str(indent);
                    self.out.push_str("\\ ");
                    length = 0;
                }
                c if c.is_control() || (self.habits.ascii && !c.is_ascii() && u32::from(c) < 0x100) => {
                    self.out.push_str(&format!("\\x{:02X}", u32::from(c)));
                }
                c if self.habits.ascii && u32::from(c) > 0xffff => {
                    self.out.push_str(&format!("\\U{:08X}", u32::from(c)));
                }
                c if self.habits.ascii && !c.is_ascii() => {
                    self.out.push_str(&format!("\\u{:04X}", u32::from(c)));
                }
                c => self.out.push(c),
            }
            length += self.out.len() - before;
        }
        self.out.push('"');
    }
}

fn is_empty(value: &Value) -> bool {
    match value {
        Value::Array(items) => items.is_empty(),
        Value::Object(pairs) => pairs.is_empty(),
        _ => false,
    }
}

/// Returns whether text can be written without quotes. The check is conservative.
fn is_plain(text: &str) -> bool {
    text.starts_with(|c: char| c.is_alphanumeric() || c == '_')
        && !text.ends_with([' ', ':'])
        && !text.contains([':', '#', '\n', '\'', '"', '\\'])
        && !text.contains("  ")
}

/// Splits text at single spaces between words into lines that are not much longer than `width`.
fn fold(text: &str, width: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    let words: Vec<&str> = text.split(' ').collect();
    for (number, word) in words.iter().enumerate() {
        let line = lines.last_mut().unwrap();
        let between_words = number > 0 && !word.is_empty() && !words[number - 1].is_empty();
        if between_words && line.len() + word.len() > width {
            lines.push((*word).to_owned());
        } else {
            if number > 0 {
                line.push(' ');
            }
            line.push_str(word);
        }
    }
    lines
}
