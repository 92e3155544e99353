//! The rules about comments that suppress findings.

use synclint_diagnostic::page::Page;
use synclint_diagnostic::rule::RuleInfo;
use synclint_diagnostic::text;

use crate::upkeep::upkeep;

/// An invalid `synclint:` comment.
pub(super) static SUPPRESSION_MALFORMED: RuleInfo = RuleInfo {
    ..upkeep(
        "suppression-malformed",
        text!("Invalid synclint comment", "無効な synclint コメント"),
        text!("invalid synclint comment", "synclint のコメントが無効です"),
        text!(
            "write `# synclint: ignore[rule-id] reason`, or `# synclint: file-ignore[rule-id] reason` for the whole file",
            "`# synclint: ignore[rule-id] 理由` と記述します。ファイル全体の場合は `# synclint: file-ignore[rule-id] 理由` です"
        ),
        &Page(include_str!("suppression-malformed.md")),
    )
};

/// A comment without a reason.
pub(super) static SUPPRESSION_WITHOUT_REASON: RuleInfo = RuleInfo {
    ..upkeep(
        "suppression-without-reason",
        text!("Suppression without a reason", "理由のない抑制"),
        text!("suppression has no effect because it gives no reason", "理由がないため、この抑制は無効です"),
        text!("add the reason after the bracket", "角かっこの後に理由を記述します"),
        &Page(include_str!("suppression-without-reason.md")),
    )
};

/// A comment with an unknown rule.
pub(super) static SUPPRESSION_UNKNOWN_RULE: RuleInfo = RuleInfo {
    ..upkeep(
        "suppression-unknown-rule",
        text!("Suppression of an unknown rule", "不明なルールの抑制"),
        text!("unknown rule `{rule}`", "ルール `{rule}` は不明です"),
        text!(
            "use the rule ID that the finding shows; `synclint rules` lists all rules",
            "検出結果に表示されるルール ID を使用します。`synclint rules` ですべてのルールを表示できます"
        ),
        &Page(include_str!("suppression-unknown-rule.md")),
    )
};

/// A comment that suppresses no findings.
pub(super) static SUPPRESSION_UNUSED: RuleInfo = RuleInfo {
    ..upkeep(
        "suppression-unused",
        text!("Unused suppression", "使用されていない抑制"),
        text!("unused suppression of `{rule}`", "`{rule}` の抑制は使用されていません"),
        text!(
            "remove the rule ID, or the whole comment if it contains no other ID",
            "コメントからルール ID を削除します。ほかの ID がない場合はコメントを削除します"
        ),
        &Page(include_str!("suppression-unused.md")),
    )
};

/// The rules of this file, sorted by ID.
pub(crate) static RULES: &[&RuleInfo] =
    &[&SUPPRESSION_MALFORMED, &SUPPRESSION_UNKNOWN_RULE, &SUPPRESSION_UNUSED, &SUPPRESSION_WITHOUT_REASON];
