use crate::prelude::*;

pub(super) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "exchange-version-field-stale",
        severity: Severity::Info,
        certainty: Certainty::Mapped,
        since: "0.1.0",
        tables: &[Table::EmailServerProfile],
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
        yields_to: &[
            "exchange-2007-or-older",
            "exchange-2010-unsupported-online",
            "exchange-2010-below-sp3",
            "exo-wrong-profile-type",
            "onprem-exo-requires-hybrid-profile",
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
