use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "exchange-version-field-stale",
        severity: Severity::Info,
        certainty: Certainty::Mapped,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::EmailServerProfile.name()],
        applies: Applies::ALWAYS.from(9, 0),
        sources: &[&cite::PROFILE_TABLE],
        title: text!("Outdated Exchange version of a profile", "プロファイルの古い Exchange のバージョン"),
        message: text!(
            "profile {record} has Exchange version {value}, which is probably out of date",
            "プロファイル{record}の Exchange のバージョン {value} は、おそらく古い値です"
        ),
        fix: text!(
            "if the server is newer, set \"Exchange Version\" to \"Exchange 2013\" (`exchangeversion: 5`), which is the newest option",
            "サーバーのほうが新しい場合は、Exchange のバージョンを最新の選択肢の [Exchange 2013] にします (`exchangeversion: 5`)"
        ),
        page: &pages::EXCHANGE_VERSION_FIELD_STALE,
        extra: Extra::NONE,
        yields_to: &[
            &support::exchange_2007_or_older::RULE.info,
            &support::exchange_2010_unsupported_online::RULE.info,
            &support::exchange_2010_below_sp3::RULE.info,
            &exchange_online::exo_wrong_profile_type::RULE.info,
            &on_premises_with_exchange_online::onprem_exo_requires_hybrid_profile::RULE.info,
        ],
    },
    check: Check::Profile(check),
};

fn check(profile: Profile<'_>, cx: &mut Cx<'_>) -> Outcome {
    only_if(!profile::is_pop_or_imap(profile.servertype().present()?) && !profile::is_built_in(profile))?;
    let version = profile.exchangeversion();
    if exchange::of_column(version.present()?).is_some() {
        cx.report(version);
    }
    Ok(())
}
