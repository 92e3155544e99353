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
            "Folder-level tracking with POP3 or IMAP mailboxes",
            "POP3 または IMAP でのフォルダー レベルの追跡"
        ),
        message: text!(
            "folder-level tracking is on, but has no effect for mailboxes that use POP3 or IMAP",
            "フォルダー レベルの追跡は有効ですが、POP3 や IMAP のメールボックスでは機能しません"
        ),
        fix: text!(
            "notify the users that folders are not tracked, move the mailboxes to an Exchange profile, or turn off folder-level tracking (`isfolderbasedtrackingenabled: false`)",
            "フォルダーが追跡されないことをユーザーに周知するか、メールボックスを Exchange のプロファイルに移すか、フォルダー レベルの追跡を無効にします (`isfolderbasedtrackingenabled: false`)"
        ),
        page: &pages::FOLDER_TRACKING_WITH_POP,
        extra: Extra::NONE,
        yields_to: &[],
    },
    check: Check::Organization(check),
};

fn check(cx: &mut Cx<'_>) -> Outcome {
    let org = cx.org;
    only_if(!sync_method::uses_email_router(org))?;
    let tracking = org.need_row()?.isfolderbasedtrackingenabled();
    only_if(tracking.present()?)?;
    org.need(Table::EmailServerProfile)?;
    org.need(Table::Mailbox)?;
    let mailboxes = org.profiles().flat_map(profile::active_mailboxes);
    let affected = records::matching(mailboxes, |mailbox| {
        let kind = mailbox.profile()?.ok_or(Stop::NotApplicable)?.servertype().present()?;
        Ok(profile::is_pop_or_imap(kind) && sync_method::is_received(mailbox)?)
    });
    let affected = affected.found_or_stop(cx)?;
    if affected.is_empty() {
        return Ok(());
    }
    let label = text!(
        "mailbox {mailbox} uses a POP3 or IMAP profile",
        "POP3 または IMAP のプロファイルを使用するメールボックス{mailbox}"
    );
    cx.report(tracking).mailboxes(affected, |mailbox| mailbox.emailserverprofile().place, label);
    Ok(())
}
