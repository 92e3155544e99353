use crate::prelude::*;

pub(super) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "exo-separate-outgoing-settings",
        severity: Severity::Warning,
        certainty: Certainty::Mapped,
        since: "0.1.0",
        tables: &[Table::EmailServerProfile],
        applies: Applies::ALWAYS,
        sources: &[&cite::BEST_PRACTICES_8_2, &cite::BEST_PRACTICES],
        title: text!(
            "own outgoing settings on an Exchange Online profile",
            "Exchange Online のプロファイルの送信設定が受信と別"
        ),
        message: text!(
            "{record} has settings of its own for outgoing e-mail, though both directions go to Exchange Online",
            "{record} は送受信とも Exchange Online を使用しますが、送信に別の設定を使用しています"
        ),
        fix: text!(
            "set Use same settings for Outgoing to Yes (usesamesettingsforoutgoingconnections: true)",
            "「送信に同じ設定を使用する」を「はい」(usesamesettingsforoutgoingconnections: true) にします"
        ),
        yields_to: &["exo-wrong-profile-type", "onprem-exo-requires-hybrid-profile", "mixed-exchange-and-pop-smtp"],
    },
    check: Check::Profile(check),
};

fn check(profile: Profile<'_>, cx: &mut Cx<'_>) -> Outcome {
    only_if(profile::is_exchange_online(profile)?)?;
    let same = profile.usesamesettingsforoutgoingconnections();
    if !same.present()? {
        cx.report(same).affects(profile);
    }
    Ok(())
}
