use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "exo-cross-tenant-unsupported",
        severity: Severity::Error,
        certainty: Certainty::Verified,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::EmailServerProfile.name()],
        applies: Applies::ONLINE,
        sources: &[&cite::SUPPORTED_CONFIGURATIONS_8_2, &cite::SUPPORTED_CONFIGURATIONS_2020],
        title: text!("Exchange Online in another tenant", "別のテナントの Exchange Online"),
        message: text!(
            "profile {record} connects to Exchange Online in another tenant, `{value}`",
            "プロファイル{record}は別のテナント `{value}` の Exchange Online に接続する設定です"
        ),
        fix: text!(
            "use Exchange Online in the tenant of the organization, `{tenant}`",
            "組織のテナント `{tenant}` の Exchange Online を使用します"
        ),
        page: &pages::EXO_CROSS_TENANT_UNSUPPORTED,
        extra: Extra { failure: Some(Failure::Cause), ..Extra::NONE },
        yields_to: &[
            &exchange_online::exo_wrong_profile_type::RULE.info,
            &exchange_server::hybrid_type_on_wrong_deployment::RULE.info,
        ],
    },
    check: Check::Profile(check),
};

fn check(profile: Profile<'_>, cx: &mut Cx<'_>) -> Outcome {
    only_if(cx.as_of < calendar::PAGE_ONLINE_2022.day || cx.online_by_page_8_2()?)?;
    only_if(cx.servers.is_exchange_online(profile)?)?;
    let field = profile.exchangeonlinetenantid();
    let Some(tenant) = field.known()? else { return Ok(()) };
    let own = cx.facts.need_tenant()?;
    if tenant.trim().parse().is_ok_and(|tenant: Guid| tenant != own) {
        cx.report(field).arg("tenant", own.to_string().as_str()).affects(profile);
    }
    Ok(())
}
