use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "orgdb-ignore-internal-queue",
        severity: Severity::Info,
        certainty: Certainty::Verified,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::Organization.name()],
        applies: Applies::ALWAYS,
        sources: &[&cite::KB_INCOMING, &cite::ORG_DB_SETTINGS],
        title: text!("internal e-mail to queues is still tracked", "キューへの内部の電子メールの追跡"),
        message: text!(
            "internal e-mail is not to be tracked, but that to queues still is, so it may be there twice",
            "内部の電子メールを追跡しない設定ですが、キュー宛ては追跡されるため、重複する可能性があります"
        ),
        fix: text!(
            "set DoNotIgnoreInternalEmailToQueues to false in the organization's database settings (orgdborgsettings), or remove it there",
            "組織のデータベース設定 (orgdborgsettings) で DoNotIgnoreInternalEmailToQueues を false にするか、設定を削除します"
        ),
        page: &pages::ORGDB_IGNORE_INTERNAL_QUEUE,
        extra: Extra::NONE,
        yields_to: &[],
    },
    check: Check::Organization(check),
};

fn check(cx: &mut Cx<'_>) -> Outcome {
    let org = cx.org;
    let Some(setting) = org_settings::set_to(org, "DoNotIgnoreInternalEmailToQueues", true)? else { return Ok(()) };
    let ignored = org.need_row()?.ignoreinternalemail();
    if !ignored.present()? {
        return Ok(());
    }
    let label = text!("internal e-mail is not tracked", "内部の電子メールを追跡しない設定");
    cx.report(setting).label(ignored.place.span, label);
    Ok(())
}
