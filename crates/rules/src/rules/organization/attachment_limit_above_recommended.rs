use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "attachment-limit-above-recommended",
        severity: Severity::Warning,
        certainty: Certainty::Mapped,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::Organization.name()],
        applies: Applies::ALWAYS,
        sources: &[&cite::SYSTEM_SETTINGS_EMAIL],
        title: text!("Attachment size limit above 32 MB", "32 MB を超える添付ファイルのサイズ上限"),
        message: text!(
            "this organization allows attachments of up to {value} bytes, above the recommended 32 MB",
            "この組織は {value} バイトまでの添付ファイルを許可する設定です (推奨は 32 MB まで)"
        ),
        fix: text!(
            "set \"Maximum file size (in Kilobytes)\" to 32,768 or less (`maxuploadfilesize: 33554432`, in bytes)",
            "添付ファイルの最大サイズを 32,768 KB 以下にします (`maxuploadfilesize: 33554432`、単位はバイト)"
        ),
        page: &pages::ATTACHMENT_LIMIT_ABOVE_RECOMMENDED,
        extra: Extra::NONE,
        yields_to: &[],
    },
    check: Check::Organization(check),
};

/// 32,768 KB in bytes, the unit of the column.
const RECOMMENDED: i64 = 32_768 * 1024;

fn check(cx: &mut Cx<'_>) -> Outcome {
    let size = cx.org.need_row()?.maxuploadfilesize();
    if size.present()? > RECOMMENDED {
        cx.report(size);
    }
    Ok(())
}
