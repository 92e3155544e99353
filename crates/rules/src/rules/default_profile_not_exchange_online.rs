use crate::prelude::*;

pub(super) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "default-profile-not-exchange-online",
        severity: Severity::Warning,
        certainty: Certainty::Mapped,
        since: "0.1.0",
        tables: &[Table::Organization, Table::EmailServerProfile],
        applies: Applies::ONLINE,
        sources: &[&cite::CONNECT_EXCHANGE_ONLINE_2025, &cite::BEST_PRACTICES_8_2],
        title: text!("another default profile than Exchange Online", "既定のプロファイルが Exchange Online ではない"),
        message: text!(
            "new users and queues get {profile}, though there is a profile for Exchange Online",
            "Exchange Online のプロファイルがありますが、新しいユーザーとキューの既定は {profile} です"
        ),
        fix: text!(
            "make Microsoft Exchange Online the default profile (defaultemailserverprofileid)",
            "Microsoft Exchange Online を既定のプロファイルにします (defaultemailserverprofileid)"
        ),
        yields_to: &["exo-wrong-profile-type", "hybrid-type-on-wrong-deployment"],
    },
    check: Check::Organization(check),
};

fn check(cx: &mut Cx<'_>) -> Outcome {
    let org = cx.org;
    let default = org.need_row()?.defaultemailserverprofileid();
    let lookup = default.present()?;
    let found = org.find(Table::EmailServerProfile, lookup);
    let profile = found.map(Profile::of).ok_or(Stop::NotJudged(Need::Table(Table::EmailServerProfile)))?;
    only_if(!profile::is_exchange_online(profile)?)?;
    let active = org.profiles().filter(|other| !other.statecode().is(&StateCode::Inactive));
    let better = records::that(active, profile::is_exchange_online).one_decides(cx)?;
    if let Some(better) = order::first(better) {
        let label = text!("a profile for Exchange Online", "Exchange Online のプロファイル");
        cx.report(default).arg("profile", profile.title()).label(better.place().span, label).about(profile.place());
    }
    Ok(())
}
