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
            "server-side synchronization configured, the Email Router chosen",
            "サーバー側同期が構成されているのに Email Router が選択されている"
        ),
        message: text!(
            "server-side synchronization is configured here, and the organization has chosen the Email Router: it uses one or the other",
            "サーバー側同期が構成されていますが、この組織では Email Router が選択されています。使用できるのはどちらか一方です"
        ),
        fix: text!(
            "choose Server-Side Synchronization (emailconnectionchannel: 0), which stops the Email Router",
            "「サーバー側同期」(emailconnectionchannel: 0) を選択します。Email Router は停止します"
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
    let act = records::that(org.mailboxes().filter(active), |mailbox| {
        Ok(mailbox.actdeliverymethod().present()? == ActDelivery::ServerSide)
    });
    if let Some(mailbox) = order::first(act.found.iter().copied()) {
        let label = Message::new(text!("{mailbox} synchronizes appointments", "{mailbox} は予定を同期します"));
        cx.report(channel).label(mailbox.actdeliverymethod().place.span, label.arg("mailbox", mailbox.title()));
        return Ok(());
    }
    let in_use = |profile: &Profile<'_>| {
        !profile.statecode().is(&StateCode::Inactive)
            && (profile::is_default(*profile, org) || profile.mailboxes().any(|mailbox| active(&mailbox)))
    };
    if let Some(profile) = order::first(org.profiles().filter(in_use)) {
        let label = Message::new(text!("{profile} is in use", "{profile} が使用されています"));
        cx.report(channel).label(profile.place().span, label.arg("profile", profile.title()));
        return Ok(());
    }
    act.needs.noted(cx);
    Ok(())
}
