use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "smtp-delegate-access",
        severity: Severity::Warning,
        certainty: Certainty::Verified,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::EmailServerProfile.name()],
        applies: Applies::ALWAYS,
        sources: &[&cite::ERROR_CODES],
        title: text!("Automatic delegate access with SMTP", "SMTP での代理アクセスの自動付与"),
        message: text!(
            "profile {record} grants delegate access automatically for sending, which needs Exchange",
            "プロファイル{record}が使用する送信の代理アクセスの自動付与には、Exchange が必要です"
        ),
        fix: text!(
            "set \"Auto Grant Delegate Access for Outgoing Email\" to \"No\" (`outgoingautograntdelegateaccess: false`)",
            "送信電子メールの代理アクセスの自動付与を [いいえ] にします (`outgoingautograntdelegateaccess: false`)"
        ),
        page: &pages::SMTP_DELEGATE_ACCESS,
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
    let granted = profile.outgoingautograntdelegateaccess();
    if granted.present()? {
        cx.report(granted).affects(profile).set(granted, false, Safety::Safe); // the server rejects true
    }
    Ok(())
}
