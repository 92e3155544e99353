use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "mail-encryption-gateway",
        severity: Severity::Error,
        certainty: Certainty::Mapped,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::Organization.name()],
        applies: Applies::ALWAYS.from(8, 2),
        sources: &[&cite::SET_UP_SYNCHRONIZATION],
        title: text!(
            "Encryption gateway between Dynamics 365 and the email server",
            "Dynamics 365 と電子メール サーバーの間の暗号化ゲートウェイ"
        ),
        message: text!(
            "a gateway encrypts email, which is not supported with server-side synchronization",
            "電子メールを暗号化するゲートウェイがあります (サーバー側同期ではサポートされません)"
        ),
        fix: text!(
            "remove the gateway from the connection between Dynamics 365 and the email server",
            "Dynamics 365 と電子メール サーバーの間の接続からゲートウェイを取り除きます"
        ),
        page: &pages::MAIL_ENCRYPTION_GATEWAY,
        extra: Extra::NONE,
        yields_to: &[],
    },
    check: Check::Organization(check),
};

fn check(cx: &mut Cx<'_>) -> Outcome {
    only_if(!sync_method::uses_email_router(cx.org))?;
    if cx.facts.switch(stated::MAIL_ENCRYPTION_GATEWAY)? {
        let place = cx.org.need_row()?.place();
        cx.report(place);
    }
    Ok(())
}
