use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "orgdb-no-email-filter-hidden",
        severity: Severity::Info,
        certainty: Certainty::Mapped,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::Organization.name(), Table::Queue.name()],
        applies: Applies::ALWAYS,
        sources: &[&cite::ORG_DB_SETTINGS],
        title: text!("Queue with a hidden filtering option", "表示されない選択肢を使用するキュー"),
        message: text!(
            "this organization hides the option \"No email messages\", which a queue uses",
            "この組織は、キューが使用する選択肢 [電子メール メッセージなし] を表示しない設定です"
        ),
        fix: text!(
            "set `DoNotAutoTrackEmail` to true in the organization database settings (`orgdborgsettings`), or remove it",
            "組織のデータベース設定 (`orgdborgsettings`) で `DoNotAutoTrackEmail` を true にするか、削除します"
        ),
        page: &pages::ORGDB_NO_EMAIL_FILTER_HIDDEN,
        extra: Extra::NONE,
        yields_to: &[],
    },
    check: Check::Organization(check),
};

fn check(cx: &mut Cx<'_>) -> Outcome {
    let org = cx.org;
    let Some(setting) = org_settings::set_to(org, "DoNotAutoTrackEmail", false)? else { return Ok(()) };
    org.need(Table::Queue)?;
    let hidden = records::matching(org.queues(), |queue| {
        Ok(queue.incomingemailfilteringmethod().present()? == FilteringMethod::None)
    });
    let Some(queue) = order::first(hidden.found_or_stop(cx)?) else { return Ok(()) };
    let label = Message::new(text!("queue {queue} uses this option", "この選択肢を使用するキュー{queue}"))
        .arg("queue", queue.title());
    cx.report(setting).label(queue.incomingemailfilteringmethod().place.span, label);
    Ok(())
}
