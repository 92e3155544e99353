//! The words of reports besides those of rules.

use synclint_model::text;
use synclint_model::text::Text;

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
pub(crate) const FACT: Text = text!("fact {name}", "設定項目 {name}");
