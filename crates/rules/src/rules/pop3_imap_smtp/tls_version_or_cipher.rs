use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "tls-version-or-cipher",
        severity: Severity::Error,
        certainty: Certainty::Mapped,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::EmailServerProfile.name()],
        applies: Applies::ONLINE.from(9, 0),
        sources: &[&cite::TLS_REQUIREMENTS],
        title: text!("a mail server without TLS 1.2", "TLS 1.2 に対応していないメール サーバー"),
        message: text!(
            "{record} reaches a mail server without TLS 1.2 and the listed cipher suites, and the connection is refused",
            "{record} の接続先のメール サーバーは TLS 1.2 または必要な暗号スイートに対応していないため、接続できません"
        ),
        fix: text!(
            "update the mail server so that it speaks TLS 1.2 or 1.3 with one of the listed cipher suites",
            "メール サーバーを更新し、TLS 1.2 または 1.3 と一覧の暗号スイートに対応させます"
        ),
        page: &pages::TLS_VERSION_OR_CIPHER,
        extra: Extra::NONE,
        yields_to: &[],
    },
    check: Check::Organization(check),
};

fn check(cx: &mut Cx<'_>) -> Outcome {
    let servers = cx.servers;
    let own = |profile: Profile<'_>| {
        Ok(profile::is_pop_or_imap(profile.servertype().present()?) || !servers.is_exchange_online(profile)?)
    };
    let profile = network::first(cx, own)?;
    if !cx.facts.switch(stated::MAIL_SERVER_TLS_1_2)? {
        cx.report(profile).affects(profile);
    }
    Ok(())
}
