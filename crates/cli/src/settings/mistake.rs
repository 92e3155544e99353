//! What can be wrong in a settings file or a waiver file. A mistake is a finding like any other, at its place in the file.

use synclint_model::finding::{Finding, OrganizationId};
use synclint_model::rule::{Applies, Certainty, RuleInfo, Severity};
use synclint_model::shape;
use synclint_model::span::Span;
use synclint_model::text;
use synclint_model::text::{Arg, Message, Text};

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

const SETTINGS: RuleInfo = RuleInfo {
    id: "",
    severity: Severity::Error,
    certainty: Certainty::Verified,
    since: "0.1.0",
    tables: &[],
    applies: Applies::ALWAYS,
    sources: &[],
    title: Text { en: "", ja: "" },
    message: Text { en: "", ja: "" },
    fix: text!(
        "correct the file: the organizations that it governs were not linted; `synclint schema config` and `schema waivers` print what is allowed",
        "ファイルを修正します。このファイルが対象とする組織は判定していません。`synclint schema config` と `schema waivers` で使用できる内容を表示します"
    ),
    yields_to: &[],
};

static UNKNOWN_KEY: RuleInfo = RuleInfo {
    id: "settings-unknown-key",
    title: text!("a key in a file of synclint that means nothing", "synclint のファイルの不明なキー"),
    message: text!("`{key}` is no key of this file here", "`{key}` はこの位置で使用できるキーではありません"),
    ..SETTINGS
};

static INVALID_VALUE: RuleInfo = RuleInfo {
    id: "settings-invalid-value",
    title: text!("a value in a file of synclint that its key cannot have", "synclint のファイルの無効な値"),
    message: text!("`{value}` is not {expected}", "`{value}` は使用できません。使用できる値: {expected}"),
    ..SETTINGS
};

static MISSING_KEY: RuleInfo = RuleInfo {
    id: "settings-missing-key",
    title: text!("a key that a file of synclint must have", "synclint のファイルに必要なキーの不足"),
    message: text!("`{key}` is missing here", "`{key}` がありません"),
    ..SETTINGS
};

/// The rules about settings files and waiver files.
pub static RULES: &[&RuleInfo] = &[&INVALID_VALUE, &MISSING_KEY, &UNKNOWN_KEY];

impl Mistake {
    /// The finding that reports it, for the first of the organizations that the file governs.
    pub fn finding(&self, organization: OrganizationId) -> Finding {
        match self {
            Self::Syntax(span, reason) => {
                Finding::new(&shape::SYNTAX_ERROR, organization, *span).arg("reason", reason.as_str())
            }
            Self::UnknownKey(span, key, suggestion) => {
                let mut finding = Finding::new(&UNKNOWN_KEY, organization, *span).arg("key", key.as_str());
                finding.detail = Some(key.as_str().into());
                if let Some(suggestion) = suggestion {
                    let note = text!("did you mean `{key}`?", "正しいキーの候補: `{key}`");
                    finding.notes.push(Message::new(note).arg("key", *suggestion));
                }
                finding
            }
            Self::InvalidValue(span, value, expected) => {
                let mut finding = Finding::new(&INVALID_VALUE, organization, *span)
                    .arg("value", value.as_str())
                    .arg("expected", Arg::Text(*expected));
                finding.detail = Some(value.as_str().into());
                finding
            }
            Self::MissingKey(span, key) => {
                let mut finding = Finding::new(&MISSING_KEY, organization, *span).arg("key", *key);
                finding.detail = Some((*key).into());
                finding
            }
        }
    }
}
