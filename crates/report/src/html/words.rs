//! The words of the page.

use synclint_diagnostic::text;
use synclint_diagnostic::text::Text;

/// The words by the names under which the page asks for them; `{0}` and so on are filled by the script.
pub(super) const ALL: &[(&str, Text)] = &[
    ("skip", text!("Skip to the findings", "検出結果へ移動")),
    ("subtitle", text!("E-mail configuration of Dynamics 365 organizations", "Dynamics 365 組織の電子メール構成")),
    ("language", text!("Language", "言語")),
    ("theme", text!("Appearance", "表示")),
    ("auto", text!("As the system", "システムに合わせる")),
    ("light", text!("Light", "ライト")),
    ("dark", text!("Dark", "ダーク")),
    ("asOf", text!("Judged as of", "判定日")),
    ("error", text!("Error", "エラー")),
    ("warning", text!("Warning", "警告")),
    ("info", text!("Info", "情報")),
    ("errors", text!("Errors", "エラー")),
    ("warnings", text!("Warnings", "警告")),
    ("infos", text!("Infos", "情報")),
    ("organization", text!("Organization", "組織")),
    ("organizations", text!("Organizations", "組織")),
    ("withFindings", text!("{0} with findings", "うち検出あり {0}")),
    ("files", text!("Files", "ファイル")),
    ("records", text!("{0} records", "レコード {0} 件")),
    ("aside", text!("Set aside", "除外")),
    (
        "asideParts",
        text!("{0} by comment, {1} waived, {2} in the baseline", "コメント {0}、例外承認 {1}、ベースライン {2}"),
    ),
    ("notWhole", text!("This report is not whole", "この報告は完全ではありません")),
    ("unread", text!("Inputs that could not be read whole: {0}", "完全には読み取れなかった入力: {0} 件")),
    (
        "nothing",
        text!(
            "Nothing was examined: no file holds a record of a table that synclint reads.",
            "検査対象がありません。synclint が読み取るテーブルのレコードを含むファイルがありません。"
        ),
    ),
    (
        "leftOut",
        text!(
            "{0} findings are not in this page; the worst are.",
            "重大度の低い {0} 件はこのページに含まれていません。"
        ),
    ),
    ("findOrganization", text!("Find an organization", "組織を検索")),
    ("notJudged", text!("Not judged", "未判定")),
    ("more", text!("Show more ({0} left)", "さらに表示 (残り {0} 件)")),
    ("showFindings", text!("Show the findings of {0}", "{0} の検出結果を表示")),
    ("showLacking", text!("What was not judged in {0}", "{0} で判定していないルール")),
    ("findings", text!("Findings", "検出結果")),
    ("search", text!("Search", "検索")),
    ("searchHint", text!("Message, rule, record, path", "内容、ルール、レコード、パス")),
    ("rule", text!("Rule", "ルール")),
    ("all", text!("All", "すべて")),
    ("severity", text!("Severity", "重大度")),
    ("sort", text!("Sort by", "並べ替え")),
    ("place", text!("Place", "場所")),
    ("showAside", text!("Also what was set aside", "除外したものも表示")),
    ("reset", text!("Reset", "リセット")),
    ("shown", text!("{0} of {1} findings", "{1} 件中 {0} 件")),
    ("none", text!("No finding matches.", "該当する検出結果はありません。")),
    ("clean", text!("Nothing was found.", "問題は見つかりませんでした。")),
    ("expand", text!("Expand all", "すべて展開")),
    ("collapse", text!("Collapse all", "すべて折りたたむ")),
    ("help", text!("To change", "対処")),
    ("source", text!("Source", "出典")),
    ("note", text!("Note", "補足")),
    ("about", text!("About this rule", "このルールについて")),
    ("record", text!("Record", "レコード")),
    ("column", text!("Column", "列")),
    ("lacking", text!("What was not judged, and why", "判定していないものとその理由")),
    (
        "lackingIntro",
        text!(
            "A rule that lacks something to judge by says nothing. This is what the exports and the settings would have to say.",
            "判定に必要な情報がないルールは何も報告しません。エクスポートまたは設定に必要な情報は次のとおりです。"
        ),
    ),
    ("allJudged", text!("Every rule that applies was judged.", "該当するルールはすべて判定しました。")),
    ("comma", text!(", ", "、")),
    ("need", text!("Needed", "必要な情報")),
    ("rules", text!("Rules", "ルール")),
    (
        "made",
        text!(
            "Made by synclint {0}. This page loads nothing from elsewhere.",
            "synclint {0} で作成。このページは外部から何も読み込みません。"
        ),
    ),
];
