use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "mailbox-email-differs-from-upn",
        severity: Severity::Info,
        certainty: Certainty::Verified,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::Mailbox.name(), Table::SystemUser.name()],
        applies: Applies::ONLINE.on_request(),
        sources: &[&cite::CONNECT_EXCHANGE_ONLINE_2025, &cite::KB_NO_USER],
        title: text!(
            "Mailbox address that differs from the user principal name",
            "ユーザー プリンシパル名と異なるメールボックスのアドレス"
        ),
        message: text!(
            "the address of mailbox {record} is not the user principal name of user {user}, `{upn}`",
            "メールボックス{record}のアドレスが、ユーザー{user}のユーザー プリンシパル名 `{upn}` と異なります"
        ),
        fix: text!(
            "make both the same (`emailaddress`, `domainname`), unless the address is another SMTP address of the account; users cannot approve a different address themselves",
            "アドレスがアカウントの別の SMTP アドレスでなければ、両者を同じにします (`emailaddress`、`domainname`)。異なるアドレスは、ユーザー自身では承認できません"
        ),
        page: &pages::MAILBOX_EMAIL_DIFFERS_FROM_UPN,
        extra: Extra::NONE,
        yields_to: &[
            &mailboxes::mailbox_email_differs_from_owner_record::RULE.info,
            &mailboxes::mailbox_user_disabled::RULE.info,
        ],
    },
    check: Check::Mailbox(check),
};

fn check(mailbox: Mailbox<'_>, cx: &mut Cx<'_>) -> Outcome {
    sync_method::only_synchronized(mailbox, cx.org)?;
    let Some(profile) = mailbox.profile()? else { return Ok(()) };
    only_if(cx.servers.is_exchange_online(profile)?)?;
    let (address, user) = (mailbox.emailaddress(), mailbox.user()?);
    let name = user.domainname();
    let (ours, upn) = (address.present()?, name.present()?);
    only_if(upn.contains('@'))?;
    if !address::same(ours, upn) {
        let label = text!("user principal name", "ユーザー プリンシパル名");
        cx.report(address).arg("user", user.title()).arg("upn", upn).label(name.place.span, label);
    }
    Ok(())
}
