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
            "a deployment that allows passwords over connections without encryption",
            "暗号化されない接続でのパスワードの送信を許可する展開"
        ),
        message: text!(
            "the deployment lets profiles send user names and passwords in clear text",
            "展開の設定で、ユーザー名とパスワードを暗号化せずに送信することが許可されています"
        ),
        fix: text!(
            "set AllowBasicAuthenticationOnNonSecureChannel of ServerSideSyncEmailSettings to false",
            "ServerSideSyncEmailSettings の AllowBasicAuthenticationOnNonSecureChannel を false にします"
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
    // A profile that makes use of it is the fault, and has a rule of its own.
    only_if(!network::connects_without_ssl(cx.org))?;
    if allowed {
        cx.report(place);
    }
    Ok(())
}
