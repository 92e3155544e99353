//! What can be wrong in a settings file or a waiver file. A mistake is a finding like any other, at its place in the file.

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
    /// It is no YAML.
    Syntax(Span, String),
    /// A key that means nothing, and the one that was probably meant.
    UnknownKey(Span, String, Option<&'static str>),
    /// A value that its key cannot have, and what it can have.
    InvalidValue(Span, String, Text),
    /// A key that has to be there and is not.
    MissingKey(Span, &'static str),
}

/// A rule of this file.
const fn mistake(id: &'static str, title: Text, message: Text, page: &'static Page) -> RuleInfo {
    about_files(
        id,
        title,
        message,
        text!(
            "correct the file: the organizations that it governs were not linted; `synclint schema config` and `schema waivers` print what is allowed",
            "ファイルを修正します。このファイルが対象とする組織は判定していません。`synclint schema config` と `schema waivers` で使用できる内容を表示します"
        ),
        page,
    )
}

static UNKNOWN_KEY: RuleInfo = RuleInfo {
    ..mistake(
        "settings-unknown-key",
        text!("a key in a file of synclint that means nothing", "synclint のファイルの不明なキー"),
        text!("`{key}` is no key of this file here", "`{key}` はこの位置で使用できるキーではありません"),
        &Page(include_str!("settings-unknown-key.md")),
    )
};

static INVALID_VALUE: RuleInfo = RuleInfo {
    ..mistake(
        "settings-invalid-value",
        text!("a value in a file of synclint that its key cannot have", "synclint のファイルの無効な値"),
        text!("`{value}` is not {expected}", "`{value}` は使用できません。使用できる値: {expected}"),
        &Page(include_str!("settings-invalid-value.md")),
    )
};

static MISSING_KEY: RuleInfo = RuleInfo {
    ..mistake(
        "settings-missing-key",
        text!("a key that a file of synclint must have", "synclint のファイルに必要なキーの不足"),
        text!("`{key}` is missing here", "`{key}` がありません"),
        &Page(include_str!("settings-missing-key.md")),
    )
};

/// The rules about settings files and waiver files.
pub(crate) static RULES: &[&RuleInfo] = &[&INVALID_VALUE, &MISSING_KEY, &UNKNOWN_KEY];

impl Mistake {
    /// The finding that reports it.
    pub fn finding(&self) -> Finding {
        match self {
            Self::Syntax(span, reason) => Finding::new(&shape::SYNTAX_ERROR, *span).arg("reason", reason.as_str()),
            Self::UnknownKey(span, key, suggestion) => {
                let mut finding = Finding::new(&UNKNOWN_KEY, *span).arg("key", key.as_str());
                finding.detail = Some(key.as_str().into());
                if let Some(suggestion) = suggestion {
                    let note = text!("did you mean `{key}`?", "正しいキーの候補: `{key}`");
                    finding.notes.push(Message::new(note).arg("key", *suggestion));
                }
                finding
            }
            Self::InvalidValue(span, value, expected) => {
                let mut finding = Finding::new(&INVALID_VALUE, *span)
                    .arg("value", value.as_str())
                    .arg("expected", Arg::Text(*expected));
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

/// A settings or waiver file with mistakes, so that the organizations that it governs are not linted.
#[derive(Debug)]
pub struct BrokenFile {
    /// Its path, as shown to people.
    pub shown: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// What is wrong with it.
    pub mistakes: Vec<Mistake>,
}
