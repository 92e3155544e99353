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
        title: text!(
            "a mailbox without an Exchange Online licence",
            "Exchange Online のライセンスがないメールボックス"
        ),
        message: text!(
            "{record} is on the profile {profile} for Exchange Online, and no Exchange Online licence is assigned to it",
            "{record} は Exchange Online のプロファイル {profile} を使用していますが、Exchange Online のライセンスが割り当てられていません"
        ),
        fix: text!(
            "assign an Exchange Online licence; for a queue make it a shared mailbox, which needs none",
            "Exchange Online のライセンスを割り当てます。キューの場合は、ライセンスの不要な共有メールボックスに変換します"
        ),
        page: &pages::MAILBOX_EXCHANGE_ONLINE_UNLICENSED,
        extra: Extra::NONE,
        yields_to: &[&mailboxes::mailbox_account_disabled_in_entra::RULE.info],
    },
    check: Check::Mailbox(check),
};

fn check(mailbox: Mailbox<'_>, cx: &mut Cx<'_>) -> Outcome {
    let (recipient, profile) = recipient::on_exchange_online(mailbox, cx.org, cx.servers)?;
    // Shared mailboxes need no licence.
    only_if(recipient.kind().present()? == RecipientKind::UserMailbox)?;
    let assigned = recipient.switch(Property::SkuAssigned);
    if !assigned.present()? {
        cx.report(mailbox.emailaddress())
            .arg("profile", profile.title())
            .label(assigned.span, text!("no licence is assigned", "ライセンスなし"));
    }
    Ok(())
}
