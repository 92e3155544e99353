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
        title: text!("certificates of a mail server that cannot be checked", "確認できないメール サーバーの証明書"),
        message: text!(
            "{record} needs to ask the certificate authority of its server, which the asynchronous service cannot reach",
            "{record} ではサーバーの証明機関への確認が必要ですが、非同期サービスから証明機関に接続できません"
        ),
        fix: text!(
            "let the servers with the asynchronous service reach the addresses of the certificate authorities (OCSP)",
            "非同期サービスのサーバーから証明機関のアドレス (OCSP) への接続を許可します"
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
