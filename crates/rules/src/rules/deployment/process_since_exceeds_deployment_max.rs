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
        title: text!("e-mail from before what the deployment allows", "展開で許可された期間より前の電子メールの処理"),
        message: text!(
            "{record} processes e-mail from {value}, more than {days} days before it was created, which is the most that the deployment allows",
            "{record} は {value} 以降の電子メールを処理しますが、作成日の {days} 日前より前は展開の設定で許可されていません"
        ),
        fix: text!(
            "set Process Email From to a later day (processemailsreceivedafter), or raise ProcessEmailSinceMaximumDaysAllowed",
            "「次の日時から電子メールを処理する」をより後の日付にするか (processemailsreceivedafter)、ProcessEmailSinceMaximumDaysAllowed を増やします"
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
    // The server looks at the date when it is set, which was on the day of creation or later.
    let created = profile.createdon().present()?;
    let earliest = created.checked_sub(Span::new().days(i64::from(days).min(MOST_DAYS)));
    if earliest.is_ok_and(|earliest| day < earliest) {
        cx.report(from).arg("days", i64::from(days));
    }
    Ok(())
}

/// More days than lie between any two dates that matter; a larger number is as good.
const MOST_DAYS: i64 = 1_000_000;
