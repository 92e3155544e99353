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
            "Appointments synchronized by an organization not marked as primary",
            "主となる組織に設定されていない組織による予定の同期"
        ),
        message: text!(
            "this organization synchronizes mailbox {record}, but is not marked as its primary one",
            "この組織はメールボックス{record}を同期する設定ですが、主となる組織に設定されていません"
        ),
        fix: text!(
            "use \"Test & Enable Mailbox\" with \"Sync items with Exchange from this Dynamics 365 org only, even if Exchange was set to sync with a different org\" selected",
            "この組織を主とするチェック ボックスを選択して、[メールボックスのテストと有効化] を実行します"
        ),
        page: &pages::ACT_SYNC_ORG_FLAG_MISSING,
        extra: Extra::NONE,
        yields_to: &[],
    },
    check: Check::Mailbox(check),
};

fn check(mailbox: Mailbox<'_>, cx: &mut Cx<'_>) -> Outcome {
    only_if(!sync_method::uses_email_router(cx.org))?;
    let act = mailbox.actdeliverymethod();
    only_if(act.present()? == ActDelivery::ServerSide && mailbox.actstatus().present()? == EmailStatus::Success)?;
    let Some(profile) = mailbox.profile()? else { return Ok(()) };
    only_if(!profile::is_pop_or_imap(profile.servertype().present()?))?;
    let (marked, set) = (mailbox.orgmarkedasprimaryforexchangesync(), mailbox.isactsyncorgflagset());
    if !marked.present()? && !set.present()? {
        let label = text!(
            "not set as the organization that synchronizes appointments, contacts, and tasks",
            "予定、取引先担当者、およびタスクを同期する組織に未設定"
        );
        cx.report(marked).label(set.place.span, label);
    }
    Ok(())
}
