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
        title: text!("two profiles of one name", "同じ名前の 2 つのプロファイル"),
        message: text!(
            "there is another active profile called {record}",
            "アクティブなプロファイル {record} がもう 1 つあります"
        ),
        fix: text!("give each profile a name of its own (name)", "プロファイルごとに固有の名前を付けます (name)"),
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
    let judged = cx.for_each(active, |profile, _| {
        let name = profile.name().known()?.unwrap_or_default().trim().to_lowercase();
        if !name.is_empty() {
            named.add(name, profile);
        }
        Ok(())
    });
    for group in named.shared() {
        let other = group[0];
        for profile in &group[1..] {
            let label = text!("the same name", "同じ名前");
            cx.report(profile.name()).label(other.name().place.span, label);
        }
    }
    judged
}
