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
        title: text!("a version of Exchange that is older than it can be", "実際より古い Exchange のバージョン"),
        message: text!(
            "{record} says {value}, which is hardly the server that it reaches",
            "{record} の値 {value} は、接続先のサーバーのバージョンとは考えられません"
        ),
        fix: text!(
            "choose Exchange 2013 (exchangeversion: 5), the newest that the list has, also for newer servers",
            "新しいサーバーでも、一覧で最新の Exchange 2013 (exchangeversion: 5) にします"
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
