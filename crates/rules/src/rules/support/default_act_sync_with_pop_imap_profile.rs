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
            "Appointments, contacts, and tasks by default over POP3 or IMAP",
            "POP3 または IMAP での予定、取引先担当者、およびタスクの既定の同期"
        ),
        message: text!(
            "new mailboxes synchronize appointments, but default profile {profile} carries only email",
            "既定のプロファイル{profile}は電子メール専用ですが、新しいメールボックスは予定も同期します"
        ),
        fix: text!(
            "set \"Appointments, Contacts, and Tasks\" to \"None\" in the default synchronization settings (`ACTDeliveryMethod: 2`), or use an Exchange profile as the default",
            "既定の同期方法で [予定、取引先担当者、およびタスク] を [なし] にするか (`ACTDeliveryMethod: 2`)、Exchange のプロファイルを既定にします"
        ),
        page: &pages::DEFAULT_ACT_SYNC_WITH_POP_IMAP_PROFILE,
        extra: Extra::NONE,
        yields_to: &[&exchange_online::exo_wrong_profile_type::RULE.info],
    },
    check: Check::Organization(check),
};

fn check(cx: &mut Cx<'_>) -> Outcome {
    only_if(!sync_method::uses_email_router(cx.org))?;
    let row = cx.org.need_row()?;
    let settings = cx.org.email_settings().ok_or(Stop::NotApplicable)?;
    if settings.act.present()? != ActDelivery::ServerSide {
        return Ok(());
    }
    let default = row.defaultemailserverprofileid().present()?;
    let found = cx.org.find(Table::EmailServerProfile, default);
    let profile = found.map(Profile::of).ok_or(Stop::MissingData(Need::Table(Table::EmailServerProfile.name())))?;
    let server_type = profile.servertype();
    let kind = server_type.present()?;
    if profile::is_pop_or_imap(kind) {
        let label = Message::new(text!(
            "default profile has server type {kind}",
            "サーバーの種類が {kind} の既定のプロファイル"
        ));
        cx.report(settings.act)
            .arg("profile", profile.title())
            .label(server_type.place.span, label.arg("kind", kind.arg()))
            .about(profile.place());
    }
    Ok(())
}
