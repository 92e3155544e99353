//! The first and last lines of the text formats: whether the run is whole, what was checked, and the number of findings.

use synclint_diagnostic::rule::Severity;
use synclint_diagnostic::text::{Arg, Join, Lang, Message, noun};

use crate::gap::Gap;
use crate::run::{AsideCounts, Organization, Run};
use crate::whole::RunGap;
use crate::words;

/// The maximum number of organizations that a list of the summary names.
const MAX_ORGANIZATIONS: usize = 8;

/// Returns the lines at the start of a report in `lang`, escaped: which exports are stated to be partial, and why.
pub(crate) fn head(run: &Run, lang: Lang) -> Vec<String> {
    escaped(&partial(run, lang), lang)
}

/// Returns a line for each organization of which fewer rules were checked than required, escaped. Formats without a summary need
/// them, because no finding reports it.
pub(crate) fn too_few_checked(run: &Run, lang: Lang) -> Vec<String> {
    let line = |(organization, gap): (&Organization, &Gap)| {
        Message::new(words::INCOMPLETE_ORGANIZATION)
            .arg("organization", Arg::name(&organization.name))
            .arg("reasons", rendered(&gap.message(), lang))
    };
    escaped(&run.too_few_checked().map(line).collect::<Vec<_>>(), lang)
}

/// Returns the lines of the summary in `lang`, escaped.
pub(crate) fn lines(run: &Run, lang: Lang) -> Vec<String> {
    let mut lines = vec![found(run)];
    let AsideCounts { suppressed, waived, baselined } = run.count_aside();
    if suppressed + waived + baselined > 0 {
        let aside = Message::new(words::SET_ASIDE);
        lines.push(aside.arg("suppressed", suppressed).arg("waived", waived).arg("baselined", baselined));
    }
    lines.push(files(run));
    lines.extend(tables(run));
    lines.extend(missing_tables(run));
    lines.extend(incomplete(run, lang));
    if run.compares_part {
        lines.push(Message::new(words::COMPARES_PART));
    }
    escaped(&lines, lang)
}

fn escaped(lines: &[Message], lang: Lang) -> Vec<String> {
    lines.iter().map(|line| words::plain_text(line, lang)).collect()
}

/// Returns the number of findings by severity, and the number of organizations, files, and records checked.
pub(crate) fn found(run: &Run) -> Message {
    Message::new(words::FOUND)
        .arg("errors", noun::ERRORS.of(run.count(Severity::Error)))
        .arg("warnings", noun::WARNINGS.of(run.count(Severity::Warning)))
        .arg("infos", noun::INFOS.of(run.count(Severity::Info)))
        .arg("organizations", noun::ORGANIZATIONS.of(run.n_present()))
        .arg("files", noun::FILES.of(run.n_files()))
        .arg("records", noun::RECORDS.of(run.records))
        .arg("day", run.as_of)
}

/// Returns a statement for each group of organizations whose export is stated to be partial for the same reasons.
pub(crate) fn partial(run: &Run, lang: Lang) -> Vec<Message> {
    let all = run.n_present();
    let statement = |(reasons, organizations): (&[Box<str>], Vec<&Organization>)| {
        let statement = if organizations.len() == all {
            Message::new(words::PARTIAL)
        } else {
            let names = organizations.iter().map(|organization| organization.name.as_str());
            Message::new(words::PARTIAL_OF).arg("organizations", noun::ORGANIZATIONS.named_all(names))
        };
        if reasons.is_empty() {
            return statement;
        }
        let reasons = reasons.iter().map(|reason| Arg::from(&**reason));
        Message::new(words::WITH_REASONS)
            .arg("statement", rendered(&statement, lang))
            .arg("reasons", Arg::list(Join::Comma, reasons))
    };
    run.partial().into_iter().map(statement).collect()
}

/// Returns the number of files that were read, that contain nothing relevant, and that were not read.
fn files(run: &Run) -> Message {
    let [read, not_ours, refused] = run.file_states().map(|n| i64::try_from(n).unwrap_or(i64::MAX));
    Message::new(words::FILES).arg("read", read).arg("not_ours", not_ours).arg("refused", refused)
}

/// Returns the tables of all organizations with their numbers of rows.
fn tables(run: &Run) -> Option<Message> {
    let tables: Vec<Arg> =
        run.tables().into_iter().map(|(table, rows)| Arg::from(format!("{table} {rows}").as_str())).collect();
    (!tables.is_empty()).then(|| Message::new(words::TABLES).arg("tables", Arg::list(Join::Comma, tables)))
}

fn missing_tables(run: &Run) -> Vec<Message> {
    let lacking: Vec<_> =
        run.present().filter(|(_, organization)| !organization.inventory.missing.is_empty()).collect();
    let mut lines: Vec<Message> = Vec::new();
    for (_, organization) in lacking.iter().take(MAX_ORGANIZATIONS) {
        let names = organization.inventory.missing.iter().map(|table| Arg::code(table.as_str()));
        let line = Message::new(words::MISSING_TABLES).arg("organization", Arg::name(&organization.name));
        lines.push(line.arg("tables", Arg::list(Join::Comma, names)));
    }
    if let Some(more @ 1..) = lacking.len().checked_sub(MAX_ORGANIZATIONS) {
        lines.push(Message::new(words::MORE_MISSING_TABLES).arg("organizations", noun::ORGANIZATIONS.of(more)));
    }
    lines
}

/// Returns what is not whole and why: the run, then organizations, those for unallowed reasons first. Names a limited number.
pub(crate) fn incomplete(run: &Run, lang: Lang) -> Vec<Message> {
    let mut lines = of_run(run, lang);
    let mut organizations: Vec<&Organization> = run.organizations.iter().filter(|it| !it.gaps.is_empty()).collect();
    organizations.sort_by_key(|organization| organization.gaps().all(|(_, is_allowed)| is_allowed));
    lines.extend(organizations.iter().take(MAX_ORGANIZATIONS).map(|organization| of_organization(organization, lang)));
    if let Some(more @ 1..) = organizations.len().checked_sub(MAX_ORGANIZATIONS) {
        lines.push(Message::new(words::MORE_INCOMPLETE).arg("organizations", noun::ORGANIZATIONS.of(more)));
    }
    lines
}

fn of_run(run: &Run, lang: Lang) -> Vec<Message> {
    let gaps: Vec<&Gap> =
        run.gaps().filter(|RunGap { organization, .. }| organization.is_none()).map(|RunGap { gap, .. }| gap).collect();
    let mut lines = Vec::new();
    if gaps.iter().any(|gap| matches!(gap, Gap::Nothing)) {
        lines.push(Message::new(words::NOTHING));
    }
    let others = gaps.iter().filter(|gap| !matches!(gap, Gap::Nothing));
    let others: Vec<Arg> = others.map(|gap| rendered(&gap.message(), lang)).collect();
    if !others.is_empty() {
        lines.push(Message::new(words::INCOMPLETE).arg("reasons", Arg::list(Join::Comma, others)));
    }
    lines
}

/// Describes why an organization is not whole.
pub(crate) fn of_organization(organization: &Organization, lang: Lang) -> Message {
    let as_stated = organization.gaps().all(|(_, is_allowed)| is_allowed);
    let text = if as_stated { words::INCOMPLETE_AS_STATED } else { words::INCOMPLETE_ORGANIZATION };
    let reasons = organization.gaps.iter().map(|gap| rendered(&gap.message(), lang));
    Message::new(text)
        .arg("organization", Arg::name(&organization.name))
        .arg("reasons", Arg::list(Join::Comma, reasons))
}

/// Renders a message as an argument of another one.
fn rendered(message: &Message, lang: Lang) -> Arg {
    Arg::Str(message.to_string(lang).into())
}
