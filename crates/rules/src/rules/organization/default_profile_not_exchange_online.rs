use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "default-profile-not-exchange-online",
        severity: Severity::Warning,
        certainty: Certainty::Mapped,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::Organization.name(), Table::EmailServerProfile.name()],
        applies: Applies::ONLINE,
        sources: &[&cite::CONNECT_EXCHANGE_ONLINE_2025, &cite::BEST_PRACTICES_8_2],
        title: text!("Default profile other than Exchange Online", "Exchange Online ではない既定のプロファイル"),
        message: text!(
            "new users and queues get profile {profile}, although a profile for Exchange Online exists",
            "Exchange Online のプロファイルがありますが、新規の既定はプロファイル{profile}です"
        ),
        fix: text!(
            "set the default \"Server Profile\" to a profile for Exchange Online, preferably `Microsoft Exchange Online` (`defaultemailserverprofileid`)",
            "既定の [サーバー プロファイル] を Exchange Online のプロファイル (できれば「Microsoft Exchange Online」) にします (`defaultemailserverprofileid`)"
        ),
        page: &pages::DEFAULT_PROFILE_NOT_EXCHANGE_ONLINE,
        extra: Extra::NONE,
        yields_to: &[
            &exchange_online::exo_wrong_profile_type::RULE.info,
            &exchange_server::hybrid_type_on_wrong_deployment::RULE.info,
        ],
    },
    check: Check::Organization(check),
};

fn check(cx: &mut Cx<'_>) -> Outcome {
    let org = cx.org;
    let default = org.need_row()?.defaultemailserverprofileid();
    let lookup = default.present()?;
    let found = org.find(Table::EmailServerProfile, lookup);
    let servers = cx.servers;
    let profile = found.map(Profile::of).ok_or(Stop::MissingData(Need::Table(Table::EmailServerProfile.name())))?;
    only_if(!servers.is_exchange_online(profile)?)?;
    let active = org.profiles().filter(|other| !other.statecode().is(&StateCode::Inactive));
    let better = records::matching(active, |other| servers.is_exchange_online(other)).found_or_stop(cx)?;
    // Prefer a profile of an Exchange server type; another type is reported by `exo-wrong-profile-type`.
    let right_type =
        better.iter().copied().filter(|other| !other.servertype().get().is_some_and(profile::is_pop_or_imap));
    if let Some(better) = order::first(right_type).or_else(|| order::first(better.iter().copied())) {
        let label = text!("profile for Exchange Online", "Exchange Online のプロファイル");
        cx.report(default)
            .arg("profile", profile.title())
            .caption(text!("default \"Server Profile\"", "既定の [サーバー プロファイル]"))
            .label(better.place().span, label)
            .about(profile.place());
    }
    Ok(())
}
