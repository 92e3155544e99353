use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "act-sync-not-supported-for-pop-imap",
        severity: Severity::Error,
        certainty: Certainty::Verified,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::Mailbox.name(), Table::EmailServerProfile.name()],
        applies: Applies::ALWAYS,
        sources: &[&cite::SUPPORTED_CONFIGURATIONS_8_2, &cite::SUPPORTED_CONFIGURATIONS_2022, &cite::CONNECT_POP_IMAP],
        title: text!(
            "Appointments, contacts, and tasks over POP3 or IMAP",
            "POP3 または IMAP での予定、取引先担当者、およびタスクの同期"
        ),
        message: text!(
            "mailbox {record} synchronizes appointments, contacts, and tasks, but {protocol} carries only email",
            "メールボックス{record}の予定、取引先担当者、およびタスクは、{protocol} では同期できません"
        ),
        fix: text!(
            "set \"Appointments, Contacts, and Tasks\" to \"None\" (`actdeliverymethod: 2`), or move the mailbox to an Exchange profile",
            "[予定、取引先担当者、およびタスク] を [なし] にするか (`actdeliverymethod: 2`)、Exchange のプロファイルに変更します"
        ),
        page: &pages::ACT_SYNC_NOT_SUPPORTED_FOR_POP_IMAP,
        extra: Extra::NONE,
        yields_to: &[&exchange_online::exo_wrong_profile_type::RULE.info],
    },
    check: Check::Mailbox(check),
};

fn check(mailbox: Mailbox<'_>, cx: &mut Cx<'_>) -> Outcome {
    let act = mailbox.actdeliverymethod();
    if act.present()? != ActDelivery::ServerSide || sync_method::uses_email_router(cx.org) {
        return Ok(());
    }
    let Some(profile) = mailbox.profile()? else { return Ok(()) };
    let server_type = profile.servertype();
    let kind = server_type.present()?;
    if profile::is_pop_or_imap(kind) {
        let label =
            text!("profile {profile} has server type {kind}", "サーバーの種類が {kind} のプロファイル{profile}");
        let label = Message::new(label).arg("profile", profile.title()).arg("kind", kind.arg());
        cx.report(act)
            .arg("protocol", profile::protocol(kind).title())
            .label(server_type.place.span, label)
            .about(profile.place())
            .set(act, ActDelivery::None, Safety::Safe); // synchronization does not work over these protocols
    }
    Ok(())
}
