use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "onprem-exo-ocsp-blocked",
        severity: Severity::Error,
        certainty: Certainty::Mapped,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::EmailServerProfile.name()],
        applies: Applies::ON_PREMISES.from(9, 1),
        sources: &[&cite::ON_PREMISES_POP_IMAP],
        title: text!(
            "Certificate check (OCSP) of an email server not possible",
            "電子メール サーバーの証明書の失効確認 (OCSP) ができない構成"
        ),
        message: text!(
            "profile {record} needs certificate checks (OCSP), but no certificate authority is accessible",
            "プロファイル{record}の接続に必要な失効確認 (OCSP) で、証明機関に接続できません"
        ),
        fix: text!(
            "allow the servers that run the asynchronous service to connect to the certificate authorities (OCSP)",
            "非同期サービスを実行するサーバーから証明機関 (OCSP) への接続を許可します"
        ),
        page: &pages::ONPREM_EXO_OCSP_BLOCKED,
        extra: Extra::NONE,
        yields_to: &[],
    },
    check: Check::Organization(check),
};

fn check(cx: &mut Cx<'_>) -> Outcome {
    let profile = network::first(cx, |profile| Ok(profile::is_pop_or_imap(profile.servertype().present()?)))?;
    if !cx.facts.switch(stated::CERTIFICATE_AUTHORITIES_REACHABLE)? {
        cx.report(profile).affects(profile);
    }
    Ok(())
}
