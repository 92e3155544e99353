use synclint_diagnostic::text::Text;

use crate::facts::stated::NameList;

use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "exo-ews-blocked-for-dynamics",
        severity: Severity::Error,
        certainty: Certainty::Verified,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::EmailServerProfile.name()],
        applies: Applies::ONLINE,
        sources: &[&cite::KB_FORBIDDEN],
        title: text!(
            "Exchange Web Services blocked for Dynamics 365",
            "Dynamics 365 からの Exchange Web サービスのブロック"
        ),
        message: text!(
            "Exchange Online blocks Exchange Web Services for profile {record}: {why}",
            "Exchange Online はプロファイル{record}からの Exchange Web サービスをブロックします: {why}"
        ),
        fix: text!(
            "allow Dynamics 365 with `Set-OrganizationConfig`: set `EwsEnabled` to true, and add `CRM/*` to an enforced allow list or remove what matches it from an enforced block list",
            "`Set-OrganizationConfig` で Dynamics 365 を許可します。`EwsEnabled` を true にし、適用中の許可リストに `CRM/*` を追加するか、適用中の禁止リストから該当する項目を削除します"
        ),
        page: &pages::EXO_EWS_BLOCKED_FOR_DYNAMICS,
        extra: Extra::NONE,
        yields_to: &[&exchange_online::exo_wrong_profile_type::RULE.info],
    },
    check: Check::Organization(check),
};

const DISABLED: Text =
    text!("`EwsEnabled` is false for the Exchange organization", "Exchange 組織の `EwsEnabled` が false です");
const NOT_ALLOWED: Text =
    text!("the enforced allow list does not include `CRM/*`", "適用中の許可リストに `CRM/*` が含まれていません");
const BLOCKED: Text =
    text!("the enforced block list matches `CRM/*`", "適用中の禁止リストに `CRM/*` に該当する項目があります");

fn check(cx: &mut Cx<'_>) -> Outcome {
    let servers = cx.servers;
    let profile = network::first(cx, |profile| network::is_exchange_online(profile, servers))?;
    let why = if cx.facts.switch(stated::EWS_ENABLED)? {
        match cx.facts.word(stated::EWS_POLICY)? {
            stated::ENFORCE_ALLOW_LIST => (!has_crm(cx.facts.names(stated::EWS_ALLOW_LIST)?)).then_some(NOT_ALLOWED),
            stated::ENFORCE_BLOCK_LIST => has_crm(cx.facts.names(stated::EWS_BLOCK_LIST)?).then_some(BLOCKED),
            _ => None,
        }
    } else {
        Some(DISABLED)
    };
    if let Some(why) = why {
        cx.report(profile).arg("why", why).affects(profile);
    }
    Ok(())
}

/// Returns whether a list of user agents includes the user agent of Dynamics 365, `CRM/*`. The entry `*` matches all.
fn has_crm(agents: &NameList) -> bool {
    agents.iter().map(str::trim).any(|agent| {
        let name = agent.split(['/', '*']).next().unwrap_or_default();
        name.eq_ignore_ascii_case("CRM") || (name.is_empty() && agent.starts_with('*'))
    })
}
