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
        title: text!("attachments of more than 32 MB are let in", "32 MB を超える添付ファイルを許可"),
        message: text!(
            "files of up to {value} bytes may be attached, and more than 32 MB (33554432) is not recommended",
            "{value} バイトまでの添付ファイルを許可する設定ですが、32 MB (33554432) を超える値は推奨されません"
        ),
        fix: text!(
            "set Maximum file size to 32,768 KB or less (maxuploadfilesize: 33554432)",
            "最大ファイル サイズを 32,768 KB 以下にします (maxuploadfilesize: 33554432)"
        ),
        page: &pages::ATTACHMENT_LIMIT_ABOVE_RECOMMENDED,
        extra: Extra::NONE,
        yields_to: &[],
    },
    check: Check::Organization(check),
};

/// 32,768 KB, in the bytes that the column counts in.
const RECOMMENDED: i64 = 32_768 * 1024;

fn check(cx: &mut Cx<'_>) -> Outcome {
    let size = cx.org.need_row()?.maxuploadfilesize();
    if size.present()? > RECOMMENDED {
        cx.report(size);
    }
    Ok(())
}
