//! HTML: nothing of an input is markup or script, and nothing is loaded.

use serde_json::Value;
use sha2::{Digest, Sha256};
use synclint_diagnostic::text::Lang;
use synclint_report::Format;

use crate::{runs, sample, write};

/// What the page shows, as its script reads it.
fn data(page: &str) -> Value {
    serde_json::from_str(between(page, "<script type=\"application/json\" id=\"data\">", "</script>")).unwrap()
}

/// The text between two marks, at the first place that has them.
fn between<'a>(page: &'a str, start: &str, end: &str) -> &'a str {
    page.split_once(start).unwrap().1.split_once(end).unwrap().0
}

/// Base64 with padding, as in a content security policy.
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

/// A page with names has the markup of a page without: the same elements, one script, one block of data.
#[test]
fn names_are_no_markup() {
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
    for way in [" src=", "url(", "@import", "<link", "<img", "<iframe", " style=", " onclick="] {
        assert!(!markup.contains(way), "{way}");
    }
}

/// Everything is told, in both languages, once.
#[test]
fn the_data_is_whole() {
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

/// A finding costs less than half a kilobyte, its excerpt and two languages included.
#[test]
fn many_findings_are_small() {
    let size = |n: usize| write(&sample::findings(n), Format::Html, Lang::En).len();
    let (few, many) = (size(500), size(5500));
    assert!((many - few) / 10_000 < 500, "{} bytes a finding", (many - few) / 10_000);
}
