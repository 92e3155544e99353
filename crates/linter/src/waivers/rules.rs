//! The rules about waivers.

use synclint_diagnostic::page::Page;
use synclint_diagnostic::rule::{RuleInfo, Severity};
use synclint_diagnostic::text;

use crate::upkeep::upkeep;

/// A waiver for a rule that does not exist.
pub(super) static WAIVER_UNKNOWN_RULE: RuleInfo = RuleInfo {
    ..upkeep(
        "waiver-unknown-rule",
        text!("a waiver for a rule that does not exist", "存在しないルールの例外承認"),
        text!("no rule is called `{rule}`", "`{rule}` というルールはありません"),
        text!(
            "write the id of the rule as the finding shows it; `synclint rules` lists them",
            "検出結果に表示されるルールの ID を書きます。`synclint rules` で一覧を表示します"
        ),
        &Page(include_str!("waiver-unknown-rule.md")),
    )
};

/// A waiver for an organization that does not exist.
pub(super) static WAIVER_UNKNOWN_ORGANIZATION: RuleInfo = RuleInfo {
    ..upkeep(
        "waiver-unknown-organization",
        text!("a waiver for an organization that is not there", "存在しない組織の例外承認"),
        text!(
            "no organization below this file is called `{organization}`",
            "このファイルの配下に `{organization}` という組織はありません"
        ),
        text!(
            "write the path of the organization from here, or a pattern; delete the waiver when the organization is gone",
            "このファイルからの組織のパス、またはパターンを書きます。組織が廃止済みの場合は例外承認を削除します"
        ),
        &Page(include_str!("waiver-unknown-organization.md")),
    )
};

/// A waiver that waives nothing.
pub(super) static WAIVER_UNUSED: RuleInfo = RuleInfo {
    ..upkeep(
        "waiver-unused",
        text!("a waiver that waives nothing", "対象のない例外承認"),
        text!(
            "there is no finding of `{rule}` that this waives",
            "この例外承認の対象となる `{rule}` の検出結果がありません"
        ),
        text!("delete the waiver", "例外承認を削除します"),
        &Page(include_str!("waiver-unused.md")),
    )
};

/// A waiver that is about to expire.
pub(super) static WAIVER_EXPIRES_SOON: RuleInfo = RuleInfo {
    severity: Severity::Info,
    ..upkeep(
        "waiver-expires-soon",
        text!("a waiver that expires within 30 days", "30 日以内に期限が切れる例外承認"),
        text!(
            "this waiver of {owner} holds until {day}; after that its findings are back",
            "{owner} によるこの例外承認の期限は {day} です。期限を過ぎると検出結果が再び報告されます"
        ),
        text!(
            "change the configuration before that day, or have the waiver renewed",
            "期限までに構成を変更するか、例外承認を更新します"
        ),
        &Page(include_str!("waiver-expires-soon.md")),
    )
};

/// The rules of this file, by id.
pub(crate) static RULES: &[&RuleInfo] =
    &[&WAIVER_EXPIRES_SOON, &WAIVER_UNKNOWN_ORGANIZATION, &WAIVER_UNKNOWN_RULE, &WAIVER_UNUSED];
