//! The rules about comments that suppress findings.

use synclint_diagnostic::page::Page;
use synclint_diagnostic::rule::RuleInfo;
use synclint_diagnostic::text;

use crate::upkeep::upkeep;

/// A comment to synclint that it does not understand.
pub(super) static SUPPRESSION_MALFORMED: RuleInfo = RuleInfo {
    ..upkeep(
        "suppression-malformed",
        text!("a comment to synclint that it does not understand", "解釈できない synclint 宛てのコメント"),
        text!(
            "this comment speaks to synclint, and says nothing that it knows",
            "synclint 宛てのコメントですが、内容を解釈できません"
        ),
        text!(
            "write `# synclint: ignore[rule-id] reason`, or `# synclint: file-ignore[rule-id] reason` for the whole file",
            "`# synclint: ignore[rule-id] 理由` と書きます。ファイル全体の場合は `# synclint: file-ignore[rule-id] 理由` と書きます"
        ),
        &Page(include_str!("suppression-malformed.md")),
    )
};

/// A comment that gives no reason.
pub(super) static SUPPRESSION_WITHOUT_REASON: RuleInfo = RuleInfo {
    ..upkeep(
        "suppression-without-reason",
        text!("a comment that suppresses findings and gives no reason", "理由のない抑制コメント"),
        text!(
            "this comment suppresses nothing, because it gives no reason",
            "理由が書かれていないため、このコメントは検出結果を抑制しません"
        ),
        text!("say after the bracket why the finding is accepted", "検出結果を許容する理由を、角かっこの後に書きます"),
        &Page(include_str!("suppression-without-reason.md")),
    )
};

/// A comment that names a rule that does not exist.
pub(super) static SUPPRESSION_UNKNOWN_RULE: RuleInfo = RuleInfo {
    ..upkeep(
        "suppression-unknown-rule",
        text!("a comment that names a rule that does not exist", "存在しないルールを指定した抑制コメント"),
        text!("no rule is called `{rule}`", "`{rule}` というルールはありません"),
        text!(
            "write the id of the rule as the finding shows it; `synclint rules` lists them",
            "検出結果に表示されるルールの ID を書きます。`synclint rules` で一覧を表示します"
        ),
        &Page(include_str!("suppression-unknown-rule.md")),
    )
};

/// A comment that suppresses nothing.
pub(super) static SUPPRESSION_UNUSED: RuleInfo = RuleInfo {
    ..upkeep(
        "suppression-unused",
        text!("a comment that suppresses nothing", "何も抑制していないコメント"),
        text!(
            "there is no finding of `{rule}` here to suppress",
            "この位置には、抑制の対象となる `{rule}` の検出結果がありません"
        ),
        text!("delete the id from the comment", "コメントからこの ID を削除します"),
        &Page(include_str!("suppression-unused.md")),
    )
};

/// The rules of this file, by id.
pub(crate) static RULES: &[&RuleInfo] =
    &[&SUPPRESSION_MALFORMED, &SUPPRESSION_UNKNOWN_RULE, &SUPPRESSION_UNUSED, &SUPPRESSION_WITHOUT_REASON];
