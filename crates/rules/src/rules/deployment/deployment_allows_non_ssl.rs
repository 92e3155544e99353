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
        title: text!("Deployment that allows connections without SSL", "SSL なしの接続を許可する展開"),
        message: text!(
            "this deployment allows profiles to connect to email servers without SSL",
            "この展開では、電子メール サーバーへの SSL なしの接続が許可されています"
        ),
        fix: text!(
            "set `AllowNonSSLEmail` to false in `ServerSideSyncEmailSettings`",
            "`ServerSideSyncEmailSettings` の `AllowNonSSLEmail` を false にします"
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
    // `ssl-disabled` reports a profile that connects without SSL; do not report the setting as well.
    only_if(!network::connects_without_ssl(cx.org))?;
    if allowed {
        cx.report(place);
    }
    Ok(())
}
