use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "mailbox-account-disabled-in-entra",
        severity: Severity::Error,
        certainty: Certainty::Mapped,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::Mailbox.name(), Table::EmailServerProfile.name()],
        applies: Applies::ONLINE,
        sources: &[&cite::KB_ACCOUNT_DISABLED],
        title: text!("Mailbox with a disabled Microsoft 365 account", "Microsoft 365 アカウントが無効なメールボックス"),
        message: text!(
            "account of mailbox {record}, which uses Exchange Online profile {profile}, is disabled",
            "メールボックス{record}のアカウントが無効です (Exchange Online のプロファイル{profile}を使用)"
        ),
        fix: text!(
            "enable the account in the Microsoft 365 admin center, or deactivate the mailbox",
            "Microsoft 365 管理センターでアカウントを有効にするか、メールボックスを非アクティブ化します"
        ),
        page: &pages::MAILBOX_ACCOUNT_DISABLED_IN_ENTRA,
        extra: Extra::NONE,
        yields_to: &[],
    },
    check: Check::Mailbox(check),
};

fn check(mailbox: Mailbox<'_>, cx: &mut Cx<'_>) -> Outcome {
    let (recipient, profile) = recipient::on_exchange_online(mailbox, cx.org, cx.servers)?;
    // The account of a shared mailbox is disabled by design.
    only_if(recipient.kind().present()? == RecipientKind::UserMailbox)?;
    only_if(recipient::home(recipient, cx.org.directory(), cx.facts)? == Some(Home::ExchangeOnline))?;
    let disabled = recipient.switch(Property::AccountDisabled);
    if disabled.present()? {
        cx.report(mailbox.emailaddress())
            .arg("profile", profile.title())
            .label(disabled.span, text!("disabled account", "無効なアカウント"));
    }
    Ok(())
}
