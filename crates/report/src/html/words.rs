//! The texts of the HTML page.

use synclint_diagnostic::text;
use synclint_diagnostic::text::Text;

/// The texts with the keys that the script uses. The script fills in `{0}`, `{1}`, and so on.
pub(super) const ALL: &[(&str, Text)] = &[
    ("skip", text!("Skip to the findings", "検出結果へ移動")),
    ("subtitle", text!("Email configuration of Dynamics 365 organizations", "Dynamics 365 組織の電子メール構成")),
    ("language", text!("Language", "言語")),
    ("theme", text!("Theme", "テーマ")),
    ("auto", text!("System", "システム設定")),
    ("light", text!("Light", "ライト")),
    ("dark", text!("Dark", "ダーク")),
    ("asOf", text!("As of", "判定日")),
    ("error", text!("Error", "エラー")),
    ("warning", text!("Warning", "警告")),
    ("info", text!("Info", "情報")),
    ("errors", text!("Errors", "エラー")),
    ("warnings", text!("Warnings", "警告")),
    ("infos", text!("Info", "情報")),
    ("organization", text!("Organization", "組織")),
    ("organizations", text!("Organizations", "組織")),
    ("withFindings", text!("with findings: {0}", "検出あり: {0}")),
    ("files", text!("Files", "ファイル")),
    ("records", text!("records: {0}", "レコード: {0}")),
    ("aside", text!("Not counted", "件数に含まない検出結果")),
    (
        "asideParts",
        text!("suppressed: {0}, waived: {1}, in the baseline: {2}", "抑制: {0}、適用除外: {1}、ベースライン: {2}"),
    ),
    ("notWhole", text!("This report is incomplete", "この報告は完全ではありません")),
    ("partial", text!("Exports that are stated to be partial", "一部のみと申告されたエクスポート")),
    ("allOrganizations", text!("All organizations", "すべての組織")),
    ("andMore", text!("{0} more", "ほか {0} 件")),
    ("reading", text!("Files and tables", "ファイルとテーブル")),
    (
        "states",
        text!(
            "Files: {0} read, {1} without relevant data, {2} not read",
            "ファイル: 読み取り済み {0} 件、関連データなし {1} 件、読み取り不可 {2} 件"
        ),
    ),
    ("state", text!("State", "状態")),
    ("complete", text!("Complete", "完全")),
    ("incomplete", text!("Incomplete", "不完全")),
    ("asStated", text!("Incomplete as stated", "不完全 (申告済み)")),
    ("filesRead", text!("Files read", "読み取り済み")),
    ("filesNotOurs", text!("Without relevant data", "関連データなし")),
    ("filesRefused", text!("Not read", "読み取り不可")),
    ("rowsPerTable", text!("Rows per table", "テーブルごとの行数")),
    ("missingTables", text!("Missing tables", "不足しているテーブル")),
    (
        "comparesPart",
        text!(
            "Organizations are compared only with organizations that have selected files.",
            "組織間の比較の対象は、選択したファイルを含む組織だけです。"
        ),
    ),
    (
        "nothing",
        text!(
            "No records to check: no file contains a row of a table that synclint reads.",
            "検査対象のレコードがありません。synclint が読み取るテーブルの行を含むファイルがありません。"
        ),
    ),
    (
        "leftOut",
        text!(
            "Findings of the lowest severity that are not in this page: {0}",
            "このページに含まれていない最低の重大度の検出結果: {0}"
        ),
    ),
    ("findOrganization", text!("Find an organization", "組織を検索")),
    ("notJudged", text!("Skipped", "未判定")),
    ("more", text!("Show more ({0} left)", "さらに表示 (残り {0} 件)")),
    ("showFindings", text!("Show the findings of {0}", "{0} の検出結果を表示")),
    ("showLacking", text!("Skipped rules of {0}", "{0} の未判定のルール")),
    ("findings", text!("Findings", "検出結果")),
    ("search", text!("Search", "検索")),
    ("searchHint", text!("Message, rule, record, path", "内容、ルール、レコード、パス")),
    ("rule", text!("Rule", "ルール")),
    ("all", text!("All", "すべて")),
    ("severity", text!("Severity", "重大度")),
    ("sort", text!("Sort by", "並べ替え")),
    ("place", text!("Location", "場所")),
    (
        "showAside",
        text!("Show suppressed, waived, and baseline findings", "抑制、適用除外、ベースラインの検出結果も表示"),
    ),
    ("reset", text!("Reset", "リセット")),
    ("shown", text!("Findings: {0} of {1}", "検出結果: {1} 件中 {0} 件")),
    ("none", text!("No matching findings.", "該当する検出結果はありません。")),
    ("clean", text!("No findings.", "検出結果はありません。")),
    ("expand", text!("Expand all", "すべて展開")),
    ("collapse", text!("Collapse all", "すべて折りたたむ")),
    ("help", text!("Help", "対処")),
    ("source", text!("Source", "出典")),
    ("note", text!("Note", "補足")),
    ("about", text!("About this rule", "このルールについて")),
    ("record", text!("Record", "レコード")),
    ("column", text!("Column", "列")),
    ("lacking", text!("Skipped rules and missing data", "未判定のルールと不足している情報")),
    (
        "lackingIntro",
        text!(
            "A rule that needs data which is missing is skipped and reports nothing. Add this data to the export or to synclint.yaml.",
            "必要な情報がないルールは判定せず、何も報告しません。次の情報をエクスポートまたは synclint.yaml に追加します。"
        ),
    ),
    ("allJudged", text!("All rules that apply were checked.", "対象のルールはすべて判定しました。")),
    ("comma", text!(", ", "、")),
    ("need", text!("Missing data", "不足している情報")),
    ("rules", text!("Rules", "ルール")),
    (
        "made",
        text!(
            "Created by synclint {0}. This page loads nothing from other sites.",
            "synclint {0} で作成。このページは外部から何も読み込みません。"
        ),
    ),
];
