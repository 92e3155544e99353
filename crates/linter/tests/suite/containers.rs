//! One fault in every format, encoding and container is found at the same line and column.

use std::io::Write;

use flate2::Compression;
use flate2::write::{DeflateEncoder, GzEncoder};
use jiff::civil::date;
use synclint_diagnostic::text::Lang;
use synclint_linter::{Context, InputFile, Limits, Linter, Options, OrganizationInput};
use synclint_report::Run;

/// A mailbox with an unknown option, and the position of the fault.
const FORMATS: [(&str, &str, &str); 6] = [
    ("mailboxes.yaml", "# 山田\n- mailboxid: 1d0f0000-0000-4000-8000-000000000001\n  statecode: 7\n", "3:14"),
    (
        "mailboxes.json",
        "[{\"name\": \"山田😀\",\n\"mailboxid\": \"1d0f0000-0000-4000-8000-000000000001\", \"statecode\": 7}]",
        "2:67",
    ),
    ("mailboxes.jsonl", "\n{\"mailboxid\": \"1d0f0000-0000-4000-8000-000000000001\", \"statecode\": 7}\n", "2:68"),
    ("mailboxes.csv", "mailboxid,name,statecode\r\n1d0f0000-0000-4000-8000-000000000001,山田,7\r\n", "2:41"),
    ("mailboxes.tsv", "mailboxid\tstatecode\n1d0f0000-0000-4000-8000-000000000001\t7\n", "2:38"),
    (
        "data.xml",
        "<entities>\n<entity name=\"mailbox\"><records>\n<record id=\"1d0f0000-0000-4000-8000-000000000001\"><field name=\"mailboxid\" value=\"1d0f0000-0000-4000-8000-000000000001\" /><field name=\"statecode\" value=\"7\" /></record></records></entity></entities>",
        "3:153",
    ),
];

fn lint(files: &[(&str, &[u8])], limits: Limits) -> Run {
    let linter = Linter::new(Options { limits, ..Options::at(date(2026, 11, 24)) }).unwrap();
    let files: Vec<InputFile<'_>> = files.iter().map(|(path, bytes)| InputFile::new(path, bytes)).collect();
    let part = linter.lint(&OrganizationInput::new("contoso", &files));
    linter.merge(vec![part], Context::default()).run
}

/// Returns the findings about files and options as `path:line:column rule`, and the unread files as `path: reason`.
fn found(run: &Run) -> Vec<String> {
    let rules = ["option-value-unknown", "limit-exceeded", "encoding-not-utf-8", "syntax-error"];
    let findings = run.findings.iter().filter(|finding| rules.contains(&finding.finding.rule.id));
    let mut found: Vec<String> = findings
        .map(|finding| {
            let file = run.file(finding.location());
            let at = file.excerpt.position(finding.finding.span.start);
            format!("{}:{}:{} {}", file.path, at.line, at.column, finding.finding.rule.id)
        })
        .collect();
    found.extend(run.unread.iter().map(|unread| format!("{}: {}", unread.path, unread.reason.to_string(Lang::En))));
    found
}

fn utf16(text: &str, unit: fn(u16) -> [u8; 2]) -> Vec<u8> {
    "\u{feff}".encode_utf16().chain(text.encode_utf16()).flat_map(unit).collect()
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::fast());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

/// A file of an archive, and what is wrong with it.
#[derive(Clone, Copy)]
struct Entry<'a> {
    name: &'a str,
    bytes: &'a [u8],
    method: u16,
    flags: u16,
    checksum: u32,
}

impl<'a> Entry<'a> {
    fn new(name: &'a str, bytes: &'a [u8]) -> Self {
        Self { name, bytes, method: 8, flags: 0, checksum: rawzip::crc32(bytes) }
    }
}

fn zip(entries: &[Entry<'_>]) -> Vec<u8> {
    let (mut out, mut directory) = (Vec::new(), Vec::new());
    for entry in entries {
        let mut data = entry.bytes.to_vec();
        if entry.method == 8 {
            let mut encoder = DeflateEncoder::new(Vec::new(), Compression::fast());
            encoder.write_all(entry.bytes).unwrap();
            data = encoder.finish().unwrap();
        }
        let size = |bytes: &[u8]| u32::try_from(bytes.len()).unwrap().to_le_bytes();
        let mut common = Vec::new();
        for field in [20, entry.flags, entry.method, 0, 0] {
            common.extend(field.to_le_bytes());
        }
        common.extend(entry.checksum.to_le_bytes());
        common.extend([size(&data), size(entry.bytes)].concat());
        common.extend([u16::try_from(entry.name.len()).unwrap(), 0].map(u16::to_le_bytes).concat());
        directory
            .extend([b"PK\x01\x02\x14\0" as &[u8], &common, &[0; 10], &size(&out), entry.name.as_bytes()].concat());
        out.extend([b"PK\x03\x04" as &[u8], &common, entry.name.as_bytes(), &data].concat());
    }
    let (at, length) = (u32::try_from(out.len()).unwrap(), u32::try_from(directory.len()).unwrap());
    let n = u16::try_from(entries.len()).unwrap().to_le_bytes();
    out.extend(directory);
    out.extend([b"PK\x05\x06\0\0\0\0" as &[u8], &n, &n, &length.to_le_bytes(), &at.to_le_bytes(), &[0, 0]].concat());
    out
}

#[test]
fn finds_a_fault_in_every_format_encoding_and_container() {
    for (name, text, at) in FORMATS {
        let encodings = [
            text.as_bytes().to_vec(),
            format!("\u{feff}{text}").into_bytes(),
            utf16(text, u16::to_le_bytes),
            utf16(text, u16::to_be_bytes),
        ];
        for (number, bytes) in encodings.iter().enumerate() {
            let gz = gzip(bytes);
            let gz_name = format!("{name}.gz");
            let stored = Entry { method: 0, ..Entry::new(name, bytes) };
            for (path, bytes, shown) in [
                (name.to_owned(), bytes.clone(), name.to_owned()),
                (gz_name.clone(), gz.clone(), format!("{gz_name}/{name}")),
                ("export.zip".to_owned(), zip(&[Entry::new(name, bytes)]), format!("export.zip/{name}")),
                ("export.zip".to_owned(), zip(&[stored]), format!("export.zip/{name}")),
                ("x.ZIP".to_owned(), zip(&[Entry::new(&gz_name, &gz)]), format!("x.ZIP/{gz_name}/{name}")),
            ] {
                let run = lint(&[(&path, &bytes)], Limits::default());
                assert_eq!(found(&run), [format!("{shown}:{at} option-value-unknown")], "{path} {number}");
            }
        }
    }
}

#[test]
fn names_what_is_wrong_with_an_archive() {
    let (name, text, at) = FORMATS[0];
    let good = Entry::new(name, text.as_bytes());
    let fault = format!("a.zip/{name}:{at} option-value-unknown");
    let json = Entry { name: "b.json", ..Entry::new("b.json", b"[]") };
    let nested = zip(&[good]);
    let twice = gzip(&gzip(&gzip(b"[]")));
    for (entries, reason) in [
        (vec![good, Entry { flags: 1, ..json }], "a.zip/b.json: encrypted file in an archive"),
        (vec![good, Entry { method: 99, ..json }], "a.zip/b.json: unknown compression method"),
        (vec![good, Entry { checksum: 1, ..json }], "a.zip/b.json: damaged or incomplete file in an archive"),
        (vec![good, json, json], "a.zip/b.json: another file in the archive has the same name"),
        (vec![good, Entry { name: "../b.json", ..json }], "a.zip/../b.json: invalid file name in an archive"),
        (vec![good, Entry { name: "/b.json", ..json }], "a.zip/b.json: invalid file name in an archive"),
        (vec![good, Entry { name: "b\u{1b}.json", ..json }], "a.zip/b\u{fffd}.json: invalid file name in an archive"),
        (
            vec![good, Entry::new("mailboxes.xlsx", &nested)],
            "a.zip/mailboxes.xlsx: workbook; save the sheet as CSV, or export the rows with the Web API",
        ),
        (vec![good, Entry::new("b.json.gz", &twice)], "a.zip/b.json.gz/b.json: archive inside of an archive"),
    ] {
        let bytes = zip(&entries);
        assert_eq!(found(&lint(&[("a.zip", &bytes)], Limits::default())), [fault.clone(), reason.to_owned()]);
    }
    let whole = zip(&[good]);
    for bytes in [b"" as &[u8], b"PK\x03\x04", &whole[..whole.len() - 30], b"mailboxes: []"] {
        assert_eq!(found(&lint(&[("a.zip", bytes)], Limits::default())), ["a.zip: invalid zip archive"]);
    }
    let gz = gzip(text.as_bytes());
    for bytes in [b"" as &[u8], b"\x1f\x8b", &gz[..gz.len() - 9], text.as_bytes()] {
        assert_eq!(found(&lint(&[("a.yaml.gz", bytes)], Limits::default())), ["a.yaml.gz: invalid gzip file"]);
    }
    assert_eq!(found(&lint(&[("mailboxes.xlsx", &whole)], Limits::default())).len(), 1);
}

#[test]
fn limits_decompressed_bytes() {
    let limits = Limits { file_size: 10_000, ..Limits::default() };
    let zeros = vec![b' '; 1 << 20];
    let small = vec![b' '; 6_000];
    let two = zip(&[Entry::new("a.json", &small), Entry::new("b.json", &small)]);
    for (path, bytes) in [("a.json.gz", gzip(&zeros)), ("a.zip", zip(&[Entry::new("a.json", &zeros)])), ("a.zip", two)]
    {
        assert_eq!(found(&lint(&[(path, &bytes)], limits)), [format!("{path}:1:1 limit-exceeded")]);
    }
}

/// The offsets of UTF-16 are those in the file.
#[test]
fn shows_offsets_of_utf16() {
    let (name, text, _) = FORMATS[1];
    let bytes = utf16(text, u16::to_le_bytes);
    let run = lint(&[(name, &bytes)], Limits::default());
    let finding = run.findings.iter().find(|finding| finding.finding.rule.id == "option-value-unknown").unwrap();
    let byte = run.file(finding.location()).excerpt.byte(finding.finding.span.start) as usize;
    assert_eq!(bytes[byte..byte + 2], *b"7\0");
}

#[test]
fn names_encodings() {
    for (bytes, at) in [
        (b"\xff\xfea\0\x3d\xd8b\0" as &[u8], "1:2"),
        (b"\xff\xfea\0b", "1:2"),
        (b"a\0:\0 \0", "1:1"),
        (b"a: Zo\xeb\n", "1:6"),
    ] {
        assert_eq!(found(&lint(&[("a.yaml", bytes)], Limits::default())), [format!("a.yaml:{at} encoding-not-utf-8")]);
    }
}
