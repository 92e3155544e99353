use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "deployment-credentials-over-http",
        severity: Severity::Warning,
        certainty: Certainty::Verified,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::Organization.name()],
        applies: Applies::ON_PREMISES,
        sources: &[&cite::ON_PREMISES_TO_EXCHANGE_ON_PREMISES, &cite::ON_PREMISES_POP_IMAP, &cite::DEPLOYMENT_SETTINGS],
        title: text!(
            "Deployment that allows credentials to be entered over HTTP",
            "HTTP での資格情報の入力を許可する展開"
        ),
        message: text!(
            "this deployment allows users to enter credentials of email servers over HTTP",
            "この展開では、電子メール サーバーの資格情報を HTTP で入力することが許可されています"
        ),
        fix: text!(
            "use HTTPS for the application, and set `AllowCredentialsEntryViaNonSecureChannels` to false in `ServerSideSyncEmailSettings`",
            "アプリケーションで HTTPS を使用し、`ServerSideSyncEmailSettings` の `AllowCredentialsEntryViaNonSecureChannels` を false にします"
        ),
        page: &pages::DEPLOYMENT_CREDENTIALS_OVER_HTTP,
        extra: Extra::NONE,
        yields_to: &[],
    },
    check: Check::Organization(check),
};

fn check(cx: &mut Cx<'_>) -> Outcome {
    if cx.facts.switch(stated::ALLOW_CREDENTIALS_OVER_HTTP)? {
        let place = cx.org.need_row()?.place();
        cx.report(place);
    }
    Ok(())
}
