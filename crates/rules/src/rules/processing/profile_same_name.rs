use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "profile-same-name",
        severity: Severity::Info,
        certainty: Certainty::Inferred,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::EmailServerProfile.name()],
        applies: Applies::ALWAYS,
        sources: &[&cite::PROFILE_TABLE],
        title: text!("Profiles with the same name", "同じ名前のプロファイル"),
        message: text!(
            "profile {record} has the same name as another active profile",
            "プロファイル{record}の名前は、別のアクティブなプロファイルと同じです"
        ),
        fix: text!("give each profile a unique name (`name`)", "プロファイルごとに異なる名前を付けます (`name`)"),
        page: &pages::PROFILE_SAME_NAME,
        extra: Extra::NONE,
        yields_to: &[],
    },
    check: Check::Organization(check),
};

fn check(cx: &mut Cx<'_>) -> Outcome {
    let org = cx.org;
    org.need(Table::EmailServerProfile)?;
    let mut named = order::Groups::default();
    let active = org.profiles().filter(|profile| !profile.statecode().is(&StateCode::Inactive));
    let checked = cx.for_each(active, |profile, _| {
        let name = profile.name().known()?.unwrap_or_default().trim().to_lowercase();
        if !name.is_empty() {
            named.add(name, profile);
        }
        Ok(())
    });
    for group in named.shared() {
        let other = group[0];
        for profile in &group[1..] {
            let label = text!("other profile with this name", "同じ名前の別のプロファイル");
            cx.report(profile.name()).label(other.name().place.span, label);
        }
    }
    checked
}
