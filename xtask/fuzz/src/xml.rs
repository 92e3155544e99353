//! XML in a column: settings are in the file, and are the same in a quoted value and in a block scalar.

use synclint_diagnostic::span::{FileId, Span};
use synclint_model::Organization;
use synclint_model::lower::{self, ParsedFile};
use synclint_reader::read;

use super::{LOWERING, READING};

/// The settings to look up.
const NAMES: [&str; 4] = ["TrackCategorizedItems", "BackgroundSendBatchSize", "a", "x:y"];

/// Reads `bytes` as XML in both columns that contain XML, as a quoted value and as a block scalar.
///
/// # Panics
///
/// Panics if a span is wrong, or if the quoted value and the block scalar differ.
pub fn xml(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    let quoted = |column: &str| {
        format!("{{\"organizationid\": \"f8850000-0000-4000-8000-000000000001\", \"{column}\": {}}}", quote(text))
    };
    let mut meanings = Vec::new();
    for column in ["orgdborgsettings", "defaultemailsettings"] {
        meanings.push(meaning(&quoted(column)));
    }
    // A block scalar keeps lines of printable ASCII. It cannot begin with a space or contain other line ends.
    let plain =
        text.chars().all(|c| c == '\n' || (' '..='~').contains(&c)) && text.starts_with('<') && !text.ends_with('\n');
    if plain {
        let block = text.replace('\n', "\n  ");
        let document =
            format!("organizationid: f8850000-0000-4000-8000-000000000001\norgdborgsettings: |-\n  {block}\n");
        assert_eq!(meaning(&document), meanings[0], "{document}");
    }
}

/// Returns the settings of a document and the reported rules.
fn meaning(document: &str) -> (Vec<Option<String>>, Vec<&'static str>) {
    let parsed = read::read(FileId(0), document.as_bytes(), READING);
    let lowered = lower::lower(&[ParsedFile { path: "organization.yaml", parsed: &parsed }], LOWERING);
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
    assert!(
        document.get(span.start as usize..span.end as usize).is_some(),
        "{span:?} is not at character boundaries of {document}"
    );
}

/// Quotes a text as JSON, with `<` and `>` escaped as by .NET.
fn quote(text: &str) -> String {
    let quoted = serde_json::to_string(text).expect("a string is valid JSON");
    quoted.replace('<', "\\u003c").replace('>', "\\u003e")
}
