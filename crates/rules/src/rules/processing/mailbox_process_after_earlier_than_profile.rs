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
            "a day at a mailbox that the profile overrides",
            "プロファイルの日付が優先されるメールボックスの日付"
        ),
        message: text!(
            "{record} is to process e-mail from {value} on, but its profile begins later, on {day}, and the later day counts",
            "{record} は {value} 以降の電子メールを処理する設定ですが、プロファイルの開始日 {day} のほうが遅く、遅いほうが有効になります"
        ),
        fix: text!(
            "clear the date of the mailbox (processemailreceivedafter), or put the mailbox on a profile that begins earlier (processemailsreceivedafter)",
            "メールボックスの日付を空にするか (processemailreceivedafter)、開始日がより早いプロファイルに移します (processemailsreceivedafter)"
        ),
        page: &pages::MAILBOX_PROCESS_AFTER_EARLIER_THAN_PROFILE,
        extra: Extra::NONE,
        yields_to: &[],
    },
    check: Check::Mailbox(check),
};

fn check(mailbox: Mailbox<'_>, cx: &mut Cx<'_>) -> Outcome {
    approach::only_synchronized(mailbox, cx.org)?;
    let own = mailbox.processemailreceivedafter();
    let written = own.present()?.date();
    let profile = mailbox.profile()?.ok_or(Stop::NotApplicable)?;
    let from = profile.processemailsreceivedafter();
    let day = from.present()?.date();
    if written < day {
        let label = text!("the day of the profile", "プロファイルの日付");
        cx.report(own).arg("day", day).label(from.place.span, label);
    }
    Ok(())
}
