use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "server-location-invalid",
        severity: Severity::Error,
        certainty: Certainty::Mapped,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::EmailServerProfile.name()],
        applies: Applies::ALWAYS,
        sources: &[&cite::ERROR_CODES],
        title: text!("Server location without a host name", "ホスト名のないサーバーの場所"),
        message: text!(
            "profile {record} has server location `{value}`, which contains no valid host name",
            "プロファイル{record}のサーバーの場所 `{value}` には、有効なホスト名がありません"
        ),
        fix: text!(
            "enter the address of Exchange Web Services, or for POP3 and IMAP a host name (`incomingserverlocation`, `outgoingserverlocation`)",
            "Exchange Web サービスのアドレス (POP3 と IMAP ではホスト名) を入力します (`incomingserverlocation`、`outgoingserverlocation`)"
        ),
        page: &pages::SERVER_LOCATION_INVALID,
        extra: Extra { failure: Some(Failure::Cause), ..Extra::NONE },
        yields_to: &[],
    },
    check: Check::Profile(check),
};

fn check(profile: Profile<'_>, cx: &mut Cx<'_>) -> Outcome {
    let sides = profile::locations(profile).that(|location| host_of(location).is_none())?;
    cx.report_sides(profile, &sides);
    Ok(())
}
