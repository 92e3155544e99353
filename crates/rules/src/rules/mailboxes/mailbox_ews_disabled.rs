use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "mailbox-ews-disabled",
        severity: Severity::Error,
        certainty: Certainty::Verified,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::Mailbox.name(), Table::EmailServerProfile.name()],
        applies: Applies::ONLINE,
        sources: &[&cite::KB_FORBIDDEN],
        title: text!("Mailbox with Exchange Web Services turned off", "Exchange Web サービスが無効なメールボックス"),
        message: text!(
            "mailbox {record} does not allow Exchange Web Services, which synchronization uses",
            "メールボックス{record}では、同期で使用する Exchange Web サービスが無効です"
        ),
        fix: text!(
            "run `Set-CASMailbox -EwsEnabled $true` for the mailbox; allow up to two hours for the change",
            "メールボックスに対して `Set-CASMailbox -EwsEnabled $true` を実行します。反映まで最大 2 時間かかります"
        ),
        page: &pages::MAILBOX_EWS_DISABLED,
        extra: Extra::NONE,
        yields_to: &[
            &exchange_online::exo_ews_blocked_for_dynamics::RULE.info,
            &support::exchange_online_profile_for_onprem_mailbox::RULE.info,
            &support::exchange_online_profile_for_external_mailbox::RULE.info,
        ],
    },
    check: Check::Mailbox(check),
};

fn check(mailbox: Mailbox<'_>, cx: &mut Cx<'_>) -> Outcome {
    let (recipient, profile) = recipient::on_exchange_online(mailbox, cx.org, cx.servers)?;
    let enabled = recipient.switch(Property::EwsEnabled);
    if enabled.known()? == Some(false) {
        cx.report(mailbox.emailaddress())
            .label(enabled.span, text!("Exchange Web Services turned off", "無効な Exchange Web サービス"))
            .about(profile.place());
    }
    Ok(())
}
