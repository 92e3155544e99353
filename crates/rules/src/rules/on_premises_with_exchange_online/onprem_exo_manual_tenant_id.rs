use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "onprem-exo-manual-tenant-id",
        severity: Severity::Warning,
        certainty: Certainty::Verified,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::EmailServerProfile.name()],
        applies: Applies::ON_PREMISES.from(8, 1),
        sources: &[&cite::ON_PREMISES_TO_EXCHANGE_ONLINE_2020, &cite::ON_PREMISES_TO_EXCHANGE_ONLINE_2026],
        title: text!("Manually entered tenant ID", "手動で入力されたテナント ID"),
        message: text!(
            "profile {record} does not use the recommended default tenant ID",
            "プロファイル{record}は、推奨される既定のテナント ID を使用しない設定です"
        ),
        fix: text!(
            "set \"Use Default Tenant ID\" to \"Yes\" (`usedefaulttenantid: true`)",
            "既定のテナント ID の使用を [はい] にします (`usedefaulttenantid: true`)"
        ),
        page: &pages::ONPREM_EXO_MANUAL_TENANT_ID,
        extra: Extra::NONE,
        yields_to: &[&on_premises_with_exchange_online::onprem_exo_tenant_id_missing::RULE.info],
    },
    check: Check::Profile(check),
};

fn check(profile: Profile<'_>, cx: &mut Cx<'_>) -> Outcome {
    only_if(profile.servertype().present()? == ServerType::ExchangeOnlineHybrid)?;
    let default = profile.usedefaulttenantid();
    if !default.present()? {
        cx.report(default).affects(profile).set(default, true, Safety::Unsafe);
    }
    Ok(())
}
