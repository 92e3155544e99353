use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "default-act-sync-with-pop-imap-profile",
        severity: Severity::Error,
        certainty: Certainty::Mapped,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::Organization.name(), Table::EmailServerProfile.name()],
        applies: Applies::ALWAYS,
        sources: &[&cite::CONNECT_POP_IMAP, &cite::SYSTEM_SETTINGS_EMAIL],
        title: text!(
            "new mailboxes get appointments over POP3 or IMAP",
            "新しいメールボックスの既定が POP3 または IMAP での予定の同期"
        ),
        message: text!(
            "new mailboxes synchronize appointments, contacts, and tasks by default, and the default profile {profile} carries e-mail only",
            "新しいメールボックスは既定で予定、取引先担当者、およびタスクを同期しますが、既定のプロファイル {profile} で同期できるのは電子メールだけです"
        ),
        fix: text!(
            "set Appointments, Contacts, and Tasks to None in the default synchronization settings (ACTDeliveryMethod: 2), or choose an Exchange profile as default",
            "既定の同期設定で「予定、取引先担当者、およびタスク」を「なし」(ACTDeliveryMethod: 2) にするか、既定を Exchange のプロファイルにします"
        ),
        page: &pages::DEFAULT_ACT_SYNC_WITH_POP_IMAP_PROFILE,
        extra: Extra::NONE,
        yields_to: &[&exchange_online::exo_wrong_profile_type::RULE.info],
    },
    check: Check::Organization(check),
};

fn check(cx: &mut Cx<'_>) -> Outcome {
    only_if(!approach::uses_email_router(cx.org))?;
    let row = cx.org.need_row()?;
    let settings = cx.org.email_settings().ok_or(Stop::NotApplicable)?;
    if settings.act.present()? != ActDelivery::ServerSide {
        return Ok(());
    }
    let default = row.defaultemailserverprofileid().present()?;
    let found = cx.org.find(Table::EmailServerProfile, default);
    let profile = found.map(Profile::of).ok_or(Stop::NotJudged(Need::Table(Table::EmailServerProfile.name())))?;
    let server_type = profile.servertype();
    let kind = server_type.present()?;
    if profile::is_pop_or_imap(kind) {
        let label = Message::new(text!("the default profile is {kind}", "既定のプロファイルは {kind} です"));
        cx.report(settings.act)
            .arg("profile", profile.title())
            .label(server_type.place.span, label.arg("kind", kind.arg()))
            .about(profile.place());
    }
    Ok(())
}
