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
        title: text!("Exchange Web Services are closed to the product", "製品からの Exchange Web サービスの使用の禁止"),
        message: text!(
            "Exchange Online refuses Exchange Web Services to {record}: {why}",
            "Exchange Online で {record} からの Exchange Web サービスが拒否されます: {why}"
        ),
        fix: text!(
            "open Exchange Web Services to the product with Set-OrganizationConfig: `EwsEnabled` true, `CRM/*` on the allow list and not on the block list",
            "Set-OrganizationConfig で Exchange Web サービスを許可します。`EwsEnabled` を true にし、`CRM/*` を許可リストに追加するか、禁止リストから削除します"
        ),
        page: &pages::EXO_EWS_BLOCKED_FOR_DYNAMICS,
        extra: Extra::NONE,
        yields_to: &[&exchange_online::exo_wrong_profile_type::RULE.info],
    },
    check: Check::Organization(check),
};

const DISABLED: Text = text!("EwsEnabled is false for the organization", "組織の EwsEnabled が false です");
const NOT_ALLOWED: Text =
    text!("the allow list is enforced and does not have CRM", "許可リストが適用され、CRM が含まれていません");
const BLOCKED: Text = text!("the block list is enforced and has CRM", "禁止リストが適用され、CRM が含まれています");

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

/// Whether a list of user agents has the one of the product, `CRM/*`; `*` stands for everything.
fn has_crm(agents: &NameList) -> bool {
    agents.iter().map(str::trim).any(|agent| {
        let name = agent.split(['/', '*']).next().unwrap_or_default();
        name.eq_ignore_ascii_case("CRM") || (name.is_empty() && agent.starts_with('*'))
    })
}
