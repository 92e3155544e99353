//! `synclint matrix`: the support matrix and the dates of its changes.

use anyhow::{Result, bail};
use serde::Serialize;
use synclint_rules::calendar::EVENTS;
use synclint_rules::matrix::print::{self, Filter};

use super::{Words, print as write};
use crate::args::{MatrixArgs, TableFormat};
use crate::terminal::language;

/// Prints the support matrix.
pub(crate) fn matrix(args: &MatrixArgs) -> Result<u8> {
    let filter = Filter { deployment: args.deployment, version: args.product_version };
    if print::editions(filter).next().is_none() {
        bail!("no support page covers this version");
    }
    let lang = language(args.lang);
    match args.output_format {
        TableFormat::Text => write(&print::text(filter, lang)),
        TableFormat::Markdown => write(&print::markdown(filter, lang)),
        TableFormat::Json => matrix_json(filter),
    }
}

fn matrix_json(filter: Filter) -> Result<u8> {
    #[derive(Serialize)]
    struct Matrix {
        editions: Vec<Edition>,
        events: Vec<Event>,
    }
    #[derive(Serialize)]
    struct Event {
        day: String,
        title: Words,
        certainty: &'static str,
        documents: Vec<&'static str>,
    }
    #[derive(Serialize)]
    struct Edition {
        id: &'static str,
        deployment: &'static str,
        from_version: String,
        until_version: Option<String>,
        since: Option<String>,
        before: Option<String>,
        source: &'static str,
        document: &'static str,
        rows: Vec<Row>,
        unlisted: Vec<&'static str>,
    }
    #[derive(Serialize)]
    struct Row {
        protocol: &'static str,
        email: bool,
        appointments_contacts_tasks: bool,
        systems: Vec<System>,
    }
    #[derive(Serialize)]
    struct System {
        name: &'static str,
        certainty: &'static str,
        not_with_fips_140_2: bool,
    }
    let editions: Vec<Edition> = print::editions(filter)
        .map(|edition| Edition {
            id: edition.id,
            deployment: edition.deployment.key(),
            from_version: edition.from.to_string(),
            until_version: edition.until.map(|version| version.to_string()),
            since: edition.since.map(|day| day.to_string()),
            before: edition.before.map(|day| day.to_string()),
            source: edition.source.title,
            document: edition.source.document,
            rows: edition
                .rows
                .iter()
                .map(|row| Row {
                    protocol: row.protocol.key(),
                    email: row.email,
                    appointments_contacts_tasks: row.act,
                    systems: row
                        .systems
                        .iter()
                        .map(|entry| System {
                            name: entry.system.title(),
                            certainty: entry.certainty.key(),
                            not_with_fips_140_2: entry.not_with_fips,
                        })
                        .collect(),
                })
                .collect(),
            unlisted: edition.unmentioned.iter().map(|system| system.title()).collect(),
        })
        .collect();
    let events = EVENTS.iter().map(|event| Event {
        day: event.day.to_string(),
        title: Words { en: event.title.en, ja: event.title.ja },
        certainty: event.certainty.key(),
        documents: event.sources.iter().map(|source| source.document).collect(),
    });
    let matrix = Matrix { editions, events: events.collect() };
    write(&(serde_json::to_string_pretty(&matrix)? + "\n"))
}
