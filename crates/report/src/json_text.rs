//! Writes JSON that is safe to print: characters that a terminal does not show, and the start of commands of build servers,
//! are `\u` escapes. Parsers return the same text.

use std::io::{self, Write};

use serde::Serialize;
use serde_json::ser::{CompactFormatter, Formatter, PrettyFormatter, Serializer};

use crate::escape;

/// Writes `value` in one line.
pub(crate) fn write(out: &mut dyn Write, value: &impl Serialize) -> io::Result<()> {
    value.serialize(&mut Serializer::with_formatter(out, Safe(CompactFormatter))).map_err(Into::into)
}

/// Writes `value` with line breaks and indentation.
pub(crate) fn write_pretty(out: &mut dyn Write, value: &impl Serialize) -> io::Result<()> {
    value.serialize(&mut Serializer::with_formatter(out, Safe(PrettyFormatter::new()))).map_err(Into::into)
}

/// Returns `value` in one line.
pub fn to_json(value: &impl Serialize) -> io::Result<String> {
    let mut out = Vec::new();
    write(&mut out, value)?;
    String::from_utf8(out).map_err(io::Error::other)
}

/// A formatter that also escapes characters of strings.
struct Safe<F>(F);

impl<F: Formatter> Formatter for Safe<F> {
    fn write_string_fragment<W: ?Sized + Write>(&mut self, out: &mut W, fragment: &str) -> io::Result<()> {
        let mut written = 0;
        for (at, c) in fragment.char_indices() {
            let before = &fragment[written..at];
            let is_safe = match c {
                '#' => !before.ends_with('#'),
                ':' => !escape::completes_command(before, c),
                ' '..='~' => true,
                _ => !escape::is_unsafe(c) && !escape::is_stacked(before, c),
            };
            if is_safe {
                continue;
            }
            out.write_all(before.as_bytes())?;
            for unit in c.encode_utf16(&mut [0; 2]) {
                write!(out, "\\u{unit:04x}")?;
            }
            written = at + c.len_utf8();
        }
        out.write_all(&fragment.as_bytes()[written..])
    }

    fn begin_array<W: ?Sized + Write>(&mut self, out: &mut W) -> io::Result<()> {
        self.0.begin_array(out)
    }

    fn end_array<W: ?Sized + Write>(&mut self, out: &mut W) -> io::Result<()> {
        self.0.end_array(out)
    }

    fn begin_array_value<W: ?Sized + Write>(&mut self, out: &mut W, first: bool) -> io::Result<()> {
        self.0.begin_array_value(out, first)
    }

    fn end_array_value<W: ?Sized + Write>(&mut self, out: &mut W) -> io::Result<()> {
        self.0.end_array_value(out)
    }

    fn begin_object<W: ?Sized + Write>(&mut self, out: &mut W) -> io::Result<()> {
        self.0.begin_object(out)
    }

    fn end_object<W: ?Sized + Write>(&mut self, out: &mut W) -> io::Result<()> {
        self.0.end_object(out)
    }

    fn begin_object_key<W: ?Sized + Write>(&mut self, out: &mut W, first: bool) -> io::Result<()> {
        self.0.begin_object_key(out, first)
    }

    fn begin_object_value<W: ?Sized + Write>(&mut self, out: &mut W) -> io::Result<()> {
        self.0.begin_object_value(out)
    }

    fn end_object_value<W: ?Sized + Write>(&mut self, out: &mut W) -> io::Result<()> {
        self.0.end_object_value(out)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn escapes_commands_and_invisible_characters() {
        let text = "##vso[a] ###[ section_start:1 \u{7f}\u{9b}\u{202e}\u{e0041}日本 ::x \"\u{1b}";
        let expected =
            r##""#\u0023vso[a] #\u0023#[ section_start\u003a1 \u007f\u009b\u202e\udb40\udc41日本 ::x \"\u001b""##;
        assert_eq!(to_json(&text).unwrap(), expected);
        assert_eq!(serde_json::from_str::<String>(expected).unwrap(), text);
    }

    proptest! {
        #[test]
        fn keeps_the_meaning(text in "([#\\[:a\u{301}\u{ad}\u{e0041}\\PC]|##vso\\[|section_end:){0,40}") {
            let value = serde_json::json!({ "a": [text, 1], "b": {} });
            let mut pretty = Vec::new();
            write_pretty(&mut pretty, &value).unwrap();
            let compact = to_json(&value).unwrap();
            for written in [&compact, std::str::from_utf8(&pretty).unwrap()] {
                prop_assert_eq!(&serde_json::from_str::<serde_json::Value>(written).unwrap(), &value);
                prop_assert!(!written.contains("##") && !written.contains("section_end:"), "{}", written);
                prop_assert!(!written.replace('\n', "").contains(escape::is_unsafe), "{}", written);
            }
        }
    }
}
