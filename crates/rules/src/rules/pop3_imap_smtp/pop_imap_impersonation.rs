use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "pop-imap-impersonation",
        severity: Severity::Warning,
        certainty: Certainty::Mapped,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::EmailServerProfile.name()],
        applies: Applies::ALWAYS,
        sources: &[&cite::ERROR_CODES],
        title: text!("Impersonation with POP3 or IMAP", "POP3 または IMAP での偽装の使用"),
        message: text!(
            "profile {record} uses impersonation, which needs Exchange",
            "プロファイル{record}が使用する偽装には、Exchange が必要です"
        ),
        fix: text!(
            "set \"Use Impersonation\" to \"No\" (`incominguseimpersonation: false`, `outgoinguseimpersonation: false`)",
            "[偽装を使用する] を [いいえ] にします (`incominguseimpersonation: false`、`outgoinguseimpersonation: false`)"
        ),
        page: &pages::POP_IMAP_IMPERSONATION,
        extra: Extra::NONE,
        yields_to: &[
            &exchange_online::exo_wrong_profile_type::RULE.info,
            &on_premises_with_exchange_online::onprem_exo_requires_hybrid_profile::RULE.info,
            &support::imap_not_supported_in_version::RULE.info,
        ],
    },
    check: Check::Profile(check),
};

fn check(profile: Profile<'_>, cx: &mut Cx<'_>) -> Outcome {
    only_if(profile::is_pop_or_imap(profile.servertype().present()?))?;
    let sides = profile::impersonation(profile).that(|used| used)?;
    if let Some(report) = cx.report_sides(profile, &sides) {
        report.set_each(&sides, false, Safety::Safe); // the server rejects true
    }
    Ok(())
}
