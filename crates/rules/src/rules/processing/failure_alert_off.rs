use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "failure-alert-off",
        severity: Severity::Info,
        certainty: Certainty::Verified,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::EmailServerProfile.name()],
        applies: Applies::ALWAYS.on_request(),
        sources: &[&cite::PROFILE_TABLE, &cite::CONNECT_EXCHANGE_ON_PREMISES],
        title: text!("no e-mail when most mailboxes fail", "大半のメールボックスの失敗時に通知しない"),
        message: text!(
            "nobody is told by e-mail when more than half of the mailboxes of {record} fail",
            "{record} のメールボックスの半数を超えて失敗しても、電子メールで通知されません"
        ),
        fix: text!(
            "let the owner of the profile be alerted about major events (sendemailalert: true)",
            "重要なイベントをプロファイルの所有者に電子メールで通知します (sendemailalert: true)"
        ),
        page: &pages::FAILURE_ALERT_OFF,
        extra: Extra::NONE,
        yields_to: &[],
    },
    check: Check::Profile(check),
};

fn check(profile: Profile<'_>, cx: &mut Cx<'_>) -> Outcome {
    let alert = profile.sendemailalert();
    if !alert.present()? {
        cx.report(alert).affects(profile);
    }
    Ok(())
}
