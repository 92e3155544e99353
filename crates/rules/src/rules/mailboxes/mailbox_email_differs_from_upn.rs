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
            "a mailbox whose address is not the sign-in name of its user",
            "ユーザーのサインイン名と異なるアドレスのメールボックス"
        ),
        message: text!(
            "the address of {record} is not the user principal name of {user}, `{upn}`, so the user cannot approve it",
            "{record} のアドレスが {user} のユーザー プリンシパル名 `{upn}` と異なるため、ユーザー自身では承認できません"
        ),
        fix: text!(
            "nothing, where the address is another SMTP address of the account; else let both be one (emailaddress, domainname)",
            "アドレスがアカウントの別の SMTP アドレスであれば対処は不要です。それ以外の場合は両者を同じにします (emailaddress、domainname)"
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
    approach::only_synchronized(mailbox, cx.org)?;
    let Some(profile) = mailbox.profile()? else { return Ok(()) };
    only_if(cx.servers.is_exchange_online(profile)?)?;
    let (address, user) = (mailbox.emailaddress(), mailbox.user()?);
    let name = user.domainname();
    let (ours, upn) = (address.present()?, name.present()?);
    only_if(upn.contains('@'))?;
    if !address::same(ours, upn) {
        let label = text!("the user principal name", "ユーザー プリンシパル名");
        cx.report(address).arg("user", user.title()).arg("upn", upn).label(name.place.span, label);
    }
    Ok(())
}
