use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "ruleset-version-mismatch",
        severity: Severity::Info,
        certainty: Certainty::Verified,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::Organization.name()],
        applies: Applies::ALWAYS,
        sources: &[&cite::SUPPORTED_CONFIGURATIONS_8_2, &cite::SUPPORTED_CONFIGURATIONS_2022],
        title: text!("a stated version that the export contradicts", "エクスポートと矛盾するバージョンの指定"),
        message: text!(
            "version {stated} is stated, and the export says {found}: it is judged by the rules of {stated}",
            "バージョン {stated} が指定されていますが、エクスポートでは {found} です。{stated} のルールで判定しています"
        ),
        fix: text!(
            "correct product-version in synclint.yaml or on the command line",
            "synclint.yaml またはコマンド ラインの product-version を修正します"
        ),
        page: &pages::RULESET_VERSION_MISMATCH,
        extra: Extra::NONE,
        yields_to: &[],
    },
    check: Check::Organization(check),
};

fn check(cx: &mut Cx<'_>) -> Outcome {
    let (found, span) = cx.org.environment().version.ok_or(Stop::NotApplicable)?;
    let stated = cx.version()?;
    if stated != found {
        let first = Table::ALL.into_iter().find_map(|table| order::first(cx.org.records(table)));
        let place =
            cx.org.row().map(OrganizationRow::place).or_else(|| first.map(synclint_model::record::Record::place));
        let label = text!("what the export says", "エクスポートの値");
        cx.report(place.ok_or(Stop::NotApplicable)?)
            .arg("stated", stated.to_string().as_str())
            .arg("found", found.to_string().as_str())
            .label(span, label);
    }
    Ok(())
}
