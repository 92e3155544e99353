use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "mailbox-user-unlicensed",
        severity: Severity::Error,
        certainty: Certainty::Mapped,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::Mailbox.name(), Table::SystemUser.name()],
        applies: Applies::ONLINE.from(9, 0),
        sources: &[&cite::KB_INTEGRATION_ERROR],
        title: text!(
            "Mailbox of a user without a Dynamics 365 license",
            "Dynamics 365 のライセンスがないユーザーのメールボックス"
        ),
        message: text!(
            "mailbox {record} belongs to user {user}, who has no Dynamics 365 license",
            "メールボックス{record}のユーザー{user}に Dynamics 365 のライセンスがありません"
        ),
        fix: text!(
            "assign a license to the user in the Microsoft 365 admin center, or deactivate the mailbox (`statecode: 1`)",
            "Microsoft 365 管理センターでユーザーにライセンスを割り当てるか、メールボックスを非アクティブ化します (`statecode: 1`)"
        ),
        page: &pages::MAILBOX_USER_UNLICENSED,
        extra: Extra::NONE,
        yields_to: &[],
    },
    check: Check::Mailbox(check),
};

fn check(mailbox: Mailbox<'_>, cx: &mut Cx<'_>) -> Outcome {
    sync_method::only_synchronized(mailbox, cx.org)?;
    only_if(mailbox.regarding_table()? == Some(Table::SystemUser))?;
    let owner = mailbox.regardingobjectid();
    let Some(user) = cx.org.find(Table::SystemUser, owner.present()?).map(User::of) else {
        return Err(Stop::MissingData(Need::Table(Table::SystemUser.name())));
    };
    // Disabled users, other access modes, and application users are out of scope.
    only_if(!user.isdisabled().is(&true) && user.accessmode().present()? == AccessMode::ReadWrite)?;
    only_if(user.applicationid().known()?.is_none())?;
    let licensed = user.islicensed();
    if !licensed.present()? {
        let label = text!("user without a license", "ライセンスのないユーザー");
        cx.report(owner).arg("user", user.title()).label(licensed.place.span, label);
    }
    Ok(())
}
