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
        title: text!("e-mail encrypted with S/MIME", "S/MIME で暗号化された電子メール"),
        message: text!(
            "e-mail encrypted with S/MIME comes in, and nobody can read it in the product",
            "S/MIME で暗号化された電子メールは、製品では表示できません"
        ),
        fix: text!(
            "let senders use another kind of encryption for the addresses that are synchronized",
            "同期するアドレス宛の電子メールには別の暗号化方式を使用します"
        ),
        page: &pages::SMIME_NOT_READABLE,
        extra: Extra::NONE,
        yields_to: &[],
    },
    check: Check::Organization(check),
};

fn check(cx: &mut Cx<'_>) -> Outcome {
    only_if(!approach::uses_email_router(cx.org))?;
    if cx.facts.switch(stated::S_MIME)? {
        let place = cx.org.need_row()?.place();
        cx.report(place);
    }
    Ok(())
}
