use foldhash::HashMap;

use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "profile-unused",
        severity: Severity::Info,
        certainty: Certainty::Inferred,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::EmailServerProfile.name(), Table::Mailbox.name(), Table::Organization.name()],
        applies: Applies::ALWAYS.on_request(),
        sources: &[&cite::PROFILE_TABLE],
        title: text!("Profile not used by any mailbox", "メールボックスが使用していないプロファイル"),
        message: text!(
            "profile {record} is not used by any mailbox and is not the default",
            "プロファイル{record}を使用するメールボックスはなく、既定のプロファイルでもありません"
        ),
        fix: text!(
            "delete the profile or deactivate it (`statecode: 1`)",
            "プロファイルを削除または非アクティブ化します (`statecode: 1`)"
        ),
        page: &pages::PROFILE_UNUSED,
        extra: Extra::NONE,
        yields_to: &[],
    },
    check: Check::Organization(check),
};

fn check(cx: &mut Cx<'_>) -> Outcome {
    let org = cx.org;
    org.need(Table::EmailServerProfile)?;
    let active = org.profiles().filter(|profile| !profile.statecode().is(&StateCode::Inactive));
    let is_used = |profile: &Profile<'_>| profile.mailboxes().len() > 0 || profile::is_default(*profile, org);
    let unused: Vec<_> = active.filter(|profile| !is_used(profile) && !profile::is_built_in(*profile)).collect();
    if unused.is_empty() {
        return Ok(());
    }
    let default = org.need_row()?.defaultemailserverprofileid();
    org.need(Table::Mailbox)?;
    // Lookups that do not identify a single profile.
    let (mut by_id, mut by_name) = (None, HashMap::default());
    let written = org.mailboxes().map(Mailbox::emailserverprofile).chain([default]);
    let unknown = records::visit(written, |field| {
        let lookup = field.present()?;
        only_if(org.find(Table::EmailServerProfile, lookup).is_none())?;
        match lookup {
            Lookup::Id(..) => by_id = Some(field.need()),
            Lookup::Name(name) => {
                by_name.insert(name, field.need());
            }
        }
        Ok(())
    });
    // A mailbox may use any profile if its lookup is unknown or has a name that no profile has.
    unknown.require_none(cx)?;
    let mut names = by_name.clone();
    for name in org.profiles().filter_map(|profile| profile.name().get()) {
        names.remove(name);
    }
    if let Some(need) = names.into_values().min() {
        return Err(Stop::MissingData(need));
    }
    cx.for_each(unused, |profile, cx| {
        let may_be_meant = match profile.name().known() {
            Ok(name) => name.and_then(|name| by_name.get(name)),
            Err(_) => by_name.values().min(),
        };
        match may_be_meant.or(by_id.as_ref().filter(|_| profile.id().is_none())) {
            Some(need) => Err(Stop::MissingData(*need)),
            None => {
                cx.report(profile);
                Ok(())
            }
        }
    })
}
