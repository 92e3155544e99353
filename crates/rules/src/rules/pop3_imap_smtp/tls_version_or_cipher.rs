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
        title: text!("Email server without TLS 1.2", "TLS 1.2 に対応していない電子メール サーバー"),
        message: text!(
            "profile {record} connects to an email server without TLS 1.2 or a listed cipher suite",
            "プロファイル{record}の接続先は、TLS 1.2 または必要な暗号スイートに対応していません"
        ),
        fix: text!(
            "update the email server to support TLS 1.2 or 1.3 with one of the listed cipher suites; Dataverse cannot connect otherwise",
            "電子メール サーバーを更新し、TLS 1.2 または 1.3 と、文書の一覧にあるいずれかの暗号スイートに対応させます。対応していない場合、Dataverse は接続できません"
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
