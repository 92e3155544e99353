use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "sss-configured-but-router-active",
        severity: Severity::Error,
        certainty: Certainty::Mapped,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::Organization.name(), Table::EmailServerProfile.name(), Table::Mailbox.name()],
        applies: Applies::ALWAYS,
        sources: &[&cite::MIGRATE_EMAIL_ROUTER],
        title: text!(
            "Server-side synchronization configured but Email Router selected",
            "サーバー側同期を構成した組織での Email Router の選択"
        ),
        message: text!(
            "this organization uses the Email Router, so server-side synchronization does not run",
            "この組織は Email Router を使用するため、構成済みのサーバー側同期は動作しません"
        ),
        fix: text!(
            "set \"Process Email Using\" to \"Server-Side Synchronization\" (`emailconnectionchannel: 0`); this stops the Email Router",
            "[電子メールの処理方法] を [サーバー側同期] にします (`emailconnectionchannel: 0`)。Email Router は停止します"
        ),
        page: &pages::SSS_CONFIGURED_BUT_ROUTER_ACTIVE,
        extra: Extra::NONE,
        yields_to: &[],
    },
    check: Check::Organization(check),
};

fn check(cx: &mut Cx<'_>) -> Outcome {
    let channel = cx.org.need_row()?.emailconnectionchannel();
    if channel.present()? != EmailConnectionChannel::EmailRouter {
        return Ok(());
    }
    let org = cx.org;
    let active = |mailbox: &Mailbox<'_>| !mailbox.statecode().is(&StateCode::Inactive);
    let act = records::matching(org.mailboxes().filter(active), |mailbox| {
        Ok(mailbox.actdeliverymethod().present()? == ActDelivery::ServerSide)
    });
    if let Some(mailbox) = order::first(act.found.iter().copied()) {
        let label = Message::new(text!(
            "mailbox {mailbox} synchronizes appointments, contacts, and tasks",
            "予定、取引先担当者、およびタスクを同期するメールボックス{mailbox}"
        ));
        cx.report(channel).label(mailbox.actdeliverymethod().place.span, label.arg("mailbox", mailbox.title()));
        return Ok(());
    }
    let in_use = |profile: &Profile<'_>| {
        !profile.statecode().is(&StateCode::Inactive)
            && (profile::is_default(*profile, org) || profile.mailboxes().any(|mailbox| active(&mailbox)))
    };
    if let Some(profile) = order::first(org.profiles().filter(in_use)) {
        let label = Message::new(text!("profile {profile} is in use", "使用中のプロファイル{profile}"));
        cx.report(channel).label(profile.place().span, label.arg("profile", profile.title()));
        return Ok(());
    }
    act.needs.record_needs(cx);
    Ok(())
}
