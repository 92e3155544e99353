use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "folder-tracking-too-many-folders",
        severity: Severity::Warning,
        certainty: Certainty::Mapped,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::MailboxTrackingFolder.name(), Table::Mailbox.name()],
        applies: Applies::ONLINE.from(9, 0),
        sources: &[&cite::FOLDER_TRACKING],
        title: text!("more tracked folders than a user may have", "上限を超える追跡フォルダー"),
        message: text!(
            "{n} folders of {mailbox} are tracked, and at most {most} are possible for one account",
            "メールボックス {mailbox} の {n} 個のフォルダーを追跡していますが、1 つのアカウントで追跡できるのは最大 {most} 個です"
        ),
        fix: text!(
            "remove folder tracking rules (Options, Email, Configure Folder Tracking Rules)",
            "フォルダー追跡規則を削除します (オプション、電子メール、フォルダー追跡規則の構成)"
        ),
        page: &pages::FOLDER_TRACKING_TOO_MANY_FOLDERS,
        extra: Extra::NONE,
        yields_to: &[&mailboxes::queue_folder_tracking::RULE.info],
    },
    check: Check::Organization(check),
};

/// How many folders of one account can be tracked.
const MOST: usize = 25;

fn check(cx: &mut Cx<'_>) -> Outcome {
    for (mailbox, folders) in folders::by_mailbox(cx)? {
        // The first one too many.
        if let Some(folder) = folders.get(MOST) {
            cx.report(folder.place())
                .arg("mailbox", mailbox.title())
                .arg("n", folders.len())
                .arg("most", MOST)
                .about(folders[0].place());
        }
    }
    Ok(())
}
