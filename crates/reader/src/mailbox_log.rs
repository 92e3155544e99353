//! Reads the file that the command "Download Mailbox Details" of a mailbox writes: sections with a title and lines of the form
//! `name : value`. A mailbox is a mapping from the names of all its sections to their values.

use jiff::fmt::strtime;
use synclint_diagnostic::span::{FileId, Span};

use crate::error::{Error, ErrorKind};
use crate::limits::{self, Limits};
use crate::tree::{BYTE_ORDER_MARK, NodeKind, Style, Tree, offset};

/// The name in the first line of a mailbox.
const FIRST: &str = "mailboxid";

/// The number of lines, not counting empty ones, that [`FIRST`] is among.
const HEAD: usize = 5;

/// The format of dates, which are in UTC: `12/3/2018 3:23:36 PM`.
const DATE: &str = "%m/%d/%Y %I:%M:%S %p";

/// The maximum length of a date, in bytes.
const MAX_DATE: usize = "12/31/2018 12:00:00 AM".len();

/// The length of the text that is searched for [`FIRST`], in bytes.
const HEAD_LENGTH: usize = 4096;

/// The extensions of the details of a mailbox. Other files with these extensions are logs of any kind, which no reader reads.
const EXTENSIONS: [&str; 2] = ["log", "txt"];

/// What the name and the content of a file say about it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Format {
    /// The details of a mailbox.
    MailboxLog,
    /// A log of any other kind.
    OtherLog,
    /// Not a log.
    Other,
}

/// Returns what a file is.
pub(crate) fn format(path: &str, bytes: &[u8]) -> Format {
    let head = bytes.get(..HEAD_LENGTH).unwrap_or(bytes).utf8_chunks().next().map_or("", |chunk| chunk.valid());
    let has = |ending: &str| EXTENSIONS.iter().any(|known| ending.eq_ignore_ascii_case(known));
    if is_log(head) {
        Format::MailboxLog
    } else if path.rsplit_once('.').is_some_and(|(_, ending)| has(ending)) {
        Format::OtherLog
    } else {
        Format::Other
    }
}

/// Returns whether `text` is the details of a mailbox: the title of a section, and soon after it the ID of a mailbox. Such a text is
/// neither YAML nor JSON.
pub(crate) fn is_log(text: &str) -> bool {
    let text = text.strip_prefix(BYTE_ORDER_MARK).unwrap_or(text);
    if !text.trim_start().starts_with(|first: char| first.is_ascii_alphabetic()) {
        return false;
    }
    let mut head = text.lines().filter(|line| !line.trim().is_empty()).take(HEAD);
    let is_title = |line: &str| line.trim().bytes().all(|byte| byte.is_ascii_alphabetic() || byte == b' ');
    head.next().is_some_and(is_title) && head.any(|line| pair(line).is_some_and(|pair| &line[pair.name] == FIRST))
}

/// Reads `text` into `tree` as one document, a sequence of mailboxes.
pub(crate) fn read(file: FileId, text: &str, limits: Limits, tree: &mut Tree, errors: &mut Vec<Error>) {
    tree.begin_root();
    let mailboxes = tree.push(NodeKind::Sequence, 0, 0, 0);
    let mut mailbox = None;
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let at = start;
        start += line.len();
        let Some(Pair { name, value }) = pair(line) else { continue };
        if line.len() > limits.scalar {
            let kind = ErrorKind::Limit(limits::SCALAR_LENGTH, limits.scalar as u64);
            errors.push(Error { kind, span: Span::new(file, offset(at), offset(start)) });
            break;
        }
        if line[name.clone()] == *FIRST
            && let Some(before) = mailbox.take()
        {
            tree.finish(before, offset(at));
        }
        mailbox.get_or_insert_with(|| tree.push(NodeKind::Mapping, at, at, 0));
        tree.push(NodeKind::Scalar(Style::Plain), at + name.start, at + name.end, 0);
        let text = &line[value.clone()];
        match date(text) {
            Some(date) => {
                let from = tree.decoded().len();
                tree.decoded().push_str(&date);
                let number = tree.decoded_since(from);
                tree.push(NodeKind::Decoded(Style::Plain), at + value.start, at + value.end, number);
            }
            None => {
                tree.push(NodeKind::Scalar(Style::Plain), at + value.start, at + value.end, 0);
            }
        }
    }
    if let Some(mailbox) = mailbox {
        tree.finish(mailbox, offset(text.len()));
    }
    tree.finish(mailboxes, offset(text.len()));
}

/// The ranges of a name and a value in a line.
struct Pair {
    name: std::ops::Range<usize>,
    value: std::ops::Range<usize>,
}

/// Returns the name and the value in a line of the form `name : value`. The blanks around the colon are optional.
fn pair(line: &str) -> Option<Pair> {
    let colon = memchr::memchr(b':', line.as_bytes())?;
    let name = line[..colon].trim_end();
    let first = name.len() - name.trim_start().len();
    let is_name = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_';
    let fits = name.len() > first && name.bytes().skip(first).all(is_name);
    let after = &line[colon + 1..];
    let end = colon + 1 + after.trim_end().len();
    let begin = end - line[colon + 1..end].trim_start().len();
    fits.then_some(Pair { name: first..name.len(), value: begin..end })
}

/// Returns a date of the file in ISO 8601.
fn date(text: &str) -> Option<String> {
    if text.len() > MAX_DATE || !text.ends_with('M') {
        return None;
    }
    let date = strtime::parse(DATE, text).and_then(|parsed| parsed.to_datetime()).ok()?;
    Some(format!("{date}Z"))
}

#[cfg(test)]
mod tests {
    use crate::parsed::Parsed;
    use crate::read::read_named;
    use crate::{Limits, Value};
    use synclint_diagnostic::span::FileId;

    const LOG: &str = "Mailbox Async Processing State\r\n\r\nmailboxid : 9fb6600b-0965-e811-a97f-000d4a161089\r\nhostid: Null         \r\n\
                       processinglastattemptedon : 12/3/2018 3:23:36 PM       \r\n\r\n\r\nMailbox Synchronization Methods\r\n\r\n\
                       actdeliverymethod : EmailRouter\r\nlastsyncerror : a : b\r\nusername :\r\n";

    fn parse<'a>(path: &str, text: &'a str) -> Parsed<'a> {
        read_named(path, FileId(0), text.as_bytes(), Limits::default())
    }

    fn rows<'a>(parsed: &'a Parsed<'a>) -> Vec<Vec<(&'a str, &'a str, &'a str)>> {
        let source = |value: Value<'a>| &parsed.text[value.span().start as usize..value.span().end as usize];
        let pairs = |row: Value<'a>| {
            row.entries().map(|(key, value)| (source(key), value.text().unwrap_or("?"), source(value))).collect()
        };
        parsed.documents().flat_map(Value::items).map(pairs).collect()
    }

    #[test]
    fn reads_names_and_values_of_all_sections() {
        for path in ["Ada.log", "Ada.txt", "mailboxes/ada.yaml"] {
            let parsed = parse(path, LOG);
            assert_eq!(parsed.errors, []);
            let id = "9fb6600b-0965-e811-a97f-000d4a161089";
            assert_eq!(
                rows(&parsed),
                [[
                    ("mailboxid", id, id),
                    ("hostid", "Null", "Null"),
                    ("processinglastattemptedon", "2018-12-03T15:23:36Z", "12/3/2018 3:23:36 PM"),
                    ("actdeliverymethod", "EmailRouter", "EmailRouter"),
                    ("lastsyncerror", "a : b", "a : b"),
                    ("username", "", ""),
                ]],
                "{path}"
            );
        }
        let parsed = parse("Ada.log", LOG);
        assert!(parsed.documents().flat_map(Value::items).any(|row| row.get("hostid").is_some_and(Value::is_null)));
    }

    #[test]
    fn a_second_id_begins_a_second_mailbox() {
        let text = format!("\u{feff}{LOG}{LOG}");
        let parsed = parse("all.log", &text);
        assert_eq!(rows(&parsed).iter().map(Vec::len).collect::<Vec<_>>(), [6, 6]);
    }

    #[test]
    fn converts_only_dates_of_the_format() {
        for (text, date) in [
            ("12/3/2018 3:23:36 PM", "2018-12-03T15:23:36Z"),
            ("1/31/2020 12:00:00 AM", "2020-01-31T00:00:00Z"),
            ("31/1/2020 12:00:00 AM", "31/1/2020 12:00:00 AM"),
            ("13:23:36 PM", "13:23:36 PM"),
            ("2018-12-03T15:23:36Z", "2018-12-03T15:23:36Z"),
            ("PM", "PM"),
        ] {
            let log = format!("Mailbox State\nmailboxid : 1\nlastactiveon : {text}\n");
            assert_eq!(rows(&parse("a.log", &log))[0][1], ("lastactiveon", date, text));
        }
    }

    /// Logs of any kind may lie beside an export.
    #[test]
    fn other_logs_are_not_read_and_are_no_errors() {
        for bytes in [&b"\xff\xfea\0"[..], b"\xff", b"a: [", b"2018-05-02 started\n", b"Title\n\xff", b""] {
            let limits = Limits { file_size: 3, ..Limits::default() };
            let parsed = read_named("build.log", FileId(0), bytes, limits);
            assert_eq!((parsed.errors.len(), parsed.documents().count()), (0, 0), "{bytes:?}");
        }
    }

    /// YAML and JSON stay what they are.
    #[test]
    fn is_recognized_by_its_content() {
        for text in [
            "mailboxid : 9fb6600b-0965-e811-a97f-000d4a161089\nname: Ada\n",
            "- mailboxid : 9fb6600b-0965-e811-a97f-000d4a161089\n",
            "# Title\nmailboxid: 1\n",
            "title: x\nmailboxid: 1\n",
            "---\nmailboxid: 1\n",
            "",
            "Title\n",
            "Title\nname : 1\n",
        ] {
            assert!(!super::is_log(text), "{text}");
            assert_eq!(parse("a.log", text).documents().count(), 0, "{text}");
        }
    }
}
