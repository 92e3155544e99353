//! The rules about the structure of an export, which reading and lowering check before other rules run.

mod about;
mod intake;

use strsim::damerau_levenshtein;

use synclint_diagnostic::finding::Finding;
use synclint_diagnostic::page::Page;
use synclint_diagnostic::rule::{Extra, RuleInfo, Severity};
use synclint_diagnostic::span::Span;
use synclint_diagnostic::text;
use synclint_diagnostic::text::Text;
use synclint_reader::Encoding;

use crate::schema::{Kind, Table};

use about::{DATA_LAKE, JSON, TABLES, WEB_API, YAML};
pub use about::{FILES, about_files};
pub use intake::{
    EXPORT_FAILED, FILE_WITHOUT_ROWS, ROW_NOT_READ, SEVERAL_ORGANIZATIONS, TABLE_MISSING, empty_container,
    table_missing,
};
pub(crate) use intake::{FIRST_ORGANIZATION, OTHER_XML, ROWS_NOT_READ};

/// A document that is not valid YAML or JSON.
pub static SYNTAX_ERROR: RuleInfo = RuleInfo {
    sources: &[&YAML],
    extra: Extra { unread: true, fault: true, ..Extra::NONE },
    ..about_files(
        "syntax-error",
        text!("Unreadable document", "読み取れない文書"),
        text!("cannot read this document: {reason}", "この文書を読み取れません: {reason}"),
        text!(
            "correct this line, or export the records again if this is an export; no rule checked this document",
            "この行を修正するか、エクスポートの場合はレコードを再度エクスポートします。この文書は判定していません"
        ),
        &Page(include_str!("syntax-error.md")),
    )
};

/// A file that is not UTF-8.
pub static ENCODING_NOT_UTF_8: RuleInfo = RuleInfo {
    sources: &[&YAML],
    extra: Extra { unread: true, fault: true, ..Extra::NONE },
    ..about_files(
        "encoding-not-utf-8",
        text!("File that is not UTF-8", "UTF-8 ではないファイル"),
        text!("file encoding is {encoding}, not UTF-8", "ファイルの文字コードが UTF-8 ではありません ({encoding})"),
        text!(
            "save the file as UTF-8; in Windows PowerShell, use `Out-File -Encoding utf8`",
            "UTF-8 で保存します。Windows PowerShell では `Out-File -Encoding utf8` を使用します"
        ),
        &Page(include_str!("encoding-not-utf-8.md")),
    )
};

/// A JSON file with a comment or a trailing comma.
pub static JSON_NOT_STRICT: RuleInfo = RuleInfo {
    severity: Severity::Info,
    sources: &[&JSON],
    ..about_files(
        "json-not-strict",
        text!("JSON with comments or trailing commas", "コメントや末尾のコンマを含む JSON"),
        text!(
            "JSON file has a comment or a trailing comma here",
            "JSON ファイルのこの位置にコメントまたは末尾のコンマがあります"
        ),
        text!(
            "remove comments and trailing commas if other programs read this file; synclint read all of it",
            "他のプログラムもこのファイルを読む場合は、コメントと末尾のコンマを削除します。ファイル全体を判定しました"
        ),
        &Page(include_str!("json-not-strict.md")),
    )
};

/// A file that exceeds a limit.
pub static LIMIT_EXCEEDED: RuleInfo = RuleInfo {
    extra: Extra { unread: true, ..Extra::NONE },
    ..about_files(
        "limit-exceeded",
        text!("Limit exceeded", "上限の超過"),
        text!(
            "file exceeds the limit `{limit}` ({value}) here",
            "ファイルがこの位置で上限 `{limit}` ({value}) を超えています"
        ),
        text!(
            "split the export into smaller files, or raise the limit (`--limit {limit}=N`); input beyond the limit was not used",
            "エクスポートを小さいファイルに分割するか、上限を上げます (`--limit {limit}=N`)。上限を超えた部分は使用していません"
        ),
        &Page(include_str!("limit-exceeded.md")),
    )
};

/// Returns a finding of [`LIMIT_EXCEEDED`].
pub fn limit_exceeded(span: Span, limit: &str, value: u64) -> Finding {
    let value = i64::try_from(value).unwrap_or(i64::MAX);
    Finding::new(&LIMIT_EXCEEDED, span).arg("limit", limit).arg("value", value)
}

/// Findings of a file or run beyond the limit.
pub static FINDINGS_LEFT_OUT: RuleInfo = RuleInfo {
    severity: Severity::Info,
    ..about_files(
        "findings-left-out",
        text!("Findings not shown", "省略された検出結果"),
        text!(
            "findings beyond the limit `{limit}` ({value}) are not shown: {errors}, {warnings}, {infos}",
            "上限 `{limit}` ({value}) を超える検出結果を省略しました: {errors}、{warnings}、{infos}"
        ),
        text!(
            "fix the findings shown, turn off unneeded rules, or raise the limit (`--limit {limit}=N`); until then, the exit code is 2",
            "表示された問題を修正するか、不要なルールを無効にするか、上限を上げます (`--limit {limit}=N`)。それまで終了コードは 2 です"
        ),
        &Page(include_str!("findings-left-out.md")),
    )
};

/// A Web API response that has more pages.
pub static EXPORT_TRUNCATED: RuleInfo = RuleInfo {
    sources: &[&WEB_API],
    extra: Extra { unread: true, ..Extra::NONE },
    ..about_files(
        "export-truncated",
        text!("Incomplete Web API export", "不完全な Web API のエクスポート"),
        text!(
            "export is incomplete: the Web API response has more pages",
            "エクスポートが不完全です (Web API の応答に続きのページがあります)"
        ),
        text!(
            "follow `@odata.nextLink` until no response has one, save every page, and remove `@odata.nextLink` from the saved files",
            "`@odata.nextLink` がなくなるまで続きを取得してすべてのページを保存し、保存したファイルから `@odata.nextLink` を削除します"
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
        text!("Unknown column", "不明な列"),
        text!(
            "table {table} has no column `{column}` ({rows})",
            "テーブル {table} に列 `{column}` はありません ({rows})"
        ),
        text!(
            "use the logical name of the column; no rule reads an unknown column",
            "列の論理名を使用します。不明な列は判定に使用しません"
        ),
        &Page(include_str!("unknown-column.md")),
    )
};

/// A label that cannot be resolved to a value.
pub static LABEL_NOT_RESOLVED: RuleInfo = RuleInfo {
    severity: Severity::Info,
    sources: &[&TABLES],
    ..about_files(
        "label-not-resolved",
        text!("Unknown label", "不明なラベル"),
        text!(
            "`{column}` has the unknown label `{value}` ({rows}); expected {expected}",
            "`{column}` のラベル `{value}` が不明です ({rows}、必要な値: {expected})"
        ),
        text!(
            "export the value instead of its label; rules that need this column were skipped",
            "ラベルではなく値をエクスポートします。この列が必要なルールは判定していません"
        ),
        &Page(include_str!("label-not-resolved.md")),
    )
};

/// A number that the option set does not have.
pub static OPTION_VALUE_UNKNOWN: RuleInfo = RuleInfo {
    sources: &[&TABLES],
    ..about_files(
        "option-value-unknown",
        text!("Unknown option", "不明な選択肢"),
        text!("`{column}` has no option {value}", "`{column}` に選択肢 {value} はありません"),
        text!(
            "use a documented option; rules that need this column were skipped",
            "文書化された選択肢を使用します。この列が必要なルールは判定していません"
        ),
        &Page(include_str!("option-value-unknown.md")),
    )
};

/// A value that the column cannot contain.
pub static WRONG_TYPE: RuleInfo = RuleInfo {
    sources: &[&TABLES],
    ..about_files(
        "wrong-type",
        text!("Value of the wrong type", "列の型と異なる値"),
        text!(
            "`{column}` has the value `{value}`; expected {expected}",
            "`{column}` の値 `{value}` は使用できません (必要な値: {expected})"
        ),
        text!(
            "export the column again; no rule used this value",
            "列を再度エクスポートします。この値は判定に使用していません"
        ),
        &Page(include_str!("wrong-type.md")),
    )
};

/// A label that does not match the value next to it.
pub static FORMATTED_VALUE_DIFFERS: RuleInfo = RuleInfo {
    severity: Severity::Warning,
    sources: &[&WEB_API],
    ..about_files(
        "formatted-value-differs",
        text!("Value and label that do not match", "値とラベルの不一致"),
        text!(
            "value of `{column}` does not match its label `{label}`",
            "`{column}` の値がラベル `{label}` と一致しません"
        ),
        text!(
            "export the row again, because one of the two was edited; rules used the value",
            "行を再度エクスポートします (どちらかが編集されています)。判定には値を使用しました"
        ),
        &Page(include_str!("formatted-value-differs.md")),
    )
};

/// A row that a data lake marks as deleted.
pub static DELETED_ROW: RuleInfo = RuleInfo {
    severity: Severity::Info,
    sources: &[&DATA_LAKE],
    ..about_files(
        "deleted-row",
        text!("Deleted row of a data lake", "データ レイクの削除済みの行"),
        text!("row of table {table} is marked as deleted", "テーブル {table} の行に削除の印があります"),
        text!(
            "no action is needed; rules skipped this row because `IsDelete` is true",
            "対処は不要です。`IsDelete` が true のため、この行は判定していません"
        ),
        &Page(include_str!("deleted-row.md")),
    )
};

/// Two rows with the same ID.
pub static DUPLICATE_RECORD: RuleInfo = RuleInfo {
    sources: &[&TABLES],
    ..about_files(
        "duplicate-record",
        text!("Duplicate row", "重複する行"),
        text!("table {table} has another row with ID `{id}`", "テーブル {table} に ID `{id}` の行が重複しています"),
        text!(
            "keep one export per organization directory; rules used only the first row",
            "組織のディレクトリのエクスポートを 1 つにします。最初の行だけを判定しました"
        ),
        &Page(include_str!("duplicate-record.md")),
    )
};

/// A column that occurs twice in one row.
pub static DUPLICATE_KEY: RuleInfo = RuleInfo {
    sources: &[&YAML],
    ..about_files(
        "duplicate-key",
        text!("Duplicate column", "重複する列"),
        text!(
            "`{column}` occurs twice in this row with different values",
            "`{column}` がこの行に 2 回あり、値が異なります"
        ),
        text!("remove one of the values; rules used the first one", "一方の値を削除します。最初の値で判定しました"),
        &Page(include_str!("duplicate-key.md")),
    )
};

/// A password or token in plain text.
pub static SECRET_IN_EXPORT: RuleInfo = RuleInfo {
    sources: &[&TABLES],
    extra: Extra { security: Some("8.0"), ..Extra::NONE },
    ..about_files(
        "secret-in-export",
        text!("Password, token, or secret in a file", "ファイル内のパスワード、トークン、シークレット"),
        text!(
            "`{column}` contains a password, token, or secret in plain text",
            "`{column}` にパスワード、トークン、またはシークレットが平文で含まれています"
        ),
        text!(
            "remove the value from the file and its history, and change it on the server; no rule needs it",
            "ファイルと履歴から値を削除し、サーバー側の値も変更します。この値は判定に使用しません"
        ),
        &Page(include_str!("secret-in-export.md")),
    )
};

/// Invalid XML in a column.
pub static XML_MALFORMED: RuleInfo = RuleInfo {
    sources: &[&TABLES],
    ..about_files(
        "xml-malformed",
        text!("Unreadable XML", "読み取れない XML"),
        text!("cannot read the XML in `{column}`: {reason}", "`{column}` の XML を読み取れません: {reason}"),
        text!(
            "export the column again; no rule used this value",
            "列を再度エクスポートします。この値は判定に使用していません"
        ),
        &Page(include_str!("xml-malformed.md")),
    )
};

/// A bug in synclint.
pub static INTERNAL_ERROR: RuleInfo = RuleInfo {
    extra: Extra { unread: true, fault: true, ..Extra::NONE },
    ..about_files(
        "internal-error",
        text!("Internal error of synclint", "synclint の内部エラー"),
        text!(
            "internal error of synclint in this organization: {reason}",
            "この組織で synclint の内部エラーが発生しました: {reason}"
        ),
        text!(
            "report this bug with the file, after replacing private values; no rule checked this organization",
            "機密の値を置き換えたファイルを添えて報告してください。この組織は判定していません"
        ),
        &Page(include_str!("internal-error.md")),
    )
};

/// All rules of this module, sorted by ID.
pub static RULES: &[&RuleInfo] = &[
    &DELETED_ROW,
    &DUPLICATE_KEY,
    &DUPLICATE_RECORD,
    &ENCODING_NOT_UTF_8,
    &EXPORT_FAILED,
    &EXPORT_TRUNCATED,
    &FILE_WITHOUT_ROWS,
    &FINDINGS_LEFT_OUT,
    &FORMATTED_VALUE_DIFFERS,
    &INTERNAL_ERROR,
    &JSON_NOT_STRICT,
    &LABEL_NOT_RESOLVED,
    &LIMIT_EXCEEDED,
    &OPTION_VALUE_UNKNOWN,
    &ROW_NOT_READ,
    &SECRET_IN_EXPORT,
    &SEVERAL_ORGANIZATIONS,
    &SYNTAX_ERROR,
    &TABLE_MISSING,
    &UNKNOWN_COLUMN,
    &WRONG_TYPE,
    &XML_MALFORMED,
];

pub(crate) const FIRST_KEY: Text = text!("first value", "最初の値");
pub(crate) const FIRST_ROW: Text = text!("first row with this ID", "この ID の最初の行");
pub(crate) const OTHER_LABEL: Text = text!("label next to the value", "値に付いているラベル");
pub(crate) const DID_YOU_MEAN: Text = text!("possible column: {columns}", "候補の列: {columns}");
pub(crate) const ALLOWED: Text = text!("options: {choices}", "選択肢: {choices}");

/// Returns the name of an encoding.
pub(crate) fn encoding(encoding: Encoding) -> Text {
    match encoding {
        Encoding::Utf16 => text!("UTF-16", "UTF-16"),
        Encoding::Utf16WithoutMark => text!("UTF-16 without a byte order mark", "バイト順マークのない UTF-16"),
        Encoding::InvalidUtf16 => text!("invalid UTF-16", "無効な UTF-16"),
        Encoding::Utf32 => text!("UTF-32", "UTF-32"),
        Encoding::CodePage => text!("a code page", "コード ページ"),
        Encoding::Unknown => text!("unknown", "不明"),
    }
}

/// Returns a description of the values of a kind.
pub(crate) fn expected(kind: Kind) -> Text {
    match kind {
        Kind::Choice(_) => text!("the value of an option", "選択肢の値"),
        Kind::Bool { .. } => text!("`true` or `false`", "`true`、`false`"),
        Kind::Int => text!("a whole number", "整数"),
        Kind::Code => text!("a 32-bit code", "32 ビットのコード"),
        Kind::Number => text!("a number", "数値"),
        Kind::Text => text!("text", "文字列"),
        Kind::Guid => text!("a GUID", "GUID"),
        Kind::Lookup => text!("the ID of a record", "レコードの ID"),
        Kind::Date => text!("an ISO 8601 date", "ISO 8601 の日時"),
        Kind::Any => text!("any value", "任意の値"),
    }
}

/// Common wrong column names, with the columns that are probably meant.
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

/// The minimum length of a name that is compared with columns. Too many shorter names are similar.
const MIN_LENGTH: usize = 8;

/// Returns the columns that are probably meant by an unknown key, which can be none. Returns `None` if the key may be a column,
/// because the column list of the table is incomplete.
pub(crate) fn suggest(table: Table, key: &str) -> Option<Vec<&'static str>> {
    if let Some((_, _, columns)) = MISNAMED.iter().find(|(owner, name, _)| *owner == table && *name == key) {
        return Some(columns.to_vec());
    }
    let info = table.info();
    let name = key.strip_prefix('_').and_then(|rest| rest.strip_suffix("_value")).unwrap_or(key);
    if name.len() > 64 {
        return info.complete.then(Vec::new);
    }
    // For an incomplete column list, suggest only columns that rules read, and only at an edit distance of one.
    let (candidates, distance): (Vec<&'static str>, usize) = if info.complete {
        (info.columns.iter().map(|column| column.name).collect(), 2)
    } else {
        (info.slots.to_vec(), 1)
    };
    let close = candidates
        .into_iter()
        .filter(|candidate| name.len() >= MIN_LENGTH && candidate.len().abs_diff(name.len()) <= distance)
        // An edit changes at most two bits of the set of letters. This excludes most names from the slow comparison.
        .filter(|candidate| (letters(candidate) ^ letters(name)).count_ones() as usize <= 2 * distance)
        .map(|candidate| (damerau_levenshtein(candidate, name), candidate))
        .filter(|(away, _)| *away <= distance)
        .min();
    match close {
        Some((_, candidate)) => Some(vec![candidate]),
        None => info.complete.then(Vec::new),
    }
}

/// Returns the set of bytes in a name, one bit per byte modulo 64.
fn letters(name: &str) -> u64 {
    name.bytes().fold(0, |letters, byte| letters | 1 << (byte % 64))
}
