//! Converts a finding to a SARIF result.

use std::collections::BTreeMap;

use synclint_diagnostic::finding::{Finding, Subject};
use synclint_diagnostic::run::{Location as Place, RunFinding};
use synclint_diagnostic::secret;
use synclint_diagnostic::text::{Lang, Message};

use super::log::{
    ArtifactLocation, Location, LogicalLocation, PartialFingerprints, PhysicalLocation, Region, Result, ResultMessage,
    ResultProperties, Suppression, Text, Words,
};
use super::text::{escape, uri, without_links};
use super::{AnyFinding, Context, level, rules};
use crate::escape as visible;
use crate::run::{Aside, Run};
use crate::words;

/// The maximum number of locations per result that code scanning keeps.
const MAX_LOCATIONS: usize = 100;

/// Converts a finding to a result. `seen` counts how often each fingerprint occurred.
pub(super) fn of(cx: &Context<'_>, (finding, aside): AnyFinding<'_>, seen: &mut BTreeMap<u128, u32>) -> Result {
    let run = cx.run;
    let organization = &run.organization(finding).name;
    let fingerprint = finding.fingerprint(organization);
    let nth = seen.entry(fingerprint).or_default();
    *nth += 1;
    let mut primary = location(run, finding.location(), None);
    primary.logical_locations.extend(finding.subject.as_ref().map(|subject| logical(organization, subject)));
    let related = finding.labels().take(MAX_LOCATIONS - 1).enumerate();
    Result {
        rule_id: finding.rule.id,
        rule_index: cx.index.get(finding.rule.id).copied(),
        level: level(finding.severity),
        message: message(finding, cx.lang),
        locations: [primary],
        related_locations: related
            .map(|(number, (at, message))| Location {
                id: Some(number + 1),
                ..location(run, at, Some(escape(&message.to_string(cx.lang))))
            })
            .collect(),
        partial_fingerprints: PartialFingerprints {
            // 16 hexadecimal digits and the occurrence number, the form that GitHub uses.
            primary_location_line_hash: format!("{:016x}:{nth}", fingerprint >> 64),
            own: format!("{fingerprint:032x}"),
        },
        baseline_state: cx.baseline.then_some(if aside == Some(&Aside::Baseline) { "unchanged" } else { "new" }),
        suppressions: aside.into_iter().filter_map(|aside| suppression(aside, cx.lang)).collect(),
        properties: properties(organization, finding),
    }
}

/// Returns the message with help, notes, and labels; labels are links to the related locations.
fn message(finding: &RunFinding, lang: Lang) -> ResultMessage {
    let plain_text = |message: &Message| escape(&message.to_string(lang));
    let mut text =
        format!("{}\n{}: {}", plain_text(&finding.message), words::HELP.get(lang), plain_text(&finding.help()));
    for note in &finding.notes {
        text += &format!("\n{}: {}", words::NOTE.get(lang), plain_text(note));
    }
    for (number, (_, message)) in (1..).zip(finding.labels().take(MAX_LOCATIONS - 1)) {
        text += &format!("\n[{}]({number})", plain_text(message));
    }
    // Viewers insert arguments into the template verbatim.
    let argument = |name: &str| finding.message.get(name).map(|arg| without_links(&visible(&arg.to_string(lang))));
    let arguments = rules::placeholders(finding.rule).into_iter().map(|name| argument(name).unwrap_or_default());
    ResultMessage { text, id: "finding", arguments: arguments.collect() }
}

/// Converts a location.
pub(super) fn location(run: &Run, at: Place, message: Option<String>) -> Location {
    let (start, end) = run.positions(at);
    let (span, excerpt) = (at.span, &run.file(at).excerpt);
    let region = Region {
        start_line: start.line,
        start_column: start.column,
        end_line: end.line,
        end_column: end.column,
        byte_offset: excerpt.byte(span.start),
        byte_length: excerpt.byte(span.end) - excerpt.byte(span.start),
    };
    let mut location = whole_file(&run.file(at).path);
    location.physical_location.region = Some(region);
    location.message = message.map(Text::of);
    location
}

/// Returns a location for a whole file.
pub(super) fn whole_file(path: &str) -> Location {
    let artifact_location = ArtifactLocation { uri: uri(path) };
    Location {
        id: None,
        physical_location: PhysicalLocation { artifact_location, region: None },
        logical_locations: Vec::new(),
        message: None,
    }
}

/// Returns the record and the column that a finding is about.
fn logical(organization: &str, subject: &Subject) -> LogicalLocation {
    let Subject { table, record, column, .. } = subject;
    let organization = visible(organization);
    let mut parts = vec![&*organization, table.as_str()];
    let record = record.as_deref().map(visible);
    parts.extend(record.as_deref());
    parts.extend(*column);
    LogicalLocation {
        name: (*parts.last().expect("parts contains at least the table")).to_owned(),
        fully_qualified_name: parts.join("/"),
        kind: if column.is_some() { "property" } else { "object" },
    }
}

/// Converts a suppression or waiver. Findings in the baseline are not suppressed in SARIF; their baseline state is `unchanged`.
fn suppression(aside: &Aside, lang: Lang) -> Option<Suppression> {
    let kind = match aside {
        Aside::Comment { .. } => "inSource",
        Aside::Waiver { .. } => "external",
        Aside::Baseline => return None,
    };
    Some(Suppression { kind, status: "accepted", justification: words::plain_text(&words::aside(aside), lang) })
}

fn properties(organization: &str, finding: &Finding) -> ResultProperties {
    let subject = finding.subject.as_ref();
    ResultProperties {
        organization: visible(organization).into_owned(),
        table: subject.map(|subject| subject.table.as_str()),
        record: subject.and_then(|subject| subject.record.as_deref()).map(|record| visible(record).into_owned()),
        name: subject
            .and_then(|subject| subject.name.as_deref())
            .map(|name| visible(&secret::masked(name)).into_owned()),
        column: subject.and_then(|subject| subject.column),
        message: both(&finding.message),
        help: both(&finding.help()),
    }
}

fn both(message: &Message) -> Words {
    let [en, ja] = Lang::ALL.map(|lang| words::plain_text(message, lang));
    Words { en, ja }
}
