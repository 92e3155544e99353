//! Where a message is rendered to.

/// Receives a rendered message in order.
///
/// Only the backticks of our own texts and of quoted names begin and end code. A backtick inside an input value is plain
/// text, so a format with markup cannot be broken by a name.
pub trait Sink {
    /// Text to show as it is; it may contain input, not escaped.
    fn text(&mut self, text: &str);

    /// Code begins (`true`) or ends (`false`).
    fn code(&mut self, begins: bool);
}

/// Plain text: code stands between backticks.
impl Sink for String {
    fn text(&mut self, text: &str) {
        self.push_str(text);
    }

    fn code(&mut self, _begins: bool) {
        self.push('`');
    }
}

/// A message as alternating pieces: text, code, text, code, …
///
/// The pieces at odd indexes are code. The first piece is text and may be empty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pieces(pub Vec<String>);

impl Default for Pieces {
    fn default() -> Self {
        Self(vec![String::new()])
    }
}

impl Sink for Pieces {
    fn text(&mut self, text: &str) {
        self.0.last_mut().expect("there is always a piece").push_str(text);
    }

    fn code(&mut self, _begins: bool) {
        self.0.push(String::new());
    }
}

/// Renders fixed words that begin inside or outside of code, and returns where they end. Their backticks begin and end code.
pub(super) fn write_fixed(fixed: &str, mut in_code: bool, out: &mut dyn Sink) -> bool {
    for (i, words) in fixed.split('`').enumerate() {
        if i > 0 {
            in_code = !in_code;
            out.code(in_code);
        }
        if !words.is_empty() {
            out.text(words);
        }
    }
    in_code
}
