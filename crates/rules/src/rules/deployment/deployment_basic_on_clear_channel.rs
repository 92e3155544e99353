use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "deployment-basic-on-clear-channel",
        severity: Severity::Warning,
        certainty: Certainty::Mapped,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::Organization.name()],
        applies: Applies::ON_PREMISES,
        sources: &[&cite::DEPLOYMENT_SETTINGS],
        title: text!(
            "Deployment that allows passwords over unencrypted connections",
            "暗号化されない接続でのパスワードの送信を許可する展開"
        ),
        message: text!(
            "this deployment allows profiles to send user names and passwords without encryption",
            "この展開では、ユーザー名とパスワードを暗号化せずに送信することが許可されています"
        ),
        fix: text!(
            "set `AllowBasicAuthenticationOnNonSecureChannel` to false in `ServerSideSyncEmailSettings`",
            "`ServerSideSyncEmailSettings` の `AllowBasicAuthenticationOnNonSecureChannel` を false にします"
        ),
        page: &pages::DEPLOYMENT_BASIC_ON_CLEAR_CHANNEL,
        extra: Extra::NONE,
        yields_to: &[],
    },
    check: Check::Organization(check),
};

fn check(cx: &mut Cx<'_>) -> Outcome {
    let allowed = cx.facts.switch(stated::ALLOW_BASIC_ON_CLEAR_CHANNEL)?;
    let place = cx.org.need_row()?.place();
    // `ssl-disabled` reports a profile that connects without SSL; do not report the setting as well.
    only_if(!network::connects_without_ssl(cx.org))?;
    if allowed {
        cx.report(place);
    }
    Ok(())
}
