use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "folder-tracking-with-pop",
        severity: Severity::Info,
        certainty: Certainty::Verified,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::Organization.name(), Table::EmailServerProfile.name(), Table::Mailbox.name()],
        applies: Applies::ALWAYS,
        sources: &[&cite::FOLDER_TRACKING],
        title: text!(
            "folder-level tracking with mailboxes on POP3 or IMAP",
            "フォルダー レベルの追跡と POP3 または IMAP のメールボックス"
        ),
        message: text!(
            "folder-level tracking is on, and mailboxes are on POP3 or IMAP profiles, for which it does nothing",
            "フォルダー レベルの追跡が有効ですが、POP3 または IMAP のプロファイルのメールボックスでは機能しません"
        ),
        fix: text!(
            "tell their users that folders are not tracked there, move the mailboxes to an Exchange profile, or turn folder-level tracking off (isfolderbasedtrackingenabled: false)",
            "これらのメールボックスのユーザーにフォルダーが追跡されないことを伝えるか、メールボックスを Exchange のプロファイルに移すか、フォルダー レベルの追跡を無効にします (isfolderbasedtrackingenabled: false)"
        ),
        page: &pages::FOLDER_TRACKING_WITH_POP,
        extra: Extra::NONE,
        yields_to: &[],
    },
    check: Check::Organization(check),
};

fn check(cx: &mut Cx<'_>) -> Outcome {
    let org = cx.org;
    only_if(!approach::uses_email_router(org))?;
    let tracking = org.need_row()?.isfolderbasedtrackingenabled();
    only_if(tracking.present()?)?;
    org.need(Table::EmailServerProfile)?;
    org.need(Table::Mailbox)?;
    let mailboxes = org.profiles().flat_map(profile::active_mailboxes);
    let affected = records::that(mailboxes, |mailbox| {
        let kind = mailbox.profile()?.ok_or(Stop::NotApplicable)?.servertype().present()?;
        Ok(profile::is_pop_or_imap(kind) && approach::is_received(mailbox)?)
    });
    let affected = affected.one_decides(cx)?;
    if affected.is_empty() {
        return Ok(());
    }
    let label =
        text!("{mailbox} is on a POP3 or IMAP profile", "{mailbox} は POP3 または IMAP のプロファイルを使用しています");
    cx.report(tracking).mailboxes(affected, |mailbox| mailbox.emailserverprofile().place, label);
    Ok(())
}
