//! The output of a rendered message.

/// Receives the parts of a rendered message, in order.
///
/// Only the backticks of synclint's texts and of quoted names begin and end code. A backtick inside an input value is plain
/// text, so a format with markup cannot be broken by a name.
pub trait Sink {
    /// Adds text, which may contain unescaped input.
    fn text(&mut self, text: &str);

    /// Begins (`true`) or ends (`false`) code.
    fn code(&mut self, begins: bool);
}

/// Plain text, with code between backticks.
impl Sink for String {
    fn text(&mut self, text: &str) {
        self.push_str(text);
    }

    fn code(&mut self, _begins: bool) {
        self.push('`');
    }
}

/// Renders fixed text, and returns whether it ends inside code. `in_code` is whether it begins inside code. Backticks begin
/// and end code.
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
