use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "imap-not-supported-in-version",
        severity: Severity::Error,
        certainty: Certainty::Mapped,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::EmailServerProfile.name()],
        applies: Applies::ALWAYS,
        sources: &[
            &cite::INTEGRATE_EMAIL_SYSTEM,
            &cite::SUPPORTED_CONFIGURATIONS_ON_PREMISES_2020,
            &cite::SUPPORTED_CONFIGURATIONS_ON_PREMISES_9_1,
            &cite::SUPPORTED_CONFIGURATIONS_2020,
        ],
        title: text!("IMAP in a version that does not support it", "IMAP に対応していないバージョン"),
        message: text!(
            "{record} uses IMAP, which this version does not support",
            "{record} は IMAP を使用する設定ですが、このバージョンではサポートされていません"
        ),
        fix: text!(
            "use POP3 with a listed provider (servertype: 1), or Exchange; IMAP is supported online from 2020-10-09 and on-premises from 9.1",
            "記載されているプロバイダーの POP3 (servertype: 1) または Exchange を使用します。IMAP はオンラインでは 2020-10-09 から、設置型では 9.1 からサポートされています"
        ),
        page: &pages::IMAP_NOT_SUPPORTED_IN_VERSION,
        extra: Extra { failure: Some(Failure::Cause), ..Extra::NONE },
        yields_to: &[
            &exchange_online::exo_wrong_profile_type::RULE.info,
            &on_premises_with_exchange_online::onprem_exo_requires_hybrid_profile::RULE.info,
        ],
    },
    check: Check::Profile(check),
};

fn check(profile: Profile<'_>, cx: &mut Cx<'_>) -> Outcome {
    let server_type = profile.servertype();
    only_if(server_type.present()? == ServerType::ImapSmtp)?;
    if !cx.edition()?.has(Protocol::ImapSmtp) {
        cx.report(server_type).affects(profile);
    }
    Ok(())
}
