use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "mailbox-process-after-earlier-than-profile",
        severity: Severity::Info,
        certainty: Certainty::Verified,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::Mailbox.name(), Table::EmailServerProfile.name()],
        applies: Applies::ALWAYS,
        sources: &[&cite::KB_INCOMING],
        title: text!(
            "Mailbox start date earlier than that of the profile",
            "プロファイルの開始日より早いメールボックスの開始日"
        ),
        message: text!(
            "start date {value} of mailbox {record} is not used, because its profile starts later, on {day}",
            "メールボックス{record}の開始日 {value} は、プロファイルの開始日 {day} より早いため使用されません"
        ),
        fix: text!(
            "clear the date of the mailbox (`processemailreceivedafter`), or move the mailbox to a profile with an earlier \"Process Email From\" (`processemailsreceivedafter`); the later date applies",
            "メールボックスの日付を空にするか (`processemailreceivedafter`)、[次の日時から電子メールを処理する] がより前のプロファイルに移します (`processemailsreceivedafter`)。後の日付が適用されます"
        ),
        page: &pages::MAILBOX_PROCESS_AFTER_EARLIER_THAN_PROFILE,
        extra: Extra::NONE,
        yields_to: &[],
    },
    check: Check::Mailbox(check),
};

fn check(mailbox: Mailbox<'_>, cx: &mut Cx<'_>) -> Outcome {
    sync_method::only_synchronized(mailbox, cx.org)?;
    let own = mailbox.processemailreceivedafter();
    let written = own.present()?.date();
    let profile = mailbox.profile()?.ok_or(Stop::NotApplicable)?;
    let from = profile.processemailsreceivedafter();
    let day = from.present()?.date();
    if written < day {
        let label = text!("\"Process Email From\" of the profile", "プロファイルの [次の日時から電子メールを処理する]");
        cx.report(own).arg("day", day).label(from.place.span, label);
    }
    Ok(())
}
