use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "exo-tenant-id-malformed",
        severity: Severity::Warning,
        certainty: Certainty::Inferred,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::EmailServerProfile.name()],
        applies: Applies::ALWAYS,
        sources: &[&cite::PROFILE_TABLE, &cite::ERROR_CODES],
        title: text!("Tenant ID that is not a GUID", "GUID ではないテナント ID"),
        message: text!(
            "profile {record} has tenant ID `{value}`, which is not a GUID",
            "プロファイル{record}のテナント ID `{value}` は GUID ではありません"
        ),
        fix: text!(
            "enter the directory (tenant) ID, which is a GUID (`exchangeonlinetenantid`)",
            "ディレクトリ (テナント) ID を GUID で入力します (`exchangeonlinetenantid`)"
        ),
        page: &pages::EXO_TENANT_ID_MALFORMED,
        extra: Extra { failure: Some(Failure::Cause), ..Extra::NONE },
        yields_to: &[],
    },
    check: Check::Profile(check),
};

fn check(profile: Profile<'_>, cx: &mut Cx<'_>) -> Outcome {
    let tenant = profile.exchangeonlinetenantid();
    let written = tenant.present()?;
    if written.trim().parse::<Guid>().is_err() {
        cx.report(tenant).affects(profile);
    }
    Ok(())
}
