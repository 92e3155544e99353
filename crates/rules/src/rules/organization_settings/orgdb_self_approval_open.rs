use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "orgdb-self-approval-open",
        severity: Severity::Info,
        certainty: Certainty::Verified,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::Organization.name()],
        applies: Applies::ALWAYS,
        sources: &[&cite::CONNECT_EXCHANGE_ONLINE_2025, &cite::ORG_DB_SETTINGS],
        title: text!("Users who can approve their own address", "ユーザーによる自分のアドレスの承認"),
        message: text!(
            "users can approve their own mailbox if its address is their user principal name",
            "アドレスがユーザー プリンシパル名と同じなら、ユーザーが自分で承認できる設定です"
        ),
        fix: text!(
            "set `RequirePrivilegeToSelfApproveEmailAddress` to true in the organization database settings (`orgdborgsettings`)",
            "組織のデータベース設定 (`orgdborgsettings`) で `RequirePrivilegeToSelfApproveEmailAddress` を true にします"
        ),
        page: &pages::ORGDB_SELF_APPROVAL_OPEN,
        extra: Extra { security: Some("4.3"), ..Extra::NONE },
        yields_to: &[],
    },
    check: Check::Organization(check),
};

fn check(cx: &mut Cx<'_>) -> Outcome {
    let org = cx.org;
    let Some(setting) = org_settings::set_to(org, "RequirePrivilegeToSelfApproveEmailAddress", false)? else {
        return Ok(());
    };
    cx.report(setting);
    Ok(())
}
