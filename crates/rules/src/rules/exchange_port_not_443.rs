use crate::prelude::*;

pub(super) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "exchange-port-not-443",
        severity: Severity::Info,
        certainty: Certainty::Inferred,
        since: "0.1.0",
        tables: &[Table::EmailServerProfile],
        applies: Applies::ALWAYS,
        sources: &[&cite::SUPPORTED_CONFIGURATIONS_8_2],
        title: text!("another port than 443 for Exchange", "Exchange の 443 以外のポート"),
        message: text!(
            "{record} reaches Exchange through port {value}",
            "{record} はポート {value} で Exchange に接続する設定です"
        ),
        fix: text!(
            "use port 443 (incomingportnumber: 443, or leave it empty), unless the server listens elsewhere",
            "サーバーが別のポートを使用していない限り、443 を使用します (incomingportnumber: 443 または空)"
        ),
        yields_to: &[
            "exo-wrong-profile-type",
            "exo-nondefault-port",
            "mixed-exchange-and-pop-smtp",
            "onprem-exo-requires-hybrid-profile",
        ],
    },
    check: Check::Profile(check),
};

fn check(profile: Profile<'_>, cx: &mut Cx<'_>) -> Outcome {
    only_if(!profile::is_pop_or_imap(profile.servertype().present()?))?;
    let sides = profile::ports(profile).that(|port| !matches!(port, 0 | 443))?;
    cx.report_sides(profile, &sides);
    Ok(())
}
