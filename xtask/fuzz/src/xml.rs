//! XML in a column: settings lie in the value however it is written, and mean the same.

use synclint_diagnostic::span::{FileId, Span};
use synclint_model::Organization;
use synclint_model::lower::{self, ReadFile};
use synclint_reader::read;

use super::{LOWERING, READING};

/// Settings that are asked for.
const NAMES: [&str; 4] = ["TrackCategorizedItems", "BackgroundSendBatchSize", "a", "x:y"];

/// Puts `bytes` into both columns that hold XML, quoted and as a block.
///
/// # Panics
///
/// When a place lies outside of the value, or the two ways to write it mean different things.
pub fn xml(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    let quoted = |column: &str| {
        format!("{{\"organizationid\": \"f8850000-0000-4000-8000-000000000001\", \"{column}\": {}}}", quote(text))
    };
    let mut meanings = Vec::new();
    for column in ["orgdborgsettings", "defaultemailsettings"] {
        meanings.push(meaning(&quoted(column)));
    }
    // A block scalar keeps lines of plain text as they are; it cannot begin with a blank or hold other line ends.
    let plain =
        text.chars().all(|c| c == '\n' || (' '..='~').contains(&c)) && text.starts_with('<') && !text.ends_with('\n');
    if plain {
        let block = text.replace('\n', "\n  ");
        let document =
            format!("organizationid: f8850000-0000-4000-8000-000000000001\norgdborgsettings: |-\n  {block}\n");
        assert_eq!(meaning(&document), meanings[0], "{document}");
    }
}

/// The settings that a document says, each as it stands in the file; the rules that speak.
fn meaning(document: &str) -> (Vec<Option<String>>, Vec<&'static str>) {
    let parsed = read::read(FileId(0), document.as_bytes(), READING);
    let lowered = lower::lower(&[ReadFile { path: "organization.yaml", parsed: &parsed }], LOWERING);
    for finding in lowered.findings.kept() {
        inside(document, finding.span);
    }
    let rules = lowered.findings.kept().iter().map(|finding| finding.rule.id).collect();
    let organization = Organization::new(&lowered.records);
    (NAMES.iter().map(|name| setting(document, &organization, name)).collect(), rules)
}

fn setting(document: &str, organization: &Organization<'_>, name: &str) -> Option<String> {
    let field = organization.org_setting(name)?;
    inside(document, field.place.span);
    field.get().map(str::to_owned)
}

fn inside(document: &str, span: Span) {
    assert!(document.get(span.start as usize..span.end as usize).is_some(), "{span:?} cuts a character of {document}");
}

/// A text as JSON writes it, with the characters that XML is made of as escapes, as .NET does.
fn quote(text: &str) -> String {
    let quoted = serde_json::to_string(text).expect("a text is JSON");
    quoted.replace('<', "\\u003c").replace('>', "\\u003e")
}
