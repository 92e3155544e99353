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
        title: text!("a deployment that takes credentials over HTTP", "HTTP での資格情報の入力を許可する展開"),
        message: text!(
            "the deployment lets people enter user names and passwords of mail servers over HTTP",
            "展開の設定で、HTTP 接続でのメール サーバーのユーザー名とパスワードの入力が許可されています"
        ),
        fix: text!(
            "use HTTPS for the application, and set AllowCredentialsEntryViaNonSecureChannels to false",
            "アプリケーションで HTTPS を使用し、AllowCredentialsEntryViaNonSecureChannels を false にします"
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
