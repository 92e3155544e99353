use foldhash::HashMap;

use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "mailbox-timezone-ews-383",
        severity: Severity::Warning,
        certainty: Certainty::Mapped,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::Mailbox.name(), Table::UserSettings.name(), Table::TimeZoneDefinition.name()],
        applies: Applies::ONLINE,
        sources: &[&cite::KB_TIME_ZONE],
        title: text!(
            "Time zone that can fail in Exchange Web Services",
            "Exchange Web サービスで失敗する可能性のあるタイム ゾーン"
        ),
        message: text!(
            "user of mailbox {record} has time zone `{zone}`, which can cause Exchange error 383",
            "メールボックス{record}のタイム ゾーン `{zone}` は、Exchange エラー 383 の原因になる場合があります"
        ),
        fix: text!(
            "have the user select another time zone with the same offset in \"Options\", \"General\" (`timezonecode`); synchronization of appointments can fail otherwise",
            "ユーザーが個人用オプションの全般タブで、同じ時差の別のタイム ゾーンを選択します (`timezonecode`)。変更しないと予定の同期が失敗する可能性があります"
        ),
        page: &pages::MAILBOX_TIMEZONE_EWS_383,
        extra: Extra::NONE,
        yields_to: &[],
    },
    check: Check::Organization(check),
};

/// Standard names of the time zones that the article lists. The zone of Istanbul has two names.
const ZONES: [&str; 33] = [
    "Eastern Standard Time (Mexico)",
    "Montevideo Standard Time",
    "Morocco Standard Time",
    "Egypt Standard Time",
    "Kaliningrad Standard Time",
    "Namibia Standard Time",
    "Sudan Standard Time",
    "Arabic Standard Time",
    "Türkiye Standard Time",
    "Turkey Standard Time",
    "Belarus Standard Time",
    "Astrakhan Standard Time",
    "Azerbaijan Standard Time",
    "Russia Time Zone 3",
    "Russian Standard Time",
    "Caucasus Standard Time",
    "Ekaterinburg Standard Time",
    "Altai Standard Time",
    "W. Mongolia Standard Time",
    "North Asia Standard Time",
    "N. Central Asia Standard Time",
    "Omsk Standard Time",
    "Tomsk Standard Time",
    "North Asia East Standard Time",
    "Transbaikal Standard Time",
    "Yakutsk Standard Time",
    "Vladivostok Standard Time",
    "Bougainville Standard Time",
    "Russia Time Zone 10",
    "Magadan Standard Time",
    "Norfolk Standard Time",
    "Sakhalin Standard Time",
    "Russia Time Zone 11",
];

fn check(cx: &mut Cx<'_>) -> Outcome {
    let org = cx.org;
    only_if(!sync_method::uses_email_router(org))?;
    org.need(Table::Mailbox)?;
    let mut zones: HashMap<i64, &str> = HashMap::default();
    for zone in org.records(Table::TimeZoneDefinition).map(TimeZone::of) {
        if let (Some(code), Some(name)) = (zone.timezonecode().get(), zone.standardname().get()) {
            zones.entry(code).and_modify(|known| *known = name.min(known)).or_insert(name);
        }
    }
    cx.for_each(org.mailboxes(), |mailbox, cx| {
        only_if(cx.is_active(mailbox.statecode(), &StateCode::Inactive))?;
        of_mailbox(mailbox, &zones, cx)
    })
}

fn of_mailbox(mailbox: Mailbox<'_>, zones: &HashMap<i64, &str>, cx: &mut Cx<'_>) -> Outcome {
    let act = mailbox.actdeliverymethod();
    only_if(act.present()? == ActDelivery::ServerSide)?;
    only_if(mailbox.regarding_table()? == Some(Table::SystemUser))?;
    // The ID of the user settings is the ID of the user.
    let user = mailbox.regardingobjectid().present()?;
    let Some(settings) = cx.org.find(Table::UserSettings, user).map(UserSettings::of) else {
        return Err(Stop::MissingData(Need::Table(Table::UserSettings.name())));
    };
    let code = settings.timezonecode();
    let Some(&zone) = zones.get(&code.present()?) else {
        return Err(Stop::MissingData(Need::Table(Table::TimeZoneDefinition.name())));
    };
    if ZONES.iter().any(|known| known.eq_ignore_ascii_case(zone.trim())) {
        cx.report(act)
            .arg("zone", zone)
            .label(code.place.span, text!("time zone of the user", "ユーザーのタイム ゾーン"));
    }
    Ok(())
}
