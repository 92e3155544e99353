use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "orgdb-correlation-index-ignored",
        severity: Severity::Info,
        certainty: Certainty::Verified,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::Organization.name()],
        applies: Applies::ALWAYS,
        sources: &[&cite::ORG_DB_SETTINGS],
        title: text!("Replies correlated without their headers", "ヘッダーを使用しない返信の関連付け"),
        message: text!(
            "this organization correlates replies without `ConversationIndex` and `InReplyTo`",
            "この組織は `ConversationIndex` と `InReplyTo` を使用せずに返信を関連付ける設定です"
        ),
        fix: text!(
            "set `IgnoreConversationIndexAndInReplyToForCorrelation` to false in the organization database settings (`orgdborgsettings`), or remove it; without these headers, fewer replies are correlated",
            "組織のデータベース設定 (`orgdborgsettings`) で `IgnoreConversationIndexAndInReplyToForCorrelation` を false にするか、削除します。ヘッダーを使用しないと、関連付けられる返信が少なくなります"
        ),
        page: &pages::ORGDB_CORRELATION_INDEX_IGNORED,
        extra: Extra::NONE,
        yields_to: &[],
    },
    check: Check::Organization(check),
};

fn check(cx: &mut Cx<'_>) -> Outcome {
    let org = cx.org;
    let Some(setting) = org_settings::set_to(org, "IgnoreConversationIndexAndInReplyToForCorrelation", true)? else {
        return Ok(());
    };
    cx.report(setting);
    Ok(())
}
