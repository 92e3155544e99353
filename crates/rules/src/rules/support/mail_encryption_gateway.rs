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
            "encryption software between the product and the mail server",
            "製品とメール サーバーの間の暗号化ソフトウェア"
        ),
        message: text!(
            "a gateway encrypts the mail, which is not supported together with server-side synchronization",
            "電子メールを暗号化するゲートウェイを使用しています。サーバー側同期との併用はサポートされていません"
        ),
        fix: text!(
            "take the gateway out of the way between the product and the mail server",
            "製品とメール サーバーの間からゲートウェイを取り除きます"
        ),
        page: &pages::MAIL_ENCRYPTION_GATEWAY,
        extra: Extra::NONE,
        yields_to: &[],
    },
    check: Check::Organization(check),
};

fn check(cx: &mut Cx<'_>) -> Outcome {
    only_if(!approach::uses_email_router(cx.org))?;
    if cx.facts.switch(stated::MAIL_ENCRYPTION_GATEWAY)? {
        let place = cx.org.need_row()?.place();
        cx.report(place);
    }
    Ok(())
}
