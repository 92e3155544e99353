use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "default-delivery-not-sss",
        severity: Severity::Info,
        certainty: Certainty::Mapped,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::Organization.name(), Table::EmailServerProfile.name()],
        applies: Applies::ALWAYS,
        sources: &[&cite::CONNECT_EXCHANGE_ONLINE_2025],
        title: text!(
            "Default synchronization set to \"None\" with an Exchange profile",
            "Exchange のプロファイルでの既定の同期方法 [なし]"
        ),
        message: text!(
            "a default synchronization method is \"None\", but default profile {profile} is for Exchange",
            "既定のプロファイル{profile}は Exchange 用ですが、既定の同期方法に [なし] のものがあります"
        ),
        fix: text!(
            "to synchronize new users, set the default synchronization methods to \"Server-Side Synchronization\" (`defaultemailsettings`: 2 for email, 1 for appointments, contacts, and tasks)",
            "新しいユーザーを同期する場合は、既定の同期方法を [サーバー側同期] にします (`defaultemailsettings`: 電子メールは 2、予定、取引先担当者、およびタスクは 1)"
        ),
        page: &pages::DEFAULT_DELIVERY_NOT_SSS,
        extra: Extra::NONE,
        yields_to: &[],
    },
    check: Check::Organization(check),
};

fn check(cx: &mut Cx<'_>) -> Outcome {
    let org = cx.org;
    let default = org.need_row()?.defaultemailserverprofileid();
    let found = org.find(Table::EmailServerProfile, default.present()?);
    let profile = found.map(Profile::of).ok_or(Stop::MissingData(Need::Table(Table::EmailServerProfile.name())))?;
    only_if(!profile::is_pop_or_imap(profile.servertype().present()?))?;
    let settings = org.email_settings().ok_or(Stop::NotApplicable)?;
    let none = [
        (settings.incoming.known()? == Some(IncomingDelivery::None)).then_some(settings.incoming.place),
        (settings.outgoing.known()? == Some(OutgoingDelivery::None)).then_some(settings.outgoing.place),
        (settings.act.known()? == Some(ActDelivery::None)).then_some(settings.act.place),
    ];
    if let Some(place) = none.into_iter().flatten().next() {
        cx.report(place).arg("profile", profile.title());
    }
    Ok(())
}
