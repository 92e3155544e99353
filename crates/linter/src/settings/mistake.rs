//! Mistakes in settings files and waiver files, which are reported as findings.

use synclint_diagnostic::finding::Finding;
use synclint_diagnostic::page::Page;
use synclint_diagnostic::rule::RuleInfo;
use synclint_diagnostic::span::Span;
use synclint_diagnostic::text;
use synclint_diagnostic::text::{Arg, Message, Text};
use synclint_model::shape::{self, about_files};

/// A mistake in a settings file or a waiver file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Mistake {
    /// Invalid YAML, and the reason.
    Syntax(Span, Arg),
    /// An unknown key, and a similar one.
    UnknownKey(Span, String, Option<&'static str>),
    /// An invalid value, and the expected value.
    InvalidValue(Span, String, Text),
    /// A missing required key.
    MissingKey(Span, &'static str),
}

/// Creates a rule about settings files and waiver files.
const fn mistake(id: &'static str, title: Text, message: Text, page: &'static Page) -> RuleInfo {
    about_files(
        id,
        title,
        message,
        text!(
            "correct the file (`synclint schema config` and `synclint schema waivers` print what is allowed); its organizations were not checked",
            "ファイルを修正します (`synclint schema config` と `synclint schema waivers` で使用できる内容を確認できます)。対象の組織は判定していません"
        ),
        page,
    )
}

static UNKNOWN_KEY: RuleInfo = RuleInfo {
    ..mistake(
        "settings-unknown-key",
        text!("Unknown key in a synclint file", "synclint のファイルの不明なキー"),
        text!("unknown key `{key}`", "`{key}` は不明なキーです"),
        &Page(include_str!("settings-unknown-key.md")),
    )
};

static INVALID_VALUE: RuleInfo = RuleInfo {
    ..mistake(
        "settings-invalid-value",
        text!("Invalid value in a synclint file", "synclint のファイルの無効な値"),
        text!(
            "invalid value `{value}`; expected {expected}",
            "値 `{value}` は使用できません (使用できる値: {expected})"
        ),
        &Page(include_str!("settings-invalid-value.md")),
    )
};

static MISSING_KEY: RuleInfo = RuleInfo {
    ..mistake(
        "settings-missing-key",
        text!("Missing key in a synclint file", "synclint のファイルのキーの不足"),
        text!("missing key `{key}`", "キー `{key}` がありません"),
        &Page(include_str!("settings-missing-key.md")),
    )
};

/// The rules about settings files and waiver files.
pub(crate) static RULES: &[&RuleInfo] = &[&INVALID_VALUE, &MISSING_KEY, &UNKNOWN_KEY];

impl Mistake {
    /// Converts the mistake to a finding.
    pub fn finding(&self) -> Finding {
        match self {
            Self::Syntax(span, reason) => Finding::new(&shape::SYNTAX_ERROR, *span).arg("reason", reason.clone()),
            Self::UnknownKey(span, key, suggestion) => {
                let mut finding = Finding::new(&UNKNOWN_KEY, *span).arg("key", key.as_str());
                finding.detail = Some(key.as_str().into());
                if let Some(suggestion) = suggestion {
                    let note = text!("similar key: `{key}`", "類似のキー: `{key}`");
                    finding.notes.push(Message::new(note).arg("key", *suggestion));
                }
                finding
            }
            Self::InvalidValue(span, value, expected) => {
                let shown = if value.is_empty() { "\"\"" } else { value };
                let mut finding =
                    Finding::new(&INVALID_VALUE, *span).arg("value", shown).arg("expected", Arg::Text(*expected));
                finding.detail = Some(value.as_str().into());
                finding
            }
            Self::MissingKey(span, key) => {
                let mut finding = Finding::new(&MISSING_KEY, *span).arg("key", *key);
                finding.detail = Some((*key).into());
                finding
            }
        }
    }
}

/// A settings or waiver file with mistakes. The organizations that it applies to are not linted.
#[derive(Debug)]
pub struct BrokenFile {
    /// The path as shown in output.
    pub shown: String,
    /// The content.
    pub bytes: Vec<u8>,
    /// The mistakes.
    pub mistakes: Vec<Mistake>,
}
