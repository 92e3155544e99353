use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "orgdb-autotrack-sent-non-exchange",
        severity: Severity::Warning,
        certainty: Certainty::Verified,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::Organization.name(), Table::EmailServerProfile.name()],
        applies: Applies::ALWAYS,
        sources: &[&cite::KB_NOT_TRACKED, &cite::ORG_DB_SETTINGS],
        title: text!("Sent Items tracked with POP3 or IMAP mailboxes", "POP3 または IMAP での送信済みアイテムの追跡"),
        message: text!(
            "tracking of Sent Items is on, but has no effect for mailboxes that use POP3 or IMAP",
            "送信済みアイテムを追跡する設定ですが、POP3 や IMAP のメールボックスでは機能しません"
        ),
        fix: text!(
            "set `AutoTrackSentFolderItems` to false in the organization database settings (`orgdborgsettings`), or remove it",
            "組織のデータベース設定 (`orgdborgsettings`) で `AutoTrackSentFolderItems` を false にするか、削除します"
        ),
        page: &pages::ORGDB_AUTOTRACK_SENT_NON_EXCHANGE,
        extra: Extra::NONE,
        yields_to: &[],
    },
    check: Check::Organization(check),
};

fn check(cx: &mut Cx<'_>) -> Outcome {
    let org = cx.org;
    let Some(setting) = org_settings::set_to(org, "AutoTrackSentFolderItems", true)? else { return Ok(()) };
    org.need(Table::EmailServerProfile)?;
    let in_use = org.profiles().filter(|profile| profile.mailboxes().len() > 0);
    let pop = records::matching(in_use, |profile| Ok(profile::is_pop_or_imap(profile.servertype().present()?)));
    let Some(profile) = order::first(pop.found_or_stop(cx)?) else { return Ok(()) };
    let label = text!("POP3 or IMAP profile with mailboxes", "メールボックスがある POP3 または IMAP のプロファイル");
    cx.report(setting).label(profile.servertype().place.span, label);
    Ok(())
}
