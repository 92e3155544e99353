//! Checks that input cannot become markup or script, and that the page loads nothing.

use serde_json::Value;
use sha2::{Digest, Sha256};
use synclint_diagnostic::text::Lang;
use synclint_report::Format;

use crate::{runs, sample, write};

/// Parses the embedded data.
fn data(page: &str) -> Value {
    serde_json::from_str(between(page, "<script type=\"application/json\" id=\"data\">", "</script>")).unwrap()
}

/// Returns the text between the first occurrence of `start` and the next `end`.
fn between<'a>(page: &'a str, start: &str, end: &str) -> &'a str {
    page.split_once(start).unwrap().1.split_once(end).unwrap().0
}

/// Encodes as Base64 with padding, as in a content security policy.
fn base64(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let group = |chunk: &[u8]| {
        let byte = |at: usize| chunk.get(at).copied().map_or(0, usize::from);
        let bits = byte(0) << 16 | byte(1) << 8 | byte(2);
        let digit = |at: usize| if at > chunk.len() { '=' } else { char::from(DIGITS[bits >> (18 - 6 * at) & 63]) };
        [0, 1, 2, 3].map(digit)
    };
    bytes.chunks(3).flat_map(group).collect()
}

/// Names with markup do not change the elements of the page: one script, one block of data.
#[test]
fn names_are_not_markup() {
    for run in runs() {
        let page = write(&run, Format::Html, Lang::En);
        let (before, rest) = page.split_once("<script type=\"application/json\" id=\"data\">").unwrap();
        let (json, after) = rest.split_once("</script>").unwrap();
        assert!(!json.contains(['<', '>', '&']), "markup in the data");
        assert!(after.starts_with("\n<script>(() => {") && after.ends_with("})();\n</script>\n</body>\n</html>\n"));
        assert_eq!(after.matches("</script").count(), 1);
        assert!(
            before.contains("<title>synclint: | `a` | **b** [c](http://d) @e</title>") && !before.contains("<script")
        );
    }
}

#[test]
fn only_its_own_script_runs_and_nothing_is_loaded() {
    let page = write(&sample::findings(3), Format::Html, Lang::En);
    let policy = between(&page, "Content-Security-Policy\" content=\"", "\"");
    assert!(policy.starts_with("default-src 'none'; script-src 'sha256-") && !policy.contains("unsafe"), "{policy}");
    for (directive, text) in
        [("script-src", between(&page, "<script>", "</script>")), ("style-src", between(&page, "<style>", "</style>"))]
    {
        let hash = base64(&Sha256::digest(text));
        let expected = format!("{directive} 'sha256-{hash}';");
        assert!(policy.contains(&expected), "write {expected} in POLICY of crates/report/src/html/mod.rs");
    }
    let (markup, _) = page.split_once("<script type=").unwrap();
    for pattern in [" src=", "url(", "@import", "<link", "<img", "<iframe", " style=", " onclick="] {
        assert!(!markup.contains(pattern), "{pattern}");
    }
}

/// The data contains every finding and organization, and no string twice.
#[test]
fn the_data_is_complete() {
    for run in runs() {
        let page = write(&run, Format::Html, Lang::Ja);
        assert!(page.starts_with("<!DOCTYPE html>\n<html lang=\"ja\">"));
        let data = data(&page);
        assert_eq!(data["findings"].as_array().unwrap().len(), run.findings.len() + run.set_aside.len());
        assert_eq!(data["organizations"].as_array().unwrap().len(), run.organizations.len());
        assert_eq!(data["unread"].as_array().unwrap().len(), run.unread.len());
        assert_eq!(data["leftOut"], 0);
        let strings = data["strings"].as_array().unwrap();
        let unique: std::collections::BTreeSet<String> = strings.iter().map(ToString::to_string).collect();
        assert_eq!(unique.len(), strings.len());
    }
}

/// A finding takes less than 500 bytes, including its excerpt and both languages.
#[test]
fn many_findings_are_small() {
    let size = |n: usize| write(&sample::findings(n), Format::Html, Lang::En).len();
    let (few, many) = (size(500), size(5500));
    assert!((many - few) / 10_000 < 500, "{} bytes per finding", (many - few) / 10_000);
}
