use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "exo-separate-outgoing-settings",
        severity: Severity::Warning,
        certainty: Certainty::Mapped,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::EmailServerProfile.name()],
        applies: Applies::ALWAYS,
        sources: &[&cite::BEST_PRACTICES_8_2, &cite::BEST_PRACTICES],
        title: text!(
            "Separate outgoing settings for Exchange Online",
            "Exchange Online のプロファイルでの受信と別の送信の設定"
        ),
        message: text!(
            "profile {record} connects to Exchange Online with separate settings for outgoing email",
            "Exchange Online に接続するプロファイル{record}は、送信に受信と別の設定を使用します"
        ),
        fix: text!(
            "set \"Use same settings for Outgoing\" to \"Yes\" (`usesamesettingsforoutgoingconnections: true`)",
            "[送信に同じ設定を使用する] を [はい] にします (`usesamesettingsforoutgoingconnections: true`)"
        ),
        page: &pages::EXO_SEPARATE_OUTGOING_SETTINGS,
        extra: Extra::NONE,
        yields_to: &[
            &exchange_online::exo_wrong_profile_type::RULE.info,
            &on_premises_with_exchange_online::onprem_exo_requires_hybrid_profile::RULE.info,
            &support::mixed_exchange_and_pop_smtp::RULE.info,
        ],
    },
    check: Check::Profile(check),
};

fn check(profile: Profile<'_>, cx: &mut Cx<'_>) -> Outcome {
    only_if(cx.servers.is_exchange_online(profile)?)?;
    let same = profile.usesamesettingsforoutgoingconnections();
    if !same.present()? {
        cx.report(same).affects(profile);
    }
    Ok(())
}
