use crate::prelude::*;

pub(super) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "mailbox-email-differs-from-upn",
        severity: Severity::Info,
        certainty: Certainty::Verified,
        since: "0.1.0",
        tables: &[Table::Mailbox, Table::SystemUser],
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
        yields_to: &["mailbox-email-differs-from-owner-record", "mailbox-user-disabled"],
    },
    check: Check::Mailbox(check),
};

fn check(mailbox: Mailbox<'_>, cx: &mut Cx<'_>) -> Outcome {
    approach::only_synchronized(mailbox, cx.org)?;
    let Some(profile) = mailbox.profile()? else { return Ok(()) };
    only_if(profile::is_exchange_online(profile)?)?;
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
