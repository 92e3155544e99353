//! `synclint why`: condition by condition, why a rule spoke about the records of organizations or did not.

mod fate;

use std::collections::HashSet;
use std::io::{self, BufWriter, Write};
use std::sync::Arc;

use anyhow::{Context, Result, bail};
use jiff::civil::Date;
use synclint_model::field::Place;
use synclint_model::finding::{Finding, OrganizationId};
use synclint_model::guid::Guid;
use synclint_model::lower::{self, Source};
use synclint_model::organization::Organization;
use synclint_model::read::{self, Limits, Parsed};
use synclint_model::rule::RuleInfo;
use synclint_model::schema::Table;
use synclint_model::shape;
use synclint_model::span::{FileId, Span};
use synclint_model::text;
use synclint_model::text::{Lang, Message};
use synclint_model::trace::{Look, Looks, Trace};
use synclint_model::why::{End, Fate, Step, Told, Why};
use synclint_report::{Excerpt, Explanation, File};
use synclint_rules::compare::Keep;
use synclint_rules::engine::Terms;
use synclint_rules::rule::{Check, Fact, Rule};
use synclint_rules::rules::RULES;
use synclint_rules::{engine, missing, why};

use fate::Fates;

use crate::args::{ListFormat, WhyArgs};
use crate::check::{language, today};
use crate::discover::{self, Unit};
use crate::output::{Log, Verbosity};
use crate::settings::{Effective, Search};
use crate::{CLEAN, FAILED, catalog};

/// Why a rule spoke or did not.
pub(crate) fn why(args: &WhyArgs) -> Result<u8> {
    let rule = catalog::known(&args.rule)?;
    let records = RULES.iter().map(|rule| &rule.info).chain(shape::RULES.iter().chain(missing::RULES).copied());
    if !records.into_iter().any(|known| known.id == rule.id) {
        bail!("`{}` is not about records; `synclint check` shows what it finds", rule.id);
    }
    let mut log = Log::new(Verbosity::Normal);
    let mut search = Search::new(&args.settings)?;
    let limits = Limits::default();
    let found = discover::discover(&args.paths, limits, &mut log);
    let mut failed = !found.unreadable.is_empty();
    let as_of = args.as_of.unwrap_or_else(today);
    let mut asked = Asked { rule, as_of, limits, record: args.record.as_deref(), files: Vec::new(), facts: Vec::new() };
    let mut organizations: Vec<(String, Why, Arc<Effective>)> = Vec::new();
    let mut met = false;
    for unit in &found.units {
        let settings = match search.governing(&unit.directory, &unit.root, &unit.name)? {
            Ok(governing) => governing.settings,
            Err(path) => {
                log.error(&format!("{}: has mistakes; `synclint check` shows them", path.display()));
                failed = true;
                continue;
            }
        };
        let id = OrganizationId(u32::try_from(organizations.len()).context("too many organizations")?);
        let (why, records) = asked.organization(unit, id, &settings)?;
        met |= records;
        organizations.push((unit.name.clone(), why, settings));
    }
    if organizations.is_empty() && !failed {
        bail!("nothing to examine: no file holds a record of a table that synclint reads");
    }
    if let Some(record) = args.record.as_deref().filter(|_| !met && !organizations.is_empty()) {
        bail!("no record has the id or the name `{record}`");
    }
    let fates = Fates::of(rule, args)?;
    let explanation = asked.explanation(organizations, &fates);
    let mut out = BufWriter::new(io::stdout().lock());
    match args.output_format {
        ListFormat::Text => explanation.write_text(language(args.lang), &mut out)?,
        ListFormat::Json => explanation.write_json(&mut out)?,
    }
    out.flush()?;
    Ok(if failed { FAILED } else { CLEAN })
}

/// What is asked, and what has come together so far.
struct Asked<'a> {
    rule: &'static RuleInfo,
    as_of: Date,
    limits: Limits,
    /// Only records of this id or name.
    record: Option<&'a str>,
    files: Vec<File>,
    facts: Vec<Fact>,
}

impl Asked<'_> {
    /// What the rule went through in one organization, and whether a record that is asked for is there.
    fn organization(&mut self, unit: &Unit, id: OrganizationId, settings: &Effective) -> Result<(Why, bool)> {
        let first = u32::try_from(self.files.len()).context("too many files")?;
        let mut bytes = Vec::with_capacity(unit.files.len());
        for file in &unit.files {
            let read = discover::read_file(file.path(), self.limits.file_size);
            bytes.push(read.with_context(|| format!("reading {}", file.shown))?);
        }
        let parsed: Vec<Parsed<'_>> = (first..)
            .zip(&unit.files)
            .zip(&bytes)
            .map(|((number, file), bytes)| read::read_named(file.relative(), FileId(number), bytes, self.limits))
            .collect();
        let sources: Vec<Source<'_>> =
            unit.files.iter().zip(&parsed).map(|(file, parsed)| Source { path: file.relative(), parsed }).collect();
        let mut lowered = lower::lower(&sources, id, self.limits);
        let wanted = self.wanted(unit, first, &lowered.organization);
        let trace = match (&wanted, self.checked().map(|rule| rule.check)) {
            // Of a rule about everything at once, only what it looked at in these records is asked for.
            (Some(wanted), Some(Check::Organization(_) | Check::Across { .. })) => Trace::of_records(wanted.clone()),
            _ => Trace::on(),
        };
        let mut facts = settings.facts.clone().completed(&lowered.organization.environment);
        lowered.organization.watch(trace.clone());
        facts.trace = trace.clone();
        let org = &lowered.organization;
        let mut why = match self.checked() {
            Some(rule) => {
                let (thresholds, keep) = (&settings.thresholds, Keep::Everything);
                let terms = Terms { facts: &facts, thresholds, as_of: self.as_of, keep };
                let (why, facts) = why::why(rule, org, id, terms, &trace);
                self.facts.extend(facts);
                why
            }
            None => {
                let shapes = lowered.findings.into_iter().chain(missing::product(org, id, &facts));
                of_shape(shapes.filter(|finding| finding.rule.id == self.rule.id).collect())
            }
        };
        let met = wanted.as_ref().is_none_or(|wanted| !wanted.is_empty());
        if let Some(wanted) = wanted {
            keep(&mut why, &wanted);
        }
        let mut spans = spans(&why);
        spans.extend(self.facts.iter().filter(|fact| fact.organization == id).map(|fact| fact.place.span));
        for ((number, file), bytes) in (first..).zip(&unit.files).zip(&bytes) {
            let spans = spans.iter().copied().filter(|span| span.file == FileId(number));
            let excerpt = Excerpt::collect(bytes, spans, &lowered.secrets);
            self.files.push(File { path: file.shown.clone(), excerpt });
        }
        Ok((why, met))
    }

    /// The rule with its check; none for rules about the shape of files.
    fn checked(&self) -> Option<&'static Rule> {
        RULES.iter().copied().find(|rule| rule.info.id == self.rule.id)
    }

    /// The records that are asked for; none when all are.
    fn wanted(&self, unit: &Unit, first: u32, org: &Organization<'_>) -> Option<HashSet<(Table, u32)>> {
        if self.record.is_none() && unit.only.is_none() {
            return None;
        }
        let asked_file = |place: Place| {
            let file = &unit.files[(place.span.file.0 - first) as usize];
            unit.only.as_ref().is_none_or(|only| only.contains(file.relative()))
        };
        let records = Table::ALL.into_iter().flat_map(|table| org.records(table));
        let wanted = records.filter(|record| {
            let named = |name: &str| {
                let id: Option<Guid> = name.parse().ok();
                let title = Message::new(text!("{it}", "{it}")).arg("it", record.title()).to_string(Lang::En);
                (id.is_some() && record.id() == id) || title == name
            };
            asked_file(record.place()) && self.record.is_none_or(named)
        });
        Some(wanted.map(|record| (record.place().table, record.place().row)).collect())
    }

    fn explanation(self, organizations: Vec<(String, Why, Arc<Effective>)>, fates: &Fates) -> Explanation {
        let names: Vec<Box<str>> = organizations.iter().map(|(name, ..)| name.as_str().into()).collect();
        let compared = engine::reduce(self.facts, &names);
        let mut told: Vec<(String, Why)> = Vec::with_capacity(organizations.len());
        for (number, (name, mut why, settings)) in (0_u32..).zip(organizations) {
            let here = compared.iter().filter(|finding| finding.organization == OrganizationId(number));
            for finding in here {
                let is_shown = |step: &Step| {
                    step.record.as_ref().is_none_or(|shown| finding.about.iter().any(|it| it.same_record(&shown.place)))
                };
                if let Some(step) = why.steps.iter_mut().find(|step| is_shown(step)) {
                    step.found.push(Told { finding: finding.clone(), fate: Fate::Reported });
                }
            }
            for told in why.steps.iter_mut().flat_map(|step| &mut step.found) {
                let path = &self.files[told.finding.span.file.0 as usize].path;
                fates.settle(told, path, &settings);
            }
            told.push((name, why));
        }
        Explanation { rule: self.rule, as_of: self.as_of, organizations: told, files: self.files }
    }
}

/// Of a rule about the shape of files: what it found while they were read.
fn of_shape(findings: Vec<Finding>) -> Why {
    let found = findings.into_iter().map(|finding| Told { finding, fate: Fate::Reported });
    let step =
        Step { record: None, looks: Looks::default(), end: End::Judged, needs: Vec::new(), found: found.collect() };
    Why { scope: Vec::new(), steps: vec![step] }
}

/// Keeps what is about the records that are asked for.
fn keep(why: &mut Why, wanted: &HashSet<(Table, u32)>) {
    let asked = |place: &Place| wanted.contains(&(place.table, place.row));
    why.steps.retain(|step| step.record.as_ref().is_none_or(|record| asked(&record.place)));
    for step in why.steps.iter_mut().filter(|step| step.record.is_none()) {
        step.found.retain(|told| told.finding.about.iter().any(asked));
    }
}

/// Every place that will be told.
fn spans(why: &Why) -> Vec<Span> {
    let looks = why.scope.iter().flat_map(|condition| &condition.facts);
    let looks = looks.chain(why.steps.iter().flat_map(|step| &step.looks.kept));
    let looked = looks.filter_map(|look| match look {
        Look::Column { place, .. } => Some(place.span),
        Look::Fact { known, .. } => known.as_ref().and_then(|known| known.span),
    });
    let shown = why.steps.iter().filter_map(|step| Some(step.record.as_ref()?.place.span));
    let found = why.steps.iter().flat_map(|step| step.found.iter().map(|told| told.finding.span));
    looked.chain(shown).chain(found).collect()
}
