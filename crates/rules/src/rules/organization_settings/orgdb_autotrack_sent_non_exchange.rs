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
        title: text!(
            "tracking of sent items with POP3 or IMAP mailboxes",
            "POP3 または IMAP のメールボックスがある場合の送信済みアイテムの追跡"
        ),
        message: text!(
            "items in Sent Items are tracked, which works for Exchange only, and some mailboxes are on POP3 or IMAP profiles",
            "送信済みアイテムを追跡する設定ですが、対応しているのは Exchange だけです。POP3 または IMAP のプロファイルのメールボックスがあります"
        ),
        fix: text!(
            "set AutoTrackSentFolderItems to false in the organization's database settings (orgdborgsettings), or remove it there",
            "組織のデータベース設定 (orgdborgsettings) で AutoTrackSentFolderItems を false にするか、設定を削除します"
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
    let pop = records::that(in_use, |profile| Ok(profile::is_pop_or_imap(profile.servertype().present()?)));
    let Some(profile) = order::first(pop.one_decides(cx)?) else { return Ok(()) };
    let label = text!("a profile with mailboxes", "メールボックスのあるプロファイル");
    cx.report(setting).label(profile.servertype().place.span, label);
    Ok(())
}
