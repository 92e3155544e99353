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
        title: text!("a queue with a choice that is hidden", "表示されない選択肢を使用するキュー"),
        message: text!(
            "a queue takes no e-mail by itself, and the setting that shows this choice is off",
            "電子メールを自動追跡しないキューがありますが、この選択肢を表示する設定が無効です"
        ),
        fix: text!(
            "set DoNotAutoTrackEmail to true in the organization's database settings (orgdborgsettings), or remove it there",
            "組織のデータベース設定 (orgdborgsettings) で DoNotAutoTrackEmail を true にするか、設定を削除します"
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
    let hidden = records::that(org.queues(), |queue| {
        Ok(queue.incomingemailfilteringmethod().present()? == FilteringMethod::None)
    });
    let Some(queue) = order::first(hidden.one_decides(cx)?) else { return Ok(()) };
    let label = Message::new(text!("{queue} uses the choice", "{queue} が使用しています")).arg("queue", queue.title());
    cx.report(setting).label(queue.incomingemailfilteringmethod().place.span, label);
    Ok(())
}
