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
        title: text!(
            "IMAP in a version that does not support it",
            "IMAP がサポートされていないバージョンでの IMAP の使用"
        ),
        message: text!(
            "profile {record} uses IMAP, which this version does not support",
            "プロファイル{record}が使用する IMAP は、このバージョンではサポートされていません"
        ),
        fix: text!(
            "set \"Server Type\" to \"Other (POP3/SMTP)\" (`servertype: 1`) and use a listed provider, or use Exchange; IMAP is supported online in version 9 from {day}, and on-premises from version 9.1",
            "[サーバーの種類] を [その他 (POP3/SMTP)] にして (`servertype: 1`) テスト済みのプロバイダーを使用するか、Exchange を使用します。IMAP はオンラインのバージョン 9 では {day}、オンプレミスでは 9.1 からです"
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
        cx.report(server_type).arg("day", calendar::PAGE_ONLINE_2020.day).affects(profile);
    }
    Ok(())
}
