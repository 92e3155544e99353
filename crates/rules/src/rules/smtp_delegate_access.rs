use crate::prelude::*;

pub(super) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "smtp-delegate-access",
        severity: Severity::Warning,
        certainty: Certainty::Verified,
        since: "0.1.0",
        tables: &[Table::EmailServerProfile],
        applies: Applies::ALWAYS,
        sources: &[&cite::ERROR_CODES],
        title: text!("delegate access granted over SMTP", "SMTP での代理アクセスの自動付与"),
        message: text!(
            "{record} grants delegate access for outgoing e-mail, which SMTP does not have",
            "{record} は送信で代理アクセスを自動付与する設定ですが、SMTP にはこの機能がありません"
        ),
        fix: text!(
            "set the granting of delegate access off (outgoingautograntdelegateaccess: false)",
            "代理アクセスの自動付与を無効にします (outgoingautograntdelegateaccess: false)"
        ),
        yields_to: &["exo-wrong-profile-type", "onprem-exo-requires-hybrid-profile", "imap-not-supported-in-version"],
    },
    check: Check::Profile(check),
};

fn check(profile: Profile<'_>, cx: &mut Cx<'_>) -> Outcome {
    only_if(profile::is_pop_or_imap(profile.servertype().present()?))?;
    let granted = profile.outgoingautograntdelegateaccess();
    if granted.present()? {
        cx.report(granted).affects(profile).set(granted, false, Safety::Safe); // the server refuses it
    }
    Ok(())
}
