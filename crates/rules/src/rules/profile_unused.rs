use crate::prelude::*;

pub(super) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "profile-unused",
        severity: Severity::Info,
        certainty: Certainty::Inferred,
        since: "0.1.0",
        tables: &[Table::EmailServerProfile, Table::Mailbox, Table::Organization],
        applies: Applies::ALWAYS.on_request(),
        sources: &[&cite::PROFILE_TABLE],
        title: text!("a profile without mailboxes", "メールボックスのないプロファイル"),
        message: text!(
            "no mailbox is on {record}, and it is not the default",
            "{record} を使用するメールボックスはなく、既定のプロファイルでもありません"
        ),
        fix: text!(
            "delete the profile, or deactivate it (statecode: 1)",
            "プロファイルを削除するか、非アクティブにします (statecode: 1)"
        ),
        yields_to: &[],
    },
    check: Check::Organization(check),
};

fn check(cx: &mut Cx<'_>) -> Outcome {
    let org = cx.org;
    org.need_row()?.defaultemailserverprofileid().known()?;
    org.need(Table::EmailServerProfile)?;
    org.need(Table::Mailbox)?;
    for mailbox in org.mailboxes() {
        let lookup = mailbox.emailserverprofile();
        let written = lookup.known()?;
        // A name that two profiles have, or none, may mean any of them.
        if written.is_some_and(|written| org.find(Table::EmailServerProfile, written).is_none()) {
            return Err(Stop::NotJudged(lookup.need()));
        }
    }
    for profile in org.profiles().filter(|profile| !profile.statecode().is(&StateCode::Inactive)) {
        let in_use = profile.mailboxes().len() > 0 || profile::is_default(profile, org);
        if !in_use && !profile::is_built_in(profile) {
            cx.report(profile);
        }
    }
    Ok(())
}
