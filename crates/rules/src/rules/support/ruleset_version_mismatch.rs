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
        title: text!("Stated product version that differs from the export", "エクスポートと異なる製品バージョンの指定"),
        message: text!(
            "stated product version is {stated}, but the export contains {found}",
            "製品バージョンの指定は {stated} ですが、エクスポートでは {found} です"
        ),
        fix: text!(
            "correct `product-version` in synclint.yaml or on the command line; synclint uses the stated version",
            "synclint.yaml またはコマンド ラインの `product-version` を修正します。判定には指定されたバージョンを使用します"
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
        let label = text!("version in the export", "エクスポートのバージョン");
        cx.report(place.ok_or(Stop::NotApplicable)?)
            .arg("stated", stated.to_string().as_str())
            .arg("found", found.to_string().as_str())
            .label(span, label);
    }
    Ok(())
}
