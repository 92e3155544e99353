use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "onprem-exo-tenant-id-missing",
        severity: Severity::Error,
        certainty: Certainty::Mapped,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::EmailServerProfile.name()],
        applies: Applies::ON_PREMISES.from(8, 1),
        sources: &[
            &cite::ON_PREMISES_TO_EXCHANGE_ONLINE_2020,
            &cite::ON_PREMISES_TO_EXCHANGE_ONLINE_2026,
            &cite::ERROR_CODES,
        ],
        title: text!("Profile without a tenant ID", "テナント ID のないプロファイル"),
        message: text!(
            "profile {record} does not use the default tenant ID and has no other tenant ID",
            "プロファイル{record}は既定のテナント ID を使用せず、ほかのテナント ID の指定もありません"
        ),
        fix: text!(
            "set \"Use Default Tenant ID\" to \"Yes\" (`usedefaulttenantid: true`), or, although this is not recommended, enter the tenant ID (`exchangeonlinetenantid`)",
            "既定のテナント ID の使用を [はい] にするか (`usedefaulttenantid: true`)、推奨されませんがテナント ID を入力します (`exchangeonlinetenantid`)"
        ),
        page: &pages::ONPREM_EXO_TENANT_ID_MISSING,
        extra: Extra { failure: Some(Failure::Cause), ..Extra::NONE },
        yields_to: &[],
    },
    check: Check::Profile(check),
};

fn check(profile: Profile<'_>, cx: &mut Cx<'_>) -> Outcome {
    only_if(profile.servertype().present()? == ServerType::ExchangeOnlineHybrid)?;
    let tenant = profile.exchangeonlinetenantid();
    if !profile.usedefaulttenantid().present()? && tenant.known()?.is_none() {
        cx.report(tenant).affects(profile);
    }
    Ok(())
}
