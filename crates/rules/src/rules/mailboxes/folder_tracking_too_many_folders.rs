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
        title: text!("More tracked folders than allowed for one account", "上限を超える数の追跡フォルダー"),
        message: text!(
            "mailbox {mailbox} has folder-level tracking for {n}, but one account is limited to {most}",
            "メールボックス{mailbox}の追跡対象は{n}です (1 つのアカウントの上限は {most} 個)"
        ),
        fix: text!(
            "remove folder tracking rules in \"Options\" > \"Email\" > \"Configure Folder Tracking Rules\"",
            "ユーザーの個人用オプションの電子メール タブでフォルダー追跡規則の構成を開き、規則を削除します"
        ),
        page: &pages::FOLDER_TRACKING_TOO_MANY_FOLDERS,
        extra: Extra::NONE,
        yields_to: &[&mailboxes::queue_folder_tracking::RULE.info],
    },
    check: Check::Organization(check),
};

/// The maximum number of tracked folders for one account.
const MAX: usize = 25;

fn check(cx: &mut Cx<'_>) -> Outcome {
    for (mailbox, folders) in folders::by_mailbox(cx)? {
        // The first folder above the limit.
        if let Some(folder) = folders.get(MAX) {
            cx.report(folder.place())
                .arg("mailbox", mailbox.title())
                .arg("n", noun::FOLDERS.of(folders.len()))
                .arg("most", MAX)
                .about(folders[0].place());
        }
    }
    Ok(())
}
