//! Checks that no format prints characters that a person cannot see, or commands of build servers.

use synclint_diagnostic::text::Lang;
use synclint_report::Format;

use crate::{runs, sample, write};

/// The first and last of each range of characters that no output contains.
const UNSAFE: [(u32, u32); 20] = [
    (0x00, 0x09),
    (0x0b, 0x1f),
    (0x7f, 0x9f),
    (0xad, 0xad),
    (0x34f, 0x34f),
    (0x61c, 0x61c),
    (0x115f, 0x1160),
    (0x17b4, 0x17b5),
    (0x180b, 0x180f),
    (0x200b, 0x200f),
    (0x2028, 0x202e),
    (0x2060, 0x206f),
    (0x3164, 0x3164),
    (0xfe00, 0xfe0f),
    (0xfeff, 0xfeff),
    (0xffa0, 0xffa0),
    (0xfff0, 0xfffb),
    (0x1_d173, 0x1_d17a),
    (0xe_0000, 0xe_0fff),
    (0x1_bca0, 0x1_bca3),
];

/// Returns every character of [`UNSAFE`], and a character that is shown.
fn characters() -> Vec<String> {
    let all = UNSAFE.into_iter().flat_map(|(first, last)| first..=last).filter_map(char::from_u32);
    all.collect::<Vec<_>>().chunks(40).map(|chunk| format!("x{}", chunk.iter().collect::<String>())).collect()
}

fn check(format: Format, lang: Lang, text: &str) {
    let is_unsafe = |c: char| c != '\n' && UNSAFE.iter().any(|(first, last)| (*first..=*last).contains(&u32::from(c)));
    let seen: Vec<char> = text.chars().filter(|c| is_unsafe(*c)).collect();
    assert!(seen.is_empty(), "{format:?} {lang:?}: {seen:?}");
    assert!(!text.contains(&"\u{301}".repeat(9)), "{format:?} {lang:?}");
    for (at, _) in text.match_indices("##") {
        let rest = text[at + 2..].trim_start_matches(|c: char| c.is_ascii_alphanumeric());
        assert!(!rest.starts_with('['), "{format:?} {lang:?}: {}", &text[at..at + 20]);
    }
    for word in ["section_start:", "section_end:", "travis_fold:", "travis_time:"] {
        assert!(!text.contains(word), "{format:?} {lang:?}: {word}");
    }
    let own = ["::error title=synclint", "::warning title=synclint", "::notice title=synclint"];
    for line in text.lines().filter(|line| line.trim_start().starts_with("::")) {
        assert!(format == Format::Github && own.iter().any(|own| line.starts_with(own)), "{format:?}: {line}");
    }
}

#[test]
fn no_format_prints_commands_or_invisible_characters() {
    for run in runs().into_iter().chain(sample::HOSTILE.map(sample::with)) {
        for (format, lang) in Format::ALL.into_iter().flat_map(|format| Lang::ALL.map(|lang| (format, lang))) {
            check(format, lang, &write(&run, format, lang));
        }
    }
}

/// Each character is in a message, a note, a name, a path, and a source line.
#[test]
fn no_format_prints_any_unsafe_character() {
    for text in characters() {
        let run = sample::with(&text);
        for format in Format::ALL {
            check(format, Lang::En, &write(&run, format, Lang::En));
        }
    }
}

/// Escapes in JSON formats do not change the text.
#[test]
fn json_keeps_the_text() {
    for text in characters().iter().map(String::as_str).chain(sample::HOSTILE) {
        let run = sample::with(text);
        let report: serde_json::Value = serde_json::from_str(&write(&run, Format::Json, Lang::En)).unwrap();
        let name = &report["coverage"][0]["organization"];
        assert_eq!(name, text);
    }
}
