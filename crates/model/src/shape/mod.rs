//! The rules about the shape of an export: what reading and lowering find before any rule runs.

use strsim::damerau_levenshtein;

use synclint_diagnostic::finding::Finding;
use synclint_diagnostic::page::Page;
use synclint_diagnostic::rule::{Applies, Certainty, Citation, Extra, RuleInfo, Section, Severity};
use synclint_diagnostic::span::Span;
use synclint_diagnostic::text;
use synclint_diagnostic::text::Text;
use synclint_reader::Encoding;

use crate::schema::{Kind, Table};

static YAML: Citation = Citation {
    title: "YAML Ain't Markup Language, version 1.2.2",
    document: "yaml.org/spec/1.2.2",
    date: "2021-10-01",
    url: "https://yaml.org/spec/1.2.2/",
};

static WEB_API: Citation = Citation {
    title: "Query data using the Web API",
    document: "MicrosoftDocs/powerapps-docs: developer/data-platform/webapi/query",
    date: "",
    url: "https://learn.microsoft.com/power-apps/developer/data-platform/webapi/query/overview",
};

static TABLES: Citation = Citation {
    title: "Dataverse table/entity reference",
    document: "MicrosoftDocs/powerapps-docs: developer/data-platform/reference/entities",
    date: "2025",
    url: "https://learn.microsoft.com/power-apps/developer/data-platform/reference/about-entity-reference",
};

/// The section of rules about files and settings, which are about no record.
pub static FILES: Section = Section { key: "files", title: text!("Files and settings", "ファイルと設定") };

/// A rule about files, settings or comments; where it differs from the most common ones is stated with it.
pub const fn about_files(id: &'static str, title: Text, message: Text, fix: Text, page: &'static Page) -> RuleInfo {
    RuleInfo {
        id,
        severity: Severity::Error,
        certainty: Certainty::Verified,
        since: "0.1.0",
        section: &FILES,
        tables: &[],
        applies: Applies::ALWAYS,
        sources: &[],
        title,
        message,
        fix,
        page,
        extra: Extra::NONE,
        yields_to: &[],
    }
}

/// A document that is no YAML.
pub static SYNTAX_ERROR: RuleInfo = RuleInfo {
    sources: &[&YAML],
    extra: Extra { unread: true, ..Extra::NONE },
    ..about_files(
        "syntax-error",
        text!("a document is neither YAML nor JSON", "YAML でも JSON でもない文書"),
        text!("this document cannot be read: {reason}", "この文書を読み取れません: {reason}"),
        text!(
            "export the records again, or correct the line; nothing of this document was judged",
            "レコードをエクスポートし直すか、行を修正します。この文書の内容は判定していません"
        ),
        &Page(include_str!("syntax-error.md")),
    )
};

/// A file that is no UTF-8.
pub static ENCODING_NOT_UTF_8: RuleInfo = RuleInfo {
    sources: &[&YAML],
    extra: Extra { unread: true, ..Extra::NONE },
    ..about_files(
        "encoding-not-utf-8",
        text!("a file is not UTF-8", "UTF-8 ではないファイル"),
        text!("this file is {encoding}, not UTF-8", "このファイルは UTF-8 ではありません ({encoding})"),
        text!(
            "save the file as UTF-8; Windows PowerShell needs `Out-File -Encoding utf8` instead of `>`",
            "UTF-8 で保存します。Windows PowerShell では `>` の代わりに `Out-File -Encoding utf8` を使用します"
        ),
        &Page(include_str!("encoding-not-utf-8.md")),
    )
};

/// A bound of reading was reached.
pub static LIMIT_EXCEEDED: RuleInfo = RuleInfo {
    extra: Extra { unread: true, ..Extra::NONE },
    ..about_files(
        "limit-exceeded",
        text!("a file is larger or deeper than the limits allow", "上限を超えるファイル"),
        text!("the limit `{limit}` of {value} is exceeded here", "上限 `{limit}` ({value}) をここで超えています"),
        text!(
            "split the export into smaller files, or raise the limit: `--limit {limit}=N`; what is beyond it was not judged",
            "エクスポートを小さいファイルに分割するか、`--limit {limit}=N` で上限を上げます。上限を超えた部分は判定していません"
        ),
        &Page(include_str!("limit-exceeded.md")),
    )
};

/// The finding that says so.
pub fn limit_exceeded(span: Span, limit: &str, value: u64) -> Finding {
    let value = i64::try_from(value).unwrap_or(i64::MAX);
    Finding::new(&LIMIT_EXCEEDED, span).arg("limit", limit).arg("value", value)
}

/// Findings of a file, or of a run, that are too many to keep.
pub static FINDINGS_LEFT_OUT: RuleInfo = RuleInfo {
    severity: Severity::Info,
    ..about_files(
        "findings-left-out",
        text!("more findings than the limits allow", "上限を超える件数の検出結果"),
        text!(
            "findings are left out from here on, beyond the limit `{limit}` of {value}: {errors} errors, {warnings} warnings, {infos} infos",
            "上限 `{limit}` ({value} 件) を超えたため、ここから先の検出結果を省略しました: エラー {errors} 件、警告 {warnings} 件、情報 {infos} 件"
        ),
        text!(
            "mend what is shown, turn off a rule that is not wanted, or raise the limit: `--limit {limit}=N`; the exit code counts what is left out",
            "表示された問題を修正するか、不要なルールを無効にするか、`--limit {limit}=N` で上限を上げます。終了コードには省略した検出結果も含まれます"
        ),
        &Page(include_str!("findings-left-out.md")),
    )
};

/// A page of a longer answer.
pub static EXPORT_TRUNCATED: RuleInfo = RuleInfo {
    severity: Severity::Warning,
    sources: &[&WEB_API],
    ..about_files(
        "export-truncated",
        text!("an answer of the Web API with further pages", "続きのページがある Web API の応答"),
        text!(
            "the answer has further pages, so this export is incomplete",
            "応答に続きのページがあるため、このエクスポートは不完全です"
        ),
        text!(
            "follow `@odata.nextLink` until an answer has none, and keep every page",
            "`@odata.nextLink` がなくなるまで続きを取得し、すべてのページを保存します"
        ),
        &Page(include_str!("export-truncated.md")),
    )
};

/// A key that the table does not have.
pub static UNKNOWN_COLUMN: RuleInfo = RuleInfo {
    severity: Severity::Info,
    sources: &[&TABLES],
    ..about_files(
        "unknown-column",
        text!("a key that the table does not have", "テーブルにない列"),
        text!("`{column}` is no column of {table}", "`{column}` は {table} の列ではありません"),
        text!(
            "write the logical name of the column; what stands under an unknown key is not judged",
            "列の論理名を使用します。不明なキーの値は判定していません"
        ),
        &Page(include_str!("unknown-column.md")),
    )
};

/// A label that cannot be mapped to a number.
pub static LABEL_NOT_RESOLVED: RuleInfo = RuleInfo {
    severity: Severity::Info,
    sources: &[&TABLES],
    ..about_files(
        "label-not-resolved",
        text!("a label in a language that synclint does not know", "解決できないラベル"),
        text!(
            "`{value}` in `{column}` is a label that cannot be resolved to {expected}",
            "`{column}` の `{value}` は {expected} に解決できないラベルです"
        ),
        text!(
            "export the value itself instead of its label; rules that need this column are not judged",
            "ラベルではなく値をエクスポートします。この列を必要とするルールは判定していません"
        ),
        &Page(include_str!("label-not-resolved.md")),
    )
};

/// A number that the option set does not have.
pub static OPTION_VALUE_UNKNOWN: RuleInfo = RuleInfo {
    sources: &[&TABLES],
    ..about_files(
        "option-value-unknown",
        text!("a number that the option set does not have", "選択肢にない値"),
        text!("`{column}` has no option {value}", "`{column}` に選択肢 {value} はありません"),
        text!(
            "choose one of the documented options; rules that need this column are not judged",
            "文書化された選択肢のいずれかにします。この列を必要とするルールは判定していません"
        ),
        &Page(include_str!("option-value-unknown.md")),
    )
};

/// A value that the column cannot hold.
pub static WRONG_TYPE: RuleInfo = RuleInfo {
    sources: &[&TABLES],
    ..about_files(
        "wrong-type",
        text!("a value that the column cannot hold", "列の型と異なる値"),
        text!(
            "`{column}` holds {expected}, not `{value}`",
            "`{column}` の値は {expected} です。`{value}` は使用できません"
        ),
        text!(
            "export the column again; rules that need it are not judged",
            "列をエクスポートし直します。この列を必要とするルールは判定していません"
        ),
        &Page(include_str!("wrong-type.md")),
    )
};

/// A label that contradicts the number beside it.
pub static FORMATTED_VALUE_DIFFERS: RuleInfo = RuleInfo {
    severity: Severity::Warning,
    sources: &[&WEB_API],
    ..about_files(
        "formatted-value-differs",
        text!("a value and its label contradict each other", "値とラベルの不一致"),
        text!(
            "the value of `{column}` is not what its label `{label}` says",
            "`{column}` の値がラベル `{label}` と一致しません"
        ),
        text!(
            "one of the two was edited: export the row again; the value is what was judged",
            "どちらかが編集されています。行をエクスポートし直します。判定には値を使用しました"
        ),
        &Page(include_str!("formatted-value-differs.md")),
    )
};

/// Two rows with one id.
pub static DUPLICATE_RECORD: RuleInfo = RuleInfo {
    sources: &[&TABLES],
    ..about_files(
        "duplicate-record",
        text!("two rows with one id", "ID が重複するレコード"),
        text!("a second {table} row has the id {id}", "ID {id} の {table} 行が重複しています"),
        text!(
            "keep one export of the organization in its directory; only the first row was judged",
            "組織のディレクトリにはエクスポートを 1 つだけ置きます。最初の行だけを判定しました"
        ),
        &Page(include_str!("duplicate-record.md")),
    )
};

/// A column that stands twice in one row.
pub static DUPLICATE_KEY: RuleInfo = RuleInfo {
    sources: &[&YAML],
    ..about_files(
        "duplicate-key",
        text!("a column that stands twice in one row, with two values", "1 行に 2 つの値がある列"),
        text!(
            "`{column}` stands twice in this row, with different values",
            "`{column}` が同じ行に異なる値で 2 回あります"
        ),
        text!("keep one of them; the first was judged", "どちらか一方を残します。最初の値を判定しました"),
        &Page(include_str!("duplicate-key.md")),
    )
};

/// A password or the like.
pub static SECRET_IN_EXPORT: RuleInfo = RuleInfo {
    sources: &[&TABLES],
    extra: Extra { security: Some("8.0"), ..Extra::NONE },
    ..about_files(
        "secret-in-export",
        text!("a password or token in a file", "ファイル内の資格情報"),
        text!("`{column}` holds a secret in plain text", "`{column}` に機密情報が平文で含まれています"),
        text!(
            "delete the value from the file and from its history, and change the secret; no rule needs it",
            "ファイルと履歴から値を削除し、資格情報を変更します。この値を必要とするルールはありません"
        ),
        &Page(include_str!("secret-in-export.md")),
    )
};

/// XML that is none.
pub static XML_MALFORMED: RuleInfo = RuleInfo {
    sources: &[&TABLES],
    ..about_files(
        "xml-malformed",
        text!("settings that are no well-formed XML", "整形式でない XML の設定"),
        text!("the XML in `{column}` cannot be read: {reason}", "`{column}` の XML を読み取れません: {reason}"),
        text!(
            "export the column again; rules that need it are not judged",
            "列をエクスポートし直します。この列を必要とするルールは判定していません"
        ),
        &Page(include_str!("xml-malformed.md")),
    )
};

/// A fault of synclint itself.
pub static INTERNAL_ERROR: RuleInfo = RuleInfo {
    extra: Extra { unread: true, ..Extra::NONE },
    ..about_files(
        "internal-error",
        text!("synclint failed", "synclint の内部エラー"),
        text!(
            "synclint failed on this organization: {reason}",
            "この組織の処理中に synclint で内部エラーが発生しました: {reason}"
        ),
        text!(
            "report it with the file, its values replaced; nothing of this organization was judged",
            "値を置き換えたファイルを添えて報告してください。この組織は判定していません"
        ),
        &Page(include_str!("internal-error.md")),
    )
};

/// Every rule of this file, by id.
pub static RULES: &[&RuleInfo] = &[
    &DUPLICATE_KEY,
    &DUPLICATE_RECORD,
    &ENCODING_NOT_UTF_8,
    &EXPORT_TRUNCATED,
    &FINDINGS_LEFT_OUT,
    &FORMATTED_VALUE_DIFFERS,
    &INTERNAL_ERROR,
    &LABEL_NOT_RESOLVED,
    &LIMIT_EXCEEDED,
    &OPTION_VALUE_UNKNOWN,
    &SECRET_IN_EXPORT,
    &SYNTAX_ERROR,
    &UNKNOWN_COLUMN,
    &WRONG_TYPE,
    &XML_MALFORMED,
];

pub(crate) const FIRST_KEY: Text = text!("the first one", "最初の値");
pub(crate) const FIRST_ROW: Text = text!("the first row", "最初の行");
pub(crate) const OTHER_LABEL: Text = text!("its label", "ラベル");
pub(crate) const DID_YOU_MEAN: Text = text!("did you mean {columns}?", "正しい列名の候補: {columns}");
pub(crate) const ALLOWED: Text = text!("the options are {choices}", "選択肢: {choices}");

/// What an encoding is called.
pub(crate) fn encoding(encoding: Encoding) -> Text {
    match encoding {
        Encoding::Utf16 => text!("UTF-16", "UTF-16"),
        Encoding::Unknown => text!("in another encoding", "別の文字コード"),
    }
}

/// What a column of this kind holds.
pub(crate) fn expected(kind: Kind) -> Text {
    match kind {
        Kind::Choice(_) => text!("the number of an option", "選択肢の番号"),
        Kind::Bool { .. } => text!("true or false", "true または false"),
        Kind::Int => text!("a whole number", "整数"),
        Kind::Code => text!("a code of 32 bits", "32 ビットのコード"),
        Kind::Number => text!("a number", "数値"),
        Kind::Text => text!("text", "文字列"),
        Kind::Guid => text!("a GUID", "GUID"),
        Kind::Lookup => text!("the id of a record", "レコードの ID"),
        Kind::Date => text!("a date in ISO 8601", "ISO 8601 の日時"),
    }
}

/// Names that people write and that no table has, with what they mean.
const MISNAMED: &[(Table, &str, &[&str])] = &[
    (Table::EmailServerProfile, "incomingautograntdelegateaccess", &["outgoingautograntdelegateaccess"]),
    (Table::EmailServerProfile, "portnumber", &["incomingportnumber", "outgoingportnumber"]),
    (Table::EmailServerProfile, "serverlocation", &["incomingserverlocation", "outgoingserverlocation"]),
    (Table::EmailServerProfile, "servertypecode", &["servertype"]),
    (Table::EmailServerProfile, "tenantid", &["exchangeonlinetenantid"]),
    (Table::EmailServerProfile, "usessl", &["incomingusessl", "outgoingusessl"]),
    (Table::Mailbox, "credentials", &["username", "allowemailconnectortousecredentials"]),
    (Table::Organization, "version", &[]),
];

/// The shortest name that is compared with others: of shorter ones too many are alike.
const SHORTEST: usize = 8;

/// What an unknown key may mean: nothing known is `Some` without names; `None` where the key may well be a column, because
/// the list of the table is not whole.
pub(crate) fn suggest(table: Table, key: &str) -> Option<Vec<&'static str>> {
    if let Some((_, _, columns)) = MISNAMED.iter().find(|(owner, name, _)| *owner == table && *name == key) {
        return Some(columns.to_vec());
    }
    let info = table.info();
    let name = key.strip_prefix('_').and_then(|rest| rest.strip_suffix("_value")).unwrap_or(key);
    if name.len() > 64 {
        return info.complete.then(Vec::new);
    }
    // Of a table that is listed in part, only the columns that rules read are worth a guess, and only a slip of one letter.
    let (candidates, distance): (Vec<&'static str>, usize) = if info.complete {
        (info.columns.iter().map(|column| column.name).collect(), 2)
    } else {
        (info.slots.to_vec(), 1)
    };
    let close = candidates
        .into_iter()
        .filter(|candidate| name.len() >= SHORTEST && candidate.len().abs_diff(name.len()) <= distance)
        // A slip changes at most two letters of those that occur. Few names are left to compare, which takes a while.
        .filter(|candidate| (letters(candidate) ^ letters(name)).count_ones() as usize <= 2 * distance)
        .map(|candidate| (damerau_levenshtein(candidate, name), candidate))
        .filter(|(away, _)| *away <= distance)
        .min();
    match close {
        Some((_, candidate)) => Some(vec![candidate]),
        None => info.complete.then(Vec::new),
    }
}

/// The bytes that occur in a name: a bit each, some of them shared.
fn letters(name: &str) -> u64 {
    name.bytes().fold(0, |letters, byte| letters | 1 << (byte % 64))
}
