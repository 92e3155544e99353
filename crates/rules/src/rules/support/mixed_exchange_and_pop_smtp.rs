use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "mixed-exchange-and-pop-smtp",
        severity: Severity::Error,
        certainty: Certainty::Mapped,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::EmailServerProfile.name()],
        applies: Applies::ALWAYS,
        sources: &[
            &cite::SUPPORTED_CONFIGURATIONS_6,
            &cite::SUPPORTED_CONFIGURATIONS_8_2,
            &cite::SUPPORTED_CONFIGURATIONS_2022,
        ],
        title: text!("Exchange and POP3/SMTP in one profile", "1 つのプロファイルでの Exchange と POP3/SMTP の混在"),
        message: text!(
            "profile {record} has server type {kind}, which does not match {server}",
            "プロファイル{record}の {server} は、サーバーの種類 {kind} と一致しません"
        ),
        fix: text!(
            "use servers that match the server type for incoming and outgoing email",
            "受信と送信に、サーバーの種類に合うサーバーを使用します"
        ),
        page: &pages::MIXED_EXCHANGE_AND_POP_SMTP,
        extra: Extra { failure: Some(Failure::Cause), ..Extra::NONE },
        yields_to: &[
            &exchange_online::exo_wrong_profile_type::RULE.info,
            &on_premises_with_exchange_online::onprem_exo_requires_hybrid_profile::RULE.info,
        ],
    },
    check: Check::Profile(check),
};

fn check(profile: Profile<'_>, cx: &mut Cx<'_>) -> Outcome {
    let kind = profile.servertype().present()?;
    if profile::is_pop_or_imap(kind) {
        let sides = profile::locations(profile).that(host::is_ews_url)?;
        report(cx, profile, kind, sides.first().map(|field| (field.place, field.get().map(Arg::code))));
        return Ok(());
    }
    let Some(location) = profile::locations(profile).outgoing? else { return Ok(()) };
    let smtp = |location: &str| host_of(location).is_some_and(|host| host.to_ascii_lowercase().starts_with("smtp."));
    if location.known()?.is_some_and(smtp) {
        report(cx, profile, kind, Some((location.place, location.get().map(Arg::code))));
        return Ok(());
    }
    let Some(port) = profile::ports(profile).outgoing? else { return Ok(()) };
    let of_smtp = port.known()?.filter(|port| matches!(port, 25 | 465 | 587));
    report(cx, profile, kind, of_smtp.map(|number| (port.place, Some(noun::PORTS.named(&number.to_string())))));
    Ok(())
}

fn report(cx: &mut Cx<'_>, profile: Profile<'_>, kind: ServerType, found: Option<(Place, Option<Arg>)>) {
    if let Some((place, Some(value))) = found {
        cx.report(place).arg("server", value).arg("kind", kind.arg()).affects(profile);
    }
}
