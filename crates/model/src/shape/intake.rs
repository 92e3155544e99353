//! The rules about files and tables that were not exported completely.

use synclint_diagnostic::finding::Finding;
use synclint_diagnostic::page::Page;
use synclint_diagnostic::rule::{Extra, RuleInfo};
use synclint_diagnostic::span::Span;
use synclint_diagnostic::table::TableName;
use synclint_diagnostic::text;
use synclint_diagnostic::text::{Arg, Text};

use super::about::{TABLES, WEB_API, about_files};

/// A file that contains the error of a server instead of rows.
pub static EXPORT_FAILED: RuleInfo = RuleInfo {
    sources: &[&WEB_API],
    extra: Extra { unread: true, ..Extra::NONE },
    ..about_files(
        "export-failed",
        text!("Error of the server instead of rows", "行の代わりに保存されたサーバーのエラー"),
        text!("export failed: {reason}", "エクスポートに失敗しています: {reason}"),
        text!(
            "correct the cause, export this file again, and stop the script on errors (`curl --fail-with-body`)",
            "原因を解消してこのファイルを再度エクスポートします。スクリプトはエラーで停止させます (`curl --fail-with-body`)"
        ),
        &Page(include_str!("export-failed.md")),
    )
};

/// A file without rows where rows are expected.
pub static FILE_WITHOUT_ROWS: RuleInfo = RuleInfo {
    sources: &[&TABLES],
    extra: Extra { unread: true, ..Extra::NONE },
    ..about_files(
        "file-without-rows",
        text!("File without rows of a table", "テーブルの行がないファイル"),
        text!("no row was read from this file: {reason}", "このファイルから行を読み取れません: {reason}"),
        text!(
            "export this file again, or move it out of the directory if it is not part of the export; an exported table without rows is `[]`",
            "このファイルを再度エクスポートするか、エクスポートの一部でない場合はディレクトリから移動します。行がないテーブルは `[]` と書きます"
        ),
        &Page(include_str!("file-without-rows.md")),
    )
};

/// A row in a place where no row is read.
pub static ROW_NOT_READ: RuleInfo = RuleInfo {
    sources: &[&TABLES],
    extra: Extra { unread: true, ..Extra::NONE },
    ..about_files(
        "row-not-read",
        text!("Row that was not read", "読み取れない行"),
        text!("row of table {table} was not read: {reason}", "テーブル {table} の行を読み取れません: {reason}"),
        text!(
            "put the rows into a list under the name of the table, or into a file with that name; no rule checked this row",
            "行をテーブル名のキーの下のリスト、またはテーブル名のファイルに移動します。この行は判定していません"
        ),
        &Page(include_str!("row-not-read.md")),
    )
};

/// A core table that was not exported.
pub static TABLE_MISSING: RuleInfo = RuleInfo {
    sources: &[&TABLES],
    extra: Extra { unread: true, ..Extra::NONE },
    ..about_files(
        "table-missing",
        text!("Core table that was not exported", "エクスポートされていない主要なテーブル"),
        text!("export of this organization has no {tables}", "この組織のエクスポートに {tables} がありません"),
        text!(
            "export the tables into the directory of the organization, or state that the export is partial (`--allow-partial`)",
            "テーブルを組織のディレクトリにエクスポートするか、部分的なエクスポートであることを指定します (`--allow-partial`)"
        ),
        &Page(include_str!("table-missing.md")),
    )
};

/// Rows of several organizations in one directory.
pub static SEVERAL_ORGANIZATIONS: RuleInfo = RuleInfo {
    sources: &[&TABLES],
    extra: Extra { unread: true, fault: true, ..Extra::NONE },
    ..about_files(
        "several-organizations",
        text!("Several organizations in one directory", "1 つのディレクトリにある複数の組織"),
        text!(
            "this directory contains the rows of more than one organization",
            "このディレクトリに複数の組織の行があります"
        ),
        text!(
            "put the export of each organization into its own directory; all rows were checked as one organization",
            "組織ごとに別のディレクトリにエクスポートします。すべての行を 1 つの組織として判定しました"
        ),
        &Page(include_str!("several-organizations.md")),
    )
};

/// Returns a finding of [`TABLE_MISSING`].
pub fn table_missing(span: Span, missing: &[TableName]) -> Finding {
    let tables: Arg = missing.iter().map(|table| Arg::code(table.as_str())).collect();
    Finding::new(&TABLE_MISSING, span).arg("tables", tables)
}

/// Returns a finding of [`FILE_WITHOUT_ROWS`] about an archive or a compressed file.
pub fn empty_container(span: Span) -> Finding {
    let reason = text!("no file in it contains rows", "行を含むファイルがありません");
    Finding::new(&FILE_WITHOUT_ROWS, span).arg("reason", reason)
}

pub(crate) const ROWS_NOT_READ: Text =
    text!("rows of this file that were not read: {n}", "このファイルで読み取れない行の数: {n}");
pub(crate) const OTHER_XML: Text =
    text!("XML that is not the data of the Configuration Migration tool", "構成移行ツールのデータではない XML です");
pub(crate) const FIRST_ORGANIZATION: Text = text!("first organization", "最初の組織");
