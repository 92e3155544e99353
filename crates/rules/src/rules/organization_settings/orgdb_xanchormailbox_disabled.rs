use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "orgdb-xanchormailbox-disabled",
        severity: Severity::Warning,
        certainty: Certainty::Verified,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::Organization.name()],
        applies: Applies::ALWAYS,
        sources: &[&cite::ORG_DB_SETTINGS],
        title: text!(
            "Requests to Exchange without the `X-AnchorMailbox` header",
            "`X-AnchorMailbox` ヘッダーのない Exchange への要求"
        ),
        message: text!(
            "requests to Exchange omit the `X-AnchorMailbox` header, which is not recommended",
            "Exchange への要求に `X-AnchorMailbox` ヘッダーを付けない設定です (推奨されません)"
        ),
        fix: text!(
            "set `UseXAnchorMailboxInExchangeRequestHeader` to true in the organization database settings (`orgdborgsettings`), or remove it",
            "組織のデータベース設定 (`orgdborgsettings`) で `UseXAnchorMailboxInExchangeRequestHeader` を true にするか、削除します"
        ),
        page: &pages::ORGDB_XANCHORMAILBOX_DISABLED,
        extra: Extra::NONE,
        yields_to: &[],
    },
    check: Check::Organization(check),
};

fn check(cx: &mut Cx<'_>) -> Outcome {
    let org = cx.org;
    let Some(setting) = org_settings::set_to(org, "UseXAnchorMailboxInExchangeRequestHeader", false)? else {
        return Ok(());
    };
    cx.report(setting);
    Ok(())
}
