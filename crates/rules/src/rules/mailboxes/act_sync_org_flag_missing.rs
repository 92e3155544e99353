use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "act-sync-org-flag-missing",
        severity: Severity::Info,
        certainty: Certainty::Inferred,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::Mailbox.name(), Table::EmailServerProfile.name()],
        applies: Applies::ALWAYS.on_request(),
        sources: &[&cite::PRIMARY_ORGANIZATION, &cite::MAILBOX_TABLE],
        title: text!(
            "appointments synchronized by an organization that is not marked as primary",
            "主となる組織とされていない組織による予定の同期"
        ),
        message: text!(
            "{record} synchronizes appointments, contacts, and tasks, and this organization is not marked as its primary one",
            "{record} は予定、取引先担当者、およびタスクを同期しますが、この組織が主となる組織とされていません"
        ),
        fix: text!(
            "test and enable the mailbox with the box that makes this organization its primary one",
            "この組織を主とするチェック ボックスを選択し、メールボックスのテストと有効化を行います"
        ),
        page: &pages::ACT_SYNC_ORG_FLAG_MISSING,
        extra: Extra::NONE,
        yields_to: &[],
    },
    check: Check::Mailbox(check),
};

fn check(mailbox: Mailbox<'_>, cx: &mut Cx<'_>) -> Outcome {
    only_if(!approach::uses_email_router(cx.org))?;
    let act = mailbox.actdeliverymethod();
    only_if(act.present()? == ActDelivery::ServerSide && mailbox.actstatus().present()? == EmailStatus::Success)?;
    let Some(profile) = mailbox.profile()? else { return Ok(()) };
    only_if(!profile::is_pop_or_imap(profile.servertype().present()?))?;
    let (marked, set) = (mailbox.orgmarkedasprimaryforexchangesync(), mailbox.isactsyncorgflagset());
    if !marked.present()? && !set.present()? {
        cx.report(marked).label(set.place.span, text!("here neither", "ここも同様です"));
    }
    Ok(())
}
