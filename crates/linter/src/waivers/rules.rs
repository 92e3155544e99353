//! The rules about waivers.

use synclint_diagnostic::page::Page;
use synclint_diagnostic::rule::{RuleInfo, Severity};
use synclint_diagnostic::text;

use crate::upkeep::upkeep;

/// A waiver for a rule that does not exist.
pub(super) static WAIVER_UNKNOWN_RULE: RuleInfo = RuleInfo {
    ..upkeep(
        "waiver-unknown-rule",
        text!("Waiver for an unknown rule", "不明なルールの適用除外"),
        text!("unknown rule `{rule}`", "ルール `{rule}` は不明です"),
        text!(
            "use the rule ID that the finding shows; `synclint rules` lists all rules",
            "検出結果に表示されるルール ID を使用します。`synclint rules` ですべてのルールを表示できます"
        ),
        &Page(include_str!("waiver-unknown-rule.md")),
    )
};

/// A waiver for an organization that does not exist.
pub(super) static WAIVER_UNKNOWN_ORGANIZATION: RuleInfo = RuleInfo {
    ..upkeep(
        "waiver-unknown-organization",
        text!("Waiver for an unknown organization", "不明な組織の適用除外"),
        text!(
            "no organization `{organization}` below this file",
            "このファイルの配下に組織 `{organization}` はありません"
        ),
        text!(
            "use the path of the organization relative to this file, or a pattern; remove the waiver if the organization is gone",
            "このファイルからの組織の相対パスまたはパターンを使用します。組織がない場合は適用除外を削除します"
        ),
        &Page(include_str!("waiver-unknown-organization.md")),
    )
};

/// A waiver that matches no finding.
pub(super) static WAIVER_UNUSED: RuleInfo = RuleInfo {
    ..upkeep(
        "waiver-unused",
        text!("Unused waiver", "使用されていない適用除外"),
        text!("unused waiver for `{rule}`", "`{rule}` の適用除外は使用されていません"),
        text!("remove the waiver", "適用除外を削除します"),
        &Page(include_str!("waiver-unused.md")),
    )
};

/// A waiver that is about to expire.
pub(super) static WAIVER_EXPIRES_SOON: RuleInfo = RuleInfo {
    severity: Severity::Info,
    ..upkeep(
        "waiver-expires-soon",
        text!("Waiver that expires within 30 days", "30 日以内に期限が切れる適用除外"),
        text!("waiver by {owner} expires on {day}", "{owner}による適用除外は {day} に期限が切れます"),
        text!(
            "change the configuration by that day or renew the waiver; after that, synclint reports its findings again",
            "期限までに構成を変更するか、適用除外を更新します。期限後は検出結果が再び報告されます"
        ),
        &Page(include_str!("waiver-expires-soon.md")),
    )
};

/// The rules of this file, sorted by ID.
pub(crate) static RULES: &[&RuleInfo] =
    &[&WAIVER_EXPIRES_SOON, &WAIVER_UNKNOWN_ORGANIZATION, &WAIVER_UNKNOWN_RULE, &WAIVER_UNUSED];
