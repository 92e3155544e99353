use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "profile-inactive-in-use",
        severity: Severity::Error,
        certainty: Certainty::Verified,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::EmailServerProfile.name(), Table::Mailbox.name()],
        applies: Applies::ALWAYS,
        sources: &[&cite::KB_NO_PROFILE, &cite::ERROR_CODES],
        title: text!("Inactive profile used by mailboxes", "メールボックスが使用する非アクティブなプロファイル"),
        message: text!(
            "profile {record} is inactive, but active mailboxes use it to synchronize",
            "プロファイル{record}は非アクティブですが、アクティブなメールボックスが同期に使用する設定です"
        ),
        fix: text!(
            "activate the profile (`statecode: 0`), or move the mailboxes to another profile (`emailserverprofile`) and use \"Test & Enable Mailbox\"",
            "プロファイルをアクティブ化するか (`statecode: 0`)、メールボックスを別のプロファイルに移して (`emailserverprofile`) [メールボックスのテストと有効化] を実行します"
        ),
        page: &pages::PROFILE_INACTIVE_IN_USE,
        extra: Extra { failure: Some(Failure::Cause), ..Extra::NONE },
        yields_to: &[],
    },
    check: Check::Organization(check),
};

fn check(cx: &mut Cx<'_>) -> Outcome {
    only_if(!sync_method::uses_email_router(cx.org))?;
    let org = cx.org;
    org.need(Table::EmailServerProfile)?;
    cx.for_each(org.profiles(), |profile, cx| {
        let state = profile.statecode();
        if state.known()? != Some(StateCode::Inactive) {
            return Ok(());
        }
        let in_use = |mailbox| sync_method::only_synchronized(mailbox, org).map(|()| true);
        let mailboxes = profile::mailboxes_that(profile, in_use, cx)?;
        if !mailboxes.is_empty() {
            let label =
                text!("mailbox {mailbox} uses this profile", "このプロファイルを使用するメールボックス{mailbox}");
            cx.report(state).mailboxes(mailboxes, |mailbox| mailbox.emailserverprofile().place, label);
        }
        Ok(())
    })
}
