use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "deployment-allows-non-ssl",
        severity: Severity::Warning,
        certainty: Certainty::Mapped,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::Organization.name()],
        applies: Applies::ON_PREMISES,
        sources: &[&cite::DEPLOYMENT_SETTINGS],
        title: text!("a deployment that allows connections without encryption", "暗号化されない接続を許可する展開"),
        message: text!(
            "the deployment lets profiles reach mail servers without SSL",
            "展開の設定で、SSL を使用しないメール サーバーへの接続が許可されています"
        ),
        fix: text!(
            "set AllowNonSSLEmail of ServerSideSyncEmailSettings to false",
            "ServerSideSyncEmailSettings の AllowNonSSLEmail を false にします"
        ),
        page: &pages::DEPLOYMENT_ALLOWS_NON_SSL,
        extra: Extra::NONE,
        yields_to: &[],
    },
    check: Check::Organization(check),
};

fn check(cx: &mut Cx<'_>) -> Outcome {
    let allowed = cx.facts.switch(stated::ALLOW_NON_SSL)?;
    let place = cx.org.need_row()?.place();
    // A profile that makes use of it is the fault, and has a rule of its own.
    only_if(!network::connects_without_ssl(cx.org))?;
    if allowed {
        cx.report(place);
    }
    Ok(())
}
