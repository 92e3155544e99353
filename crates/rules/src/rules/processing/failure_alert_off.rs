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
        title: text!(
            "No email alert when more than half of the mailboxes fail",
            "メールボックスの半数超の失敗に対する電子メール通知の無効化"
        ),
        message: text!(
            "profile {record} sends no email alert when more than half of its mailboxes fail",
            "プロファイル{record}は、メールボックスの半数超が失敗しても電子メールで通知しない設定です"
        ),
        fix: text!(
            "set \"Send an alert email to the owner of the email server profile reporting on major events\" to \"Yes\" (`sendemailalert: true`)",
            "重要なイベントについて電子メール サーバー プロファイルの所有者に通知の電子メールを送信する設定を [はい] にします (`sendemailalert: true`)"
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
