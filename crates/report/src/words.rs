//! The words of reports besides those of rules.

use synclint_diagnostic::rule::{Citation, Severity};
use synclint_diagnostic::text;
use synclint_diagnostic::text::{Lang, Message, Text};

use crate::escape::escape;
use crate::run::Aside;

pub(crate) const HELP: Text = text!("help", "対処");
pub(crate) const SOURCE: Text = text!("source", "出典");
pub(crate) const NOTE: Text = text!("note", "補足");

pub(crate) const CHECKED: Text = text!(
    "organizations: {organizations}, files: {files}, records: {records}, as of {day}",
    "組織: {organizations}、ファイル: {files}、レコード: {records}、判定日: {day}"
);
pub(crate) const FOUND: Text = text!(
    "findings: {errors} errors, {warnings} warnings, {infos} infos",
    "検出結果: エラー {errors} 件、警告 {warnings} 件、情報 {infos} 件"
);
pub(crate) const SET_ASIDE: Text = text!(
    "set aside: {suppressed} suppressed, {waived} waived, {baselined} in the baseline",
    "除外した検出結果: コメントによる抑制 {suppressed} 件、例外承認 {waived} 件、ベースライン {baselined} 件"
);
pub(crate) const UNREAD: Text =
    text!("inputs that could not be read whole: {n}", "完全には読み取れなかった入力: {n} 件");
pub(crate) const JUDGED: Text = text!(
    "rules judged: {judged}, not applicable: {others}, not judged: {not_judged}",
    "判定したルール: {judged}、対象外: {others}、未判定: {not_judged}"
);
pub(crate) const NOT_JUDGED: Text = text!("not judged for lack of:", "次の情報がないため判定していないルール:");
pub(crate) const LACKING: Text =
    text!("{need} (rules: {rules}, organizations: {organizations})", "{need} (ルール: {rules}、組織: {organizations})");
pub(crate) const MORE: Text = text!("{n} more; `-v` names all", "ほか {n} 件 (`-v` ですべて表示)");
pub(crate) const ASSUMED: Text = text!(
    "taken as active, because the state was not exported: {columns}",
    "状態がエクスポートされていないため、アクティブとみなした列: {columns}"
);
pub(crate) const COLUMN: Text = text!("column {name}", "列 {name}");
pub(crate) const TABLE: Text = text!("table {name}", "テーブル {name}");
pub(crate) const PROPERTY: Text = text!("property {name}", "プロパティ {name}");
pub(crate) const FACT: Text = text!("fact {name}", "設定項目 {name}");
pub(crate) const NOTHING: Text = text!(
    "nothing was examined: no file holds a record of a table that synclint reads",
    "検査対象がありません: synclint が読み取るテーブルのレコードを含むファイルがありません"
);
pub(crate) const UNREAD_INPUT: Text =
    text!("this input could not be read: {reason}", "この入力を読み取れません: {reason}");

pub(crate) const SUPPRESSED: Text = text!("suppressed by a comment: {reason}", "コメントによる抑制: {reason}");
pub(crate) const WAIVED: Text = text!("waived by {owner}: {reason}", "例外承認 ({owner}): {reason}");
pub(crate) const WAIVED_UNTIL: Text =
    text!("waived by {owner} until {day}: {reason}", "例外承認 ({owner}、{day} まで): {reason}");
pub(crate) const BASELINED: Text = text!("in the baseline", "ベースラインにあります");

/// By what a finding was set aside, in words.
pub(crate) fn aside(aside: &Aside) -> Message {
    match aside {
        Aside::Comment { reason } => Message::new(SUPPRESSED).arg("reason", &**reason),
        Aside::Waiver { reason, owner, expires: None } => {
            Message::new(WAIVED).arg("owner", &**owner).arg("reason", &**reason)
        }
        Aside::Waiver { reason, owner, expires: Some(day) } => {
            Message::new(WAIVED_UNTIL).arg("owner", &**owner).arg("day", *day).arg("reason", &**reason)
        }
        Aside::Baseline => Message::new(BASELINED),
    }
}

/// The words of a message, safe to show.
pub(crate) fn say(message: &Message, lang: Lang) -> String {
    escape(&message.to_string(lang)).into_owned()
}

/// A source in one line: title, what its publisher calls it, date.
pub(crate) fn cite(source: &Citation) -> String {
    let Citation { title, document, date, .. } = source;
    match (document.is_empty(), date.is_empty()) {
        (false, false) => format!("{title} ({document}), {date}"),
        (false, true) => format!("{title} ({document})"),
        (true, false) => format!("{title}, {date}"),
        (true, true) => (*title).to_owned(),
    }
}

pub(crate) const ERRORS: Text = text!("errors", "エラー");
pub(crate) const WARNINGS: Text = text!("warnings", "警告");
pub(crate) const INFOS: Text = text!("infos", "情報");
pub(crate) const ORGANIZATION: Text = text!("organization", "組織");
pub(crate) const RULES_NOT_JUDGED: Text = text!("rules not judged", "未判定のルール");
pub(crate) const SEVERITY: Text = text!("severity", "重大度");
pub(crate) const RULE: Text = text!("rule", "ルール");
pub(crate) const PLACE: Text = text!("place", "場所");
pub(crate) const MESSAGE: Text = text!("message", "内容");
pub(crate) const FINDINGS: Text = text!("Findings", "検出結果");
pub(crate) const LEFT_OUT: Text = text!("{n} more are not shown here", "ほか {n} 件は省略しました");

/// A severity in words.
pub(crate) const fn severity(severity: Severity) -> Text {
    match severity {
        Severity::Error => text!("error", "エラー"),
        Severity::Warning => text!("warning", "警告"),
        Severity::Info => text!("info", "情報"),
    }
}
pub(crate) const REQUESTS: Text = text!(
    "repairs as requests of the Dataverse Web API; none was sent. api is its address, https://…/api/data/v9.2",
    "修正を Dataverse Web API の要求として示します。送信はしていません。api は Web API のアドレス (https://…/api/data/v9.2) です"
);
pub(crate) const CHANGES_MORE: Text = text!(
    "changes what is processed, sent or told: make it only when that is wanted",
    "処理、送信、または通知の内容が変わります。意図した変更であることを確認してから実行します"
);
pub(crate) const WITHOUT_ID: Text =
    text!("the export has no id of this record", "このレコードの ID がエクスポートにありません");
