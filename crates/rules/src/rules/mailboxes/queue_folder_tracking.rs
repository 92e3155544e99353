use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "queue-folder-tracking",
        severity: Severity::Error,
        certainty: Certainty::Mapped,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::MailboxTrackingFolder.name(), Table::Mailbox.name()],
        applies: Applies::ONLINE.from(9, 0),
        sources: &[&cite::FOLDER_TRACKING],
        title: text!(
            "Folder-level tracking in the mailbox of a queue",
            "キューのメールボックスでのフォルダー レベルの追跡"
        ),
        message: text!(
            "queue mailbox {mailbox} tracks {n}, but folder-level tracking is not supported for queues",
            "フォルダー レベルの追跡は、キューのメールボックス{mailbox}ではサポートされません (追跡: {n})"
        ),
        fix: text!("remove the folder tracking rules of the mailbox", "メールボックスのフォルダー追跡規則を削除します"),
        page: &pages::QUEUE_FOLDER_TRACKING,
        extra: Extra::NONE,
        yields_to: &[],
    },
    check: Check::Organization(check),
};

fn check(cx: &mut Cx<'_>) -> Outcome {
    let tracked = folders::by_mailbox(cx)?;
    cx.for_each(tracked, |(mailbox, folders), cx| {
        if mailbox.regarding_table()? == Some(Table::Queue) {
            cx.report(folders[0].place()).arg("mailbox", mailbox.title()).arg("n", noun::FOLDERS.of(folders.len()));
        }
        Ok(())
    })
}
