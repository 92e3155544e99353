use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "orgdb-sent-folder-save-off",
        severity: Severity::Info,
        certainty: Certainty::Verified,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::Organization.name()],
        applies: Applies::ALWAYS,
        sources: &[&cite::ORG_DB_SETTINGS, &cite::SERVER_SIDE_SYNCHRONIZATION],
        title: text!("Sent email not saved in Exchange", "送信した電子メールを Exchange に保存しない設定"),
        message: text!(
            "email sent by server-side synchronization is not saved in Sent Items of Exchange",
            "サーバー側同期で送信した電子メールを Exchange の送信済みアイテムに保存しない設定です"
        ),
        fix: text!(
            "set `SSSSaveOutgoingEmailToExchangeSentFolder` to true in the organization database settings (`orgdborgsettings`), or remove it",
            "組織のデータベース設定 (`orgdborgsettings`) で `SSSSaveOutgoingEmailToExchangeSentFolder` を true にするか、削除します"
        ),
        page: &pages::ORGDB_SENT_FOLDER_SAVE_OFF,
        extra: Extra::NONE,
        yields_to: &[],
    },
    check: Check::Organization(check),
};

fn check(cx: &mut Cx<'_>) -> Outcome {
    let org = cx.org;
    let Some(setting) = org_settings::set_to(org, "SSSSaveOutgoingEmailToExchangeSentFolder", false)? else {
        return Ok(());
    };
    cx.report(setting);
    Ok(())
}
