//! Fifty documents that are hard for YAML readers, because they are deep, long, repetitive, or invalid. One run reports one
//! finding or none in each, and a finding in another file.

use std::fs;
use std::io::Write;
use std::path::Path;

use super::{dir, json, rules};

const SYNTAX: &str = "syntax-error";
const ENCODING: &str = "encoding-not-utf-8";
const LIMIT: &str = "limit-exceeded";
const CLEAN: &str = "";

/// One byte more than the limit of a scalar in this run.
const LONG: usize = (1 << 20) + 1;

/// Name, bytes, and the expected rule.
type Document = (&'static str, Vec<u8>, &'static str);

fn invalid_documents() -> Vec<Document> {
    let text = |name, text: &str, rule| (name, text.as_bytes().to_vec(), rule);
    vec![
        text("tab as indentation", "a:\n\tb: 1\n", SYNTAX),
        text("tab after a dash", "-\t-\ta: 1\n \tb: 2\n", SYNTAX),
        text("double quote not closed", "a: \"b\nc: d\n", SYNTAX),
        text("single quote not closed", "a: 'b\nc: d\n", SYNTAX),
        text("wrong indentation", "a:\n  - b\n c: d\n", SYNTAX),
        text("colon in a plain scalar", "a: b: c\n", SYNTAX),
        text("plain scalar of colons", "a: b:c:d: e:f: g\n", SYNTAX),
        text("at sign first", "a: @b\n", SYNTAX),
        text("flow not closed", "a: [b, c\nd: e\n", SYNTAX),
        text("unknown escape", "a: \"\\q\"\n", SYNTAX),
        text("key without a colon", "a: 1\nb\nc: 2\n", SYNTAX),
        text("text after a document", "a: \"b\" c\n", SYNTAX),
        text("second document broken", "a: 1\n---\nb: [\n", SYNTAX),
        text("alias of nothing", "a: *b\n", SYNTAX),
        text("alias in its own value", "a: &a [*a]\n", SYNTAX),
        text("merge of itself", "a: &a\n  <<: *a\n  b: 1\n", SYNTAX),
        ("zero byte", b"a: b\0c\n".to_vec(), SYNTAX),
        ("control character", b"a: b\x07c\n".to_vec(), SYNTAX),
        ("wrong byte", b"a: \xc3\x28\n".to_vec(), ENCODING),
        ("Shift_JIS", b"a: \x83\x81\x81\x5b\x83\x8b\n".to_vec(), ENCODING),
        ("UTF-16, little end first, odd", [utf16(u16::to_le_bytes), vec![0]].concat(), ENCODING),
        ("UTF-16, big end first, odd", [utf16(u16::to_be_bytes), vec![0]].concat(), ENCODING),
        ("100,000 quotes, the last not closed", "\"".repeat(99_999).into_bytes(), SYNTAX),
        ("key of 2,000 characters", format!("{}: 1\n", "k".repeat(2_000)).into_bytes(), SYNTAX),
        ("flow as a key, 1,000 deep", format!("{}{}: 1\n", "[".repeat(1_000), "]".repeat(1_000)).into_bytes(), LIMIT),
        ("100,000 brackets", ("[".repeat(100_000) + &"]".repeat(100_000)).into_bytes(), LIMIT),
        ("100,000 brackets not closed", "[".repeat(100_000).into_bytes(), LIMIT),
        ("100,000 dashes in a line", "- ".repeat(100_000).into_bytes(), LIMIT),
        ("100,000 question marks in a line", "? ".repeat(100_000).into_bytes(), LIMIT),
        ("2,000 mappings in each other", blocks(2_000), LIMIT),
        ("aliases of aliases", bomb(), LIMIT),
        ("plain scalar", repeated("a: ", "b", LONG, "\n"), LIMIT),
        ("quoted scalar", repeated("a: \"", "b", LONG, "\"\n"), LIMIT),
        ("block scalar", repeated("a: |\n", "  0123456\n", LONG / 8 + 1, ""), LIMIT),
    ]
}

fn unusual_documents() -> Vec<Document> {
    let lines = |line: fn(usize) -> String, n: usize| (0..n).map(line).collect::<String>().into_bytes();
    [
        ("a key twice", b"a: 1\na: 2\n".to_vec()),
        ("a key twice, in flow", b"a: {b: 1, b: {c: 1, c: 2}}\n".to_vec()),
        ("byte order mark", b"\xef\xbb\xbfa: 1\n".to_vec()),
        ("CRLF", b"a: 1\r\nb:\r\n  - c\r\n".to_vec()),
        ("CR alone", b"a: 1\rb: 2\r".to_vec()),
        ("nothing", Vec::new()),
        ("a comment alone", b"# nothing\n".to_vec()),
        ("no line end at the end", b"a: |\n  b".to_vec()),
        ("tab on a blank line", b"a: 1\n\t\nb: 2\n".to_vec()),
        ("NEL and LS", "a: b\u{85}c\u{2028}d\n".as_bytes().to_vec()),
        ("a million blank lines", repeated("a: 1\n", "\n", 1_000_000, "b: 2\n")),
        ("100,000 comments", lines(|n| format!("# {n} ######\n"), 100_000)),
        ("100,000 anchors", lines(|n| format!("- &a{n} b\n"), 100_000)),
        ("200,000 keys", lines(|n| format!("k{n}: {n}\n"), 200_000)),
        ("plain scalar of 100,000 lines", repeated("a: b\n", "  c\n", 100_000, "")),
        ("a sequence of a million in flow", repeated("[0", ",0", 1_000_000, "]\n")),
    ]
    .map(|(name, bytes)| (name, bytes, CLEAN))
    .into()
}

fn utf16(bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
    "\u{feff}a: 1\n".encode_utf16().flat_map(bytes).collect()
}

fn blocks(depth: usize) -> Vec<u8> {
    (0..depth).map(|level| format!("{}a:\n", " ".repeat(level))).collect::<String>().into_bytes()
}

/// Aliases that expand to 10^10 values.
fn bomb() -> Vec<u8> {
    let mut text = String::from("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for level in 1..10 {
        text += &format!("a{level}: &a{level} [{}]\n", vec![format!("*a{}", level - 1); 10].join(", "));
    }
    text.into_bytes()
}

fn repeated(before: &str, part: &str, n: usize, after: &str) -> Vec<u8> {
    [before.as_bytes(), part.repeat(n).as_bytes(), after.as_bytes()].concat()
}

#[test]
fn reports_each_document_as_expected() {
    let documents = [invalid_documents(), unusual_documents()].concat();
    assert_eq!(documents.len(), 50);
    let other = b"- mailboxid: 1d0f0000-0000-4000-8000-000000000001\n  statecode: lively\n";
    let files = dir(&[("other/mailboxes.yaml", other)]);
    for (number, (_, bytes, _)) in documents.iter().enumerate() {
        write(&files.path().join(format!("d{number:02}")), bytes);
    }
    let facts = ["--assume=deployment=online", "--assume=product-version=9.2"];
    let (report, code) = json(files.path(), &[&facts[..], &["--limit=scalar-length=1M", "."]].concat());
    let found = rules(&report);
    for (number, (name, _, expected)) in documents.iter().enumerate() {
        let path = format!("d{number:02}/x.yaml");
        let reported: Vec<_> = found.iter().filter(|(_, at)| *at == path).map(|(rule, _)| rule.as_str()).collect();
        let expected: Vec<_> = [*expected].into_iter().filter(|rule| *rule != CLEAN).collect();
        assert_eq!(reported, expected, "{name}");
    }
    assert!(found.iter().any(|(rule, path)| rule == "wrong-type" && path == "other/mailboxes.yaml"), "{found:?}");
    assert_eq!(code, 2);
}

fn write(organization: &Path, bytes: &[u8]) {
    fs::create_dir_all(organization).unwrap();
    fs::File::create(organization.join("x.yaml")).unwrap().write_all(bytes).unwrap();
}
