use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "mailbox-rest-api-unavailable",
        severity: Severity::Error,
        certainty: Certainty::Mapped,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::Mailbox.name(), Table::EmailServerProfile.name()],
        applies: Applies::ONLINE.from(9, 0),
        sources: &[&cite::KB_REST_API],
        title: text!(
            "no mailbox in Exchange Online behind an address",
            "Exchange Online にメールボックスがないアドレス"
        ),
        message: text!(
            "{record} is on the profile {profile} for Exchange Online, and its address has no mailbox there",
            "{record} は Exchange Online のプロファイル {profile} を使用していますが、アドレスのメールボックスが Exchange Online にありません"
        ),
        fix: text!(
            "license the account so that it gets a mailbox, or use the profile of the server that has it (emailserverprofile)",
            "アカウントにライセンスを割り当ててメールボックスを作成するか、メールボックスのあるサーバーのプロファイルを使用します (emailserverprofile)"
        ),
        page: &pages::MAILBOX_REST_API_UNAVAILABLE,
        extra: Extra::NONE,
        yields_to: &[],
    },
    check: Check::Mailbox(check),
};

fn check(mailbox: Mailbox<'_>, cx: &mut Cx<'_>) -> Outcome {
    let (recipient, profile) = recipient::on_exchange_online(mailbox, cx.org, cx.servers)?;
    let kind = recipient.kind();
    only_if(kind.present()? == RecipientKind::MailUser)?;
    // On-premises and outside have rules of their own.
    if recipient::home(recipient, cx.org.directory(), cx.facts)?.is_none() {
        cx.report(mailbox.emailserverprofile())
            .arg("profile", profile.title())
            .label(kind.span, text!("no mailbox in Exchange Online", "Exchange Online のメールボックスではない"));
    }
    Ok(())
}
