use std::collections::hash_map::Entry;

use foldhash::HashMap;

use crate::prelude::*;

pub(super) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "profile-same-name",
        severity: Severity::Info,
        certainty: Certainty::Inferred,
        since: "0.1.0",
        tables: &[Table::EmailServerProfile],
        applies: Applies::ALWAYS,
        sources: &[&cite::PROFILE_TABLE],
        title: text!("two profiles of one name", "同じ名前の 2 つのプロファイル"),
        message: text!(
            "there is another active profile called {record}",
            "アクティブなプロファイル {record} がもう 1 つあります"
        ),
        fix: text!("give each profile a name of its own (name)", "プロファイルごとに固有の名前を付けます (name)"),
        yields_to: &[],
    },
    check: Check::Organization(check),
};

fn check(cx: &mut Cx<'_>) -> Outcome {
    let org = cx.org;
    org.need(Table::EmailServerProfile)?;
    let mut first: HashMap<String, Field<&str>> = HashMap::default();
    let mut judged = Ok(());
    for profile in org.profiles().filter(|profile| !profile.statecode().is(&StateCode::Inactive)) {
        let name = profile.name();
        let key = match name.known() {
            Ok(written) => written.unwrap_or_default().trim().to_lowercase(),
            Err(stop) => {
                judged = Err(stop);
                continue;
            }
        };
        match first.entry(key) {
            Entry::Occupied(entry) if !entry.key().is_empty() => {
                let label = text!("the same name", "同じ名前");
                cx.report(name).label(entry.get().place.span, label);
            }
            Entry::Occupied(_) => {}
            Entry::Vacant(entry) => {
                entry.insert(name);
            }
        }
    }
    judged
}
