//! The rules about what sets findings aside: comments and waivers.

use synclint_model::rule::{Applies, Certainty, RuleInfo, Severity};
use synclint_model::text;
use synclint_model::text::Text;

const HOUSE: RuleInfo = RuleInfo {
    id: "",
    severity: Severity::Warning,
    certainty: Certainty::Verified,
    since: "0.1.0",
    tables: &[],
    applies: Applies::ALWAYS,
    sources: &[],
    title: Text { en: "", ja: "" },
    message: Text { en: "", ja: "" },
    fix: Text { en: "", ja: "" },
    yields_to: &[],
};

/// A comment to synclint that it does not understand.
pub(super) static SUPPRESSION_MALFORMED: RuleInfo = RuleInfo {
    id: "suppression-malformed",
    title: text!("a comment to synclint that it does not understand", "解釈できない synclint 宛てのコメント"),
    message: text!(
        "this comment speaks to synclint, and says nothing that it knows",
        "synclint 宛てのコメントですが、内容を解釈できません"
    ),
    fix: text!(
        "write `# synclint: ignore[rule-id] reason`, or `# synclint: file-ignore[rule-id] reason` for the whole file",
        "`# synclint: ignore[rule-id] 理由` と書きます。ファイル全体の場合は `# synclint: file-ignore[rule-id] 理由` と書きます"
    ),
    ..HOUSE
};

/// A comment that gives no reason.
pub(super) static SUPPRESSION_WITHOUT_REASON: RuleInfo = RuleInfo {
    id: "suppression-without-reason",
    title: text!("a comment that suppresses findings and gives no reason", "理由のない抑制コメント"),
    message: text!(
        "this comment suppresses nothing, because it gives no reason",
        "理由が書かれていないため、このコメントは検出結果を抑制しません"
    ),
    fix: text!("say after the bracket why the finding is accepted", "検出結果を許容する理由を、角かっこの後に書きます"),
    ..HOUSE
};

/// A comment that names a rule that does not exist.
pub(super) static SUPPRESSION_UNKNOWN_RULE: RuleInfo = RuleInfo {
    id: "suppression-unknown-rule",
    title: text!("a comment that names a rule that does not exist", "存在しないルールを指定した抑制コメント"),
    message: text!("no rule is called `{rule}`", "`{rule}` というルールはありません"),
    fix: text!(
        "write the id of the rule as the finding shows it; `synclint rules` lists them",
        "検出結果に表示されるルールの ID を書きます。`synclint rules` で一覧を表示します"
    ),
    ..HOUSE
};

/// A comment that suppresses nothing.
pub(super) static SUPPRESSION_UNUSED: RuleInfo = RuleInfo {
    id: "suppression-unused",
    title: text!("a comment that suppresses nothing", "何も抑制していないコメント"),
    message: text!(
        "there is no finding of `{rule}` here to suppress",
        "この位置には、抑制の対象となる `{rule}` の検出結果がありません"
    ),
    fix: text!("delete the id from the comment", "コメントからこの ID を削除します"),
    ..HOUSE
};

/// A waiver for a rule that does not exist.
pub(super) static WAIVER_UNKNOWN_RULE: RuleInfo = RuleInfo {
    id: "waiver-unknown-rule",
    title: text!("a waiver for a rule that does not exist", "存在しないルールの例外承認"),
    message: text!("no rule is called `{rule}`", "`{rule}` というルールはありません"),
    fix: text!(
        "write the id of the rule as the finding shows it; `synclint rules` lists them",
        "検出結果に表示されるルールの ID を書きます。`synclint rules` で一覧を表示します"
    ),
    ..HOUSE
};

/// A waiver for an organization that does not exist.
pub(super) static WAIVER_UNKNOWN_ORGANIZATION: RuleInfo = RuleInfo {
    id: "waiver-unknown-organization",
    title: text!("a waiver for an organization that is not there", "存在しない組織の例外承認"),
    message: text!(
        "no organization below this file is called `{organization}`",
        "このファイルの配下に `{organization}` という組織はありません"
    ),
    fix: text!(
        "write the path of the organization from here, or a pattern; delete the waiver when the organization is gone",
        "このファイルからの組織のパス、またはパターンを書きます。組織が廃止済みの場合は例外承認を削除します"
    ),
    ..HOUSE
};

/// A waiver that waives nothing.
pub(super) static WAIVER_UNUSED: RuleInfo = RuleInfo {
    id: "waiver-unused",
    title: text!("a waiver that waives nothing", "対象のない例外承認"),
    message: text!(
        "there is no finding of `{rule}` that this waives",
        "この例外承認の対象となる `{rule}` の検出結果がありません"
    ),
    fix: text!("delete the waiver", "例外承認を削除します"),
    ..HOUSE
};

/// A waiver that is about to expire.
pub(super) static WAIVER_EXPIRES_SOON: RuleInfo = RuleInfo {
    id: "waiver-expires-soon",
    severity: Severity::Info,
    title: text!("a waiver that expires within 30 days", "30 日以内に期限が切れる例外承認"),
    message: text!(
        "this waiver of {owner} holds until {day}; after that its findings are back",
        "{owner} によるこの例外承認の期限は {day} です。期限を過ぎると検出結果が再び報告されます"
    ),
    fix: text!(
        "change the configuration before that day, or have the waiver renewed",
        "期限までに構成を変更するか、例外承認を更新します"
    ),
    ..HOUSE
};

/// The rules of this file, by id.
pub(crate) static RULES: &[&RuleInfo] = &[
    &SUPPRESSION_MALFORMED,
    &SUPPRESSION_UNKNOWN_RULE,
    &SUPPRESSION_UNUSED,
    &SUPPRESSION_WITHOUT_REASON,
    &WAIVER_EXPIRES_SOON,
    &WAIVER_UNKNOWN_ORGANIZATION,
    &WAIVER_UNKNOWN_RULE,
    &WAIVER_UNUSED,
];
