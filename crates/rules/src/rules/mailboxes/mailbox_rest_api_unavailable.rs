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
        title: text!("Address without a mailbox in Exchange Online", "Exchange Online にメールボックスがないアドレス"),
        message: text!(
            "mailbox {record} uses profile {profile}, but Exchange Online has no mailbox for its address",
            "メールボックス{record}の実体が Exchange Online にありません (プロファイル{profile}を使用)"
        ),
        fix: text!(
            "assign a license to the account so that it gets a mailbox, or select the \"Server Profile\" of the server that has the mailbox (`emailserverprofile`)",
            "アカウントにライセンスを割り当ててメールボックスを作成するか、メールボックスがあるサーバーの [サーバー プロファイル] を選択します (`emailserverprofile`)"
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
    // Other rules check mailboxes on-premises and outside Exchange.
    if recipient::home(recipient, cx.org.directory(), cx.facts)?.is_none() {
        cx.report(mailbox.emailserverprofile()).arg("profile", profile.title()).label(
            kind.span,
            text!("recipient without a mailbox in Exchange Online", "Exchange Online にメールボックスがない受信者"),
        );
    }
    Ok(())
}
