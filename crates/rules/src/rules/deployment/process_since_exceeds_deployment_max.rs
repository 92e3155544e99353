use jiff::Span;

use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "process-since-exceeds-deployment-max",
        severity: Severity::Error,
        certainty: Certainty::Mapped,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::EmailServerProfile.name()],
        applies: Applies::ON_PREMISES,
        sources: &[&cite::DEPLOYMENT_SETTINGS, &cite::ERROR_CODES],
        title: text!(
            "Email processed from before the period that the deployment allows",
            "展開で許可された期間より前の電子メールの処理"
        ),
        message: text!(
            "profile {record} processes email from {value}, more than {days} before the profile was created",
            "プロファイル{record}は {value} 以降の電子メールを処理する設定です (プロファイル作成日の {days}前より前)"
        ),
        fix: text!(
            "set \"Process Email From\" to a later date (`processemailsreceivedafter`), or increase `ProcessEmailSinceMaximumDaysAllowed`; the deployment allows at most {days}",
            "[次の日時から電子メールを処理する] を後の日時に変更するか (`processemailsreceivedafter`)、`ProcessEmailSinceMaximumDaysAllowed` の値を大きくします。展開で許可されるのは作成日の {days}前までです"
        ),
        page: &pages::PROCESS_SINCE_EXCEEDS_DEPLOYMENT_MAX,
        extra: Extra::NONE,
        yields_to: &[],
    },
    check: Check::Profile(check),
};

fn check(profile: Profile<'_>, cx: &mut Cx<'_>) -> Outcome {
    let from = profile.processemailsreceivedafter();
    let day = from.present()?;
    let days = cx.facts.number(stated::PROCESS_SINCE_DAYS)?;
    // The server checks the date when it is set, which is on the day of creation or later.
    let created = profile.createdon().present()?;
    let earliest = created.checked_sub(Span::new().days(i64::from(days).min(MAX_DAYS)));
    if earliest.is_ok_and(|earliest| day < earliest) {
        cx.report(from).arg("days", noun::DAYS.of(days));
    }
    Ok(())
}

/// Upper bound for the number of days, longer than any period between two relevant dates.
const MAX_DAYS: i64 = 1_000_000;
