use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "mailbox-exchange-online-unlicensed",
        severity: Severity::Error,
        certainty: Certainty::Mapped,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::Mailbox.name(), Table::EmailServerProfile.name()],
        applies: Applies::ONLINE,
        sources: &[&cite::KB_LICENSE, &cite::KB_ACCESS_MODE],
        title: text!("Mailbox without an Exchange Online license", "Exchange Online のライセンスがないメールボックス"),
        message: text!(
            "mailbox {record} has no Exchange Online license, which profile {profile} requires",
            "メールボックス{record}に Exchange Online のライセンスがありません (プロファイル{profile}で必要)"
        ),
        fix: text!(
            "assign an Exchange Online license, or convert the mailbox of a queue to a shared mailbox, which needs no license",
            "Exchange Online のライセンスを割り当てるか、キューの場合は、ライセンスが不要な共有メールボックスに変換します"
        ),
        page: &pages::MAILBOX_EXCHANGE_ONLINE_UNLICENSED,
        extra: Extra::NONE,
        yields_to: &[&mailboxes::mailbox_account_disabled_in_entra::RULE.info],
    },
    check: Check::Mailbox(check),
};

fn check(mailbox: Mailbox<'_>, cx: &mut Cx<'_>) -> Outcome {
    let (recipient, profile) = recipient::on_exchange_online(mailbox, cx.org, cx.servers)?;
    // Shared mailboxes need no license.
    only_if(recipient.kind().present()? == RecipientKind::UserMailbox)?;
    let assigned = recipient.switch(Property::SkuAssigned);
    if !assigned.present()? {
        cx.report(mailbox.emailaddress())
            .arg("profile", profile.title())
            .label(assigned.span, text!("no license assigned", "ライセンスの割り当てなし"));
    }
    Ok(())
}
