//! The texts of reports, except those of rules.

use synclint_diagnostic::rule::Citation;
use synclint_diagnostic::text;
use synclint_diagnostic::text::{Arg, Lang, Message, Text};

use crate::escape::escape;
use crate::run::{Aside, Unread};

pub(crate) const HELP: Text = text!("help", "対処");
pub(crate) const SOURCE: Text = text!("source", "出典");
pub(crate) const NOTE: Text = text!("note", "補足");

pub(crate) const FOUND: Text = text!(
    "Found {errors}, {warnings}, {infos} in {organizations} ({files}, {records}) as of {day}",
    "検出結果: {errors}、{warnings}、{infos} ({organizations}、{files}、{records}、判定日 {day})"
);
pub(crate) const SET_ASIDE: Text = text!(
    "Not counted: {suppressed} suppressed by comments, {waived} waived, {baselined} in the baseline",
    "件数に含まない検出結果: コメントによる抑制 {suppressed} 件、適用除外 {waived} 件、ベースライン {baselined} 件"
);
pub(crate) const PARTIAL: Text =
    text!("The export is stated to be partial", "エクスポートは一部のみであると申告されています");
pub(crate) const PARTIAL_OF: Text = text!(
    "The export of {organizations} is stated to be partial",
    "{organizations}のエクスポートは一部のみであると申告されています"
);
pub(crate) const WITH_REASONS: Text = text!("{statement}: {reasons}", "{statement}: {reasons}");
pub(crate) const FILES: Text = text!(
    "Files: {read} read, {not_ours} without relevant data, {refused} not read",
    "ファイル: 読み取り済み {read} 件、関連データなし {not_ours} 件、読み取り不可 {refused} 件"
);
pub(crate) const TABLES: Text = text!("Rows per table: {tables}", "テーブルごとの行数: {tables}");
pub(crate) const MISSING_TABLES: Text = text!(
    "Missing tables of organization {organization}: {tables}",
    "組織{organization}で不足しているテーブル: {tables}"
);
pub(crate) const MORE_MISSING_TABLES: Text =
    text!("Missing tables of {organizations} more", "ほか{organizations}でもテーブルが不足しています");
pub(crate) const INCOMPLETE: Text = text!("Incomplete: {reasons}", "不完全: {reasons}");
pub(crate) const INCOMPLETE_ORGANIZATION: Text =
    text!("Incomplete: organization {organization} ({reasons})", "不完全: 組織{organization} ({reasons})");
pub(crate) const INCOMPLETE_AS_STATED: Text = text!(
    "Incomplete as stated: organization {organization} ({reasons})",
    "不完全 (申告済み): 組織{organization} ({reasons})"
);
pub(crate) const MORE_INCOMPLETE: Text = text!("Incomplete: {organizations} more", "不完全: ほか{organizations}");
pub(crate) const COMPARES_PART: Text = text!(
    "Organizations are compared only with organizations that have selected files",
    "組織間の比較の対象は、選択したファイルを含む組織だけです"
);
pub(crate) const GAP_INPUT: Text = text!("rule `{rule}`: {findings}", "ルール `{rule}`: {findings}");
pub(crate) const GAP_UNOPENED: Text = text!("{inputs} not opened", "開けない{inputs}");
pub(crate) const GAP_TABLES: Text = text!("missing tables: {tables}", "不足しているテーブル: {tables}");
pub(crate) const GAP_SETTINGS: Text =
    text!("settings or waiver file with errors", "誤りのある設定ファイルまたは適用除外ファイル");
pub(crate) const GAP_LEFT_OUT: Text = text!("{findings} beyond a limit", "上限を超えた{findings}");
pub(crate) const GAP_TOO_FEW_CHECKED: Text = text!(
    "rules checked: {checked} of {applicable} ({share}%), required: {required}%",
    "判定したルール: {applicable} 件中 {checked} 件 ({share}%)、必要な割合: {required}%"
);
pub(crate) const RULES: Text = text!(
    "Rules: {checked} checked, {not_applicable} not applicable, {skipped} skipped",
    "ルール: 判定 {checked} 件、対象外 {not_applicable} 件、未判定 {skipped} 件"
);
pub(crate) const RULES_OF_ALL: Text = text!(
    "Rules in {organizations}: {checked} checked, {not_applicable} not applicable, {skipped} skipped",
    "{organizations}のルール: 判定 {checked} 件、対象外 {not_applicable} 件、未判定 {skipped} 件"
);
pub(crate) const WITH_MISSING_DATA: Text = text!("{rules}; missing data:", "{rules}。不足している情報:");
pub(crate) const NEED_IMPACT: Text = text!("({rules}, {organizations})", "({rules}、{organizations})");
pub(crate) const MISSING: Text = text!("missing data: {need}", "不足している情報: {need}");
pub(crate) const MISSING_DATA: Text = text!(
    "Rules that need data which is missing are skipped. Missing data:",
    "必要な情報がないルールは判定していません。不足している情報:"
);
pub(crate) const MORE: Text = text!("{n} more; use `-v` to show all", "ほか {n} 件 (`-v` ですべて表示)");
pub(crate) const ASSUMED: Text = text!(
    "Records without a state in the export count as active: {columns}",
    "状態がエクスポートされていないレコードは、アクティブとして判定しました: {columns}"
);
pub(crate) const COLUMN: Text = text!("column `{name}`", "列 `{name}`");
pub(crate) const TABLE: Text = text!("table `{name}`", "テーブル `{name}`");
pub(crate) const PROPERTY: Text = text!("property `{name}`", "プロパティ `{name}`");
pub(crate) const FACT: Text = text!("fact `{name}`", "前提情報 `{name}`");
pub(crate) const NOTHING: Text = text!(
    "no records to check: no file contains a row of a table that synclint reads",
    "検査対象のレコードがありません: synclint が読み取るテーブルの行を含むファイルがありません"
);
const UNREAD_INPUT: Text = text!("cannot read this input: {reason}", "この入力を読み取れません: {reason}");

pub(crate) const SUPPRESSED: Text = text!("suppressed by a comment: {reason}", "コメントによる抑制: {reason}");
pub(crate) const WAIVED: Text = text!("waived by {owner}: {reason}", "{owner}による適用除外: {reason}");
pub(crate) const WAIVED_UNTIL: Text =
    text!("waived by {owner} until {day}: {reason}", "{owner}による {day} までの適用除外: {reason}");
pub(crate) const BASELINED: Text = text!("in the baseline", "ベースラインに記録済み");

/// Describes why a finding is not reported.
pub(crate) fn aside(aside: &Aside) -> Message {
    match aside {
        Aside::Comment { reason } => Message::new(SUPPRESSED).arg("reason", &**reason),
        Aside::Waiver { reason, owner, expires: None } => {
            Message::new(WAIVED).arg("owner", Arg::name(owner)).arg("reason", &**reason)
        }
        Aside::Waiver { reason, owner, expires: Some(day) } => {
            Message::new(WAIVED_UNTIL).arg("owner", Arg::name(owner)).arg("day", *day).arg("reason", &**reason)
        }
        Aside::Baseline => Message::new(BASELINED),
    }
}

/// Describes why an input was not read.
pub(crate) fn unread(unread: &Unread) -> Message {
    Message::new(UNREAD_INPUT).arg("reason", unread.reason.clone())
}

/// Formats a message and escapes unsafe characters.
pub(crate) fn plain_text(message: &Message, lang: Lang) -> String {
    escape(&message.to_string(lang)).into_owned()
}

/// Formats a source in one line: title, document, date.
pub(crate) fn cite(source: &Citation) -> String {
    let Citation { title, document, date, .. } = source;
    match (document.is_empty(), date.is_empty()) {
        (false, false) => format!("{title} ({document}), {date}"),
        (false, true) => format!("{title} ({document})"),
        (true, false) => format!("{title}, {date}"),
        (true, true) => (*title).to_owned(),
    }
}

/// Formats a source in short: title and date.
pub(crate) fn title_and_date(source: &Citation) -> String {
    let Citation { title, date, .. } = source;
    if date.is_empty() { (*title).to_owned() } else { format!("{title}, {date}") }
}

pub(crate) const ERRORS: Text = text!("Errors", "エラー");
pub(crate) const WARNINGS: Text = text!("Warnings", "警告");
pub(crate) const INFOS: Text = text!("Info", "情報");
pub(crate) const ORGANIZATION: Text = text!("Organization", "組織");
pub(crate) const RULES_NOT_CHECKED: Text = text!("Skipped rules", "未判定のルール");
pub(crate) const SEVERITY: Text = text!("Severity", "重大度");
pub(crate) const RULE: Text = text!("Rule", "ルール");
pub(crate) const PLACE: Text = text!("Location", "場所");
pub(crate) const MESSAGE: Text = text!("Message", "内容");
pub(crate) const FINDINGS: Text = text!("Findings", "検出結果");
pub(crate) const LEFT_OUT: Text = text!("{n} more not shown", "ほか {n} 件は省略しました");

pub(crate) const REQUESTS: Text = text!(
    "Fixes as Dataverse Web API requests (not sent); set the variable api to the address of the Web API, https://…/api/data/v9.2",
    "修正を Dataverse Web API の要求として示します (送信していません)。変数 api に Web API のアドレス (https://…/api/data/v9.2) を設定します"
);
pub(crate) const CHANGES_MORE: Text = text!(
    "changes what is processed, sent, or notified; send it only if that is intended",
    "処理、送信、または通知の内容が変わります。意図した変更の場合だけ送信します"
);
pub(crate) const WITHOUT_ID: Text =
    text!("the export contains no ID of this record", "このレコードの ID がエクスポートにありません");
