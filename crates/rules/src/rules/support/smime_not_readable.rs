use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "smime-not-readable",
        severity: Severity::Info,
        certainty: Certainty::Mapped,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::Organization.name()],
        applies: Applies::ALWAYS,
        sources: &[&cite::SET_UP_SYNCHRONIZATION, &cite::INTEGRATE_EMAIL_SYSTEM],
        title: text!("Incoming email encrypted with S/MIME", "S/MIME で暗号化された受信電子メール"),
        message: text!(
            "email encrypted with S/MIME is received but cannot be viewed in Dynamics 365",
            "S/MIME で暗号化された電子メールを受信しますが、Dynamics 365 では表示できません"
        ),
        fix: text!(
            "have senders use another kind of encryption for the synchronized addresses",
            "同期するアドレス宛ての電子メールには、別の暗号化方式を使用するよう送信者に依頼します"
        ),
        page: &pages::SMIME_NOT_READABLE,
        extra: Extra::NONE,
        yields_to: &[],
    },
    check: Check::Organization(check),
};

fn check(cx: &mut Cx<'_>) -> Outcome {
    only_if(!sync_method::uses_email_router(cx.org))?;
    if cx.facts.switch(stated::S_MIME)? {
        let place = cx.org.need_row()?.place();
        cx.report(place);
    }
    Ok(())
}
