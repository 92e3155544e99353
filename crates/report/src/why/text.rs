//! Text output: the scope, then each record with the values that the rule read and the result.

use std::io::{self, Write};

use synclint_diagnostic::need::Need;
use synclint_diagnostic::place::Place;
use synclint_diagnostic::span::Span;
use synclint_diagnostic::state::State;
use synclint_diagnostic::text;
use synclint_diagnostic::text::{Arg, Lang, Message, Text};
use synclint_diagnostic::trace::{RenderedFact, TracedRead};
use synclint_diagnostic::why::{CheckedCondition, Disposition, End, Step, StepFinding};
use unicode_width::UnicodeWidthStr;

use super::{ExplainedOrganization, Explanation};
use crate::coverage;
use crate::escape::escape;

const DAY: Text = text!("as of {day}", "判定日: {day}");
const SCOPE: Text = text!("scope", "適用範囲");
const EVERY_PRODUCT: Text =
    text!("all deployments, versions, and dates: met", "すべての展開形態、バージョン、日付: 該当します");
const HOLDS: Text = text!("{what}: met", "{what}: 該当します");
const FAILS: Text = text!("{what}: not met", "{what}: 該当しません");
const UNKNOWN: Text = text!("{what}: unknown, needs {need}", "{what}: 不明 (必要な情報: {need})");
const OUT_OF_SCOPE: Text = text!("the rule did not run in this organization", "この組織ではルールを実行していません");
const WHOLE: Text = text!("whole organization", "組織全体");
const MORE: Text = text!("{n} more", "ほか {n} 件");
const NOTHING: Text = text!("no records for this rule", "このルールの対象となるレコードがありません");

const ABSENT: Text = text!("not exported", "エクスポートされていません");
const EMPTY: Text = text!("empty", "空");
const INVALID: Text = text!("invalid", "無効な値");
const FACT: Text = text!("fact {name}", "前提情報 {name}");
const FROM: Text = text!("{value}, from {origin}", "{value} (出所: {origin})");
const NOT_KNOWN: Text = text!("unknown", "不明");

const FOUND: Text = text!("found ({severity}): {message}", "検出 ({severity}): {message}");
const LEFT: Text = text!(
    "found, but not reported because rule {rule} reports the cause: {message}",
    "検出しましたが、原因をルール {rule} が報告するため報告しません: {message}"
);
const NOT_WANTED: Text =
    text!("found, but not reported ({reason}): {message}", "検出しましたが、報告しません ({reason}): {message}");
const SILENT: Text = text!("no finding: the rule checked these values", "検出なし: 以上の値で判定しました");
const NOT_APPLICABLE: Text =
    text!("not applicable: the rule does not apply to these values", "対象外: ルールは以上の値に適用されません");
const NOT_JUDGED: Text = text!("skipped: needs {need}", "未判定 (必要な情報: {need})");
const INACTIVE: Text = text!("not checked: the record is inactive", "対象外: レコードが非アクティブです");

pub(super) fn write(explanation: &Explanation, lang: Lang, out: &mut dyn Write) -> io::Result<()> {
    let Explanation { rule, as_of, organizations } = explanation;
    writeln!(out, "{}: {}", rule.id, rule.title.get(lang))?;
    writeln!(out, "{}", Message::new(DAY).arg("day", *as_of).to_string(lang))?;
    for organization in organizations {
        writeln!(out, "\n{}", escape(&organization.name))?;
        Writer { organization, lang }.organization(out)?;
    }
    Ok(())
}

struct Writer<'a> {
    organization: &'a ExplainedOrganization,
    lang: Lang,
}

impl Writer<'_> {
    fn words(&self, message: &Message) -> String {
        escape(&message.to_string(self.lang)).into_owned()
    }

    fn arg(&self, arg: &Arg) -> String {
        self.words(&Message::new(text!("{it}", "{it}")).arg("it", arg.clone()))
    }

    fn organization(&self, out: &mut dyn Write) -> io::Result<()> {
        let why = &self.organization.why;
        writeln!(out, "  {}", SCOPE.get(self.lang))?;
        if why.scope.is_empty() {
            writeln!(out, "    {}", EVERY_PRODUCT.get(self.lang))?;
        }
        for condition in &why.scope {
            self.condition(condition, out)?;
        }
        if why.scope.iter().any(|condition| condition.holds != Ok(true)) {
            return writeln!(out, "  {}", OUT_OF_SCOPE.get(self.lang));
        }
        if why.steps.is_empty() {
            return writeln!(out, "  {}", NOTHING.get(self.lang));
        }
        why.steps.iter().try_for_each(|step| self.step(step, out))
    }

    fn condition(&self, condition: &CheckedCondition, out: &mut dyn Write) -> io::Result<()> {
        let text = match condition.holds {
            Ok(true) => HOLDS,
            Ok(false) => FAILS,
            Err(_) => UNKNOWN,
        };
        let mut message = Message::new(text).arg("what", self.words(&condition.what).as_str());
        if let Err(need) = condition.holds {
            message.set("need", self.words(&coverage::message(need)).as_str());
        }
        writeln!(out, "    {}", self.words(&message))?;
        self.reads(&condition.facts, None, "      ", out)
    }

    fn step(&self, step: &Step, out: &mut dyn Write) -> io::Result<()> {
        match &step.record {
            Some(record) => {
                let title = self.arg(&record.title);
                let place = self.place(record.place.span);
                writeln!(out, "  {title}  {place}")?;
            }
            None => writeln!(out, "  {}", WHOLE.get(self.lang))?,
        }
        self.reads(&step.reads.kept, step.record.as_ref().map(|record| record.place), "    ", out)?;
        if step.reads.more > 0 {
            writeln!(out, "    {}", self.words(&Message::new(MORE).arg("n", step.reads.more)))?;
        }
        for found in &step.found {
            writeln!(out, "    => {}", self.found(found))?;
        }
        let end = match step.end {
            End::Checked if !step.found.is_empty() => return Ok(()),
            End::Checked => Message::new(SILENT),
            End::NotApplicable => Message::new(NOT_APPLICABLE),
            End::Inactive => Message::new(INACTIVE),
            End::MissingData(_) => {
                let words = |need: &Need| Arg::Str(self.words(&coverage::message(*need)).into());
                Message::new(NOT_JUDGED).arg("need", step.needs.iter().map(words).collect::<Arg>())
            }
        };
        writeln!(out, "    => {}", self.words(&end))
    }

    fn found(&self, StepFinding { finding, disposition }: &StepFinding) -> String {
        let message = match disposition {
            Disposition::Reported => Message::new(FOUND).arg("severity", finding.severity.title()),
            Disposition::YieldedTo(rule) => Message::new(LEFT).arg("rule", Arg::code(rule)),
            Disposition::Excluded(reason) => {
                Message::new(NOT_WANTED).arg("reason", reason.to_string(self.lang).as_str())
            }
        };
        let rendered = Arg::Str(finding.message.to_string(self.lang).into());
        let words = self.words(&message.arg("message", rendered));
        format!("{words}  {}", self.place(finding.span))
    }

    /// Writes the reads as a table of names, values, and locations.
    fn reads(&self, reads: &[TracedRead], own: Option<Place>, indent: &str, out: &mut dyn Write) -> io::Result<()> {
        let lines: Vec<[String; 3]> = reads.iter().map(|read| self.read(read, own)).collect();
        let width = lines.iter().map(|[name, ..]| name.width()).max().unwrap_or_default();
        for [name, value, place] in &lines {
            let pad = " ".repeat(width - name.width());
            writeln!(out, "{}", format!("{indent}{name}{pad}  {value}  {place}").trim_end())?;
        }
        Ok(())
    }

    fn read(&self, read: &TracedRead, own: Option<Place>) -> [String; 3] {
        match read {
            TracedRead::Column { place, record, setting, state } => {
                let value = match state {
                    State::Absent => ABSENT.get(self.lang).to_owned(),
                    State::Null => EMPTY.get(self.lang).to_owned(),
                    State::Invalid => INVALID.get(self.lang).to_owned(),
                    State::Present(value) => self.arg(value),
                };
                // A column that is not in the export has no location.
                let at = if matches!(state, State::Absent) { String::new() } else { self.place(place.span) };
                [self.column(place, record, setting.as_deref(), own), value, at]
            }
            TracedRead::Fact { key, of, known } => {
                let name = of.as_ref().map_or((*key).to_owned(), |of| format!("{key}.{}", self.arg(of)));
                let name = self.words(&Message::new(FACT).arg("name", name.as_str()));
                match known {
                    None => [name, NOT_KNOWN.get(self.lang).to_owned(), String::new()],
                    Some(RenderedFact { value, origin, span }) => {
                        let value = Message::new(FROM).arg("value", value.clone()).arg("origin", origin.clone());
                        [name, self.words(&value), span.map_or(String::new(), |span| self.place(span))]
                    }
                }
            }
        }
    }

    /// Returns the name of a column, after the name of its record if that is not the record being checked.
    fn column(&self, place: &Place, record: &Arg, setting: Option<&str>, own: Option<Place>) -> String {
        let column = place.column.unwrap_or_default();
        let column = setting.map_or(column.to_owned(), |setting| format!("{column}/{}", escape(setting)));
        if own.is_some_and(|own| own.same_record(place)) {
            return column;
        }
        format!("{}: {column}", self.arg(record))
    }

    /// Formats a span as `path:line:column`.
    fn place(&self, span: Span) -> String {
        let (start, _) = self.organization.positions(span);
        format!("{}:{}:{}", escape(&self.organization.file(span).path), start.line, start.column)
    }
}
