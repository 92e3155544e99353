//! Prints the matrix as text and Markdown.

use synclint_diagnostic::product::{Deployment, Version};
use synclint_diagnostic::rule::{Certainty, Citation};
use synclint_diagnostic::text;
use synclint_diagnostic::text::{Lang, Message, Text};
use unicode_width::UnicodeWidthStr;

use super::data::EDITIONS;
use super::edition::{Edition, Entry, Row};
use crate::calendar::EVENTS;

/// Selects editions.
#[derive(Debug, Clone, Copy, Default)]
pub struct Filter {
    /// Only this deployment.
    pub deployment: Option<Deployment>,
    /// Only editions that cover this version.
    pub version: Option<Version>,
}

/// Returns the editions that match a filter.
pub fn editions(filter: Filter) -> impl Iterator<Item = &'static Edition> {
    EDITIONS.iter().filter(move |edition| {
        filter.deployment.is_none_or(|deployment| edition.deployment == deployment)
            && filter.version.is_none_or(|version| edition.covers(version))
    })
}

const HEAD: [Text; 5] = [
    text!("Deployment", "展開形態"),
    text!("Email system", "電子メール システム"),
    text!("Email", "電子メール"),
    text!("Appointments, contacts, and tasks", "予定、取引先担当者、およびタスク"),
    text!("Protocol", "プロトコル"),
];
const YES: Text = text!("Yes", "はい");
const NO: Text = text!("No", "いいえ");
const SOURCE: Text = text!("source", "出典");
const FIPS: Text = text!(
    "¹ not supported if FIPS 140-2 compliance is required, which is always the case online",
    "¹ FIPS 140-2 準拠が必要な場合 (オンラインでは常に必要) はサポートされません"
);
const UNSURE: Text = text!(
    "? listed in a later edition or another source; not confirmed for this edition",
    "? 後の版または別の資料に記載があり、この版での記載は確認できていません"
);

const EVENTS_TITLE: Text = text!("Dates on which support changes", "サポート内容が変わる日付");

impl Filter {
    /// Returns whether all editions match. The events are then printed too.
    pub fn is_all(self) -> bool {
        self.deployment.is_none() && self.version.is_none()
    }
}

/// Returns the cells of a row in the order of the header.
fn cells(edition: &Edition, row: &Row, lang: Lang) -> [String; 5] {
    let answer = |yes: bool| if yes { YES } else { NO }.get(lang).to_owned();
    let systems: Vec<String> = row.systems.iter().copied().map(name).collect();
    [
        deployment(edition).get(lang).to_owned(),
        systems.join("; "),
        answer(row.email),
        answer(row.act),
        row.protocol.title().get(lang).to_owned(),
    ]
}

/// Returns the deployment as the support page of the edition calls it: the Japanese page for 8.2 and older has its own word.
fn deployment(edition: &Edition) -> Text {
    let is_8_2 = edition.until.is_some_and(|until| until <= Version::new(8, 2));
    match edition.deployment {
        Deployment::OnPremises if is_8_2 => text!("on-premises", "設置型"),
        deployment => deployment.title(),
    }
}

fn name(entry: Entry) -> String {
    let unsure = if matches!(entry.certainty, Certainty::Inferred | Certainty::Secondary) { "?" } else { "" };
    let footnote = if entry.not_with_fips { "¹" } else { "" };
    format!("{}{footnote}{unsure}", entry.system.title())
}

/// Returns the deployment, the versions, and the days of an edition.
fn heading(edition: &Edition, lang: Lang) -> String {
    let versions = match edition.until {
        Some(until) if until == edition.from => text!("version {from}", "バージョン {from}"),
        Some(_) => text!("versions {from} to {until}", "バージョン {from} から {until}"),
        None => text!("version {from} and newer", "バージョン {from} 以降"),
    };
    let until = edition.until.map(|until| until.to_string()).unwrap_or_default();
    let versions = Message::new(versions).arg("from", edition.from.to_string().as_str()).arg("until", until.as_str());
    let last = edition.before.and_then(|before| before.yesterday().ok());
    let days = match (edition.since, last) {
        (None, None) => None,
        (Some(since), None) => Some(Message::new(text!("from {since}", "{since} 以降")).arg("since", since)),
        (None, Some(last)) => Some(Message::new(text!("until {last}", "{last} まで")).arg("last", last)),
        (Some(since), Some(last)) => {
            let text = text!("from {since} to {last}", "{since} から {last}");
            Some(Message::new(text).arg("since", since).arg("last", last))
        }
    };
    let deployment = deployment(edition).get(lang).to_owned();
    let parts = [Some(deployment), Some(versions.to_string(lang)), days.map(|days| days.to_string(lang))];
    parts.into_iter().flatten().collect::<Vec<_>>().join(match lang {
        Lang::En => ", ",
        Lang::Ja => "、",
    })
}

fn cite(source: &Citation) -> String {
    let date = if source.date.is_empty() { String::new() } else { format!(", {}", source.date) };
    format!("{} ({}){date}", source.title, source.document)
}

/// Returns the footnotes that the rows of an edition use.
fn footnotes(edition: &Edition) -> Vec<Text> {
    let entries = || edition.rows.iter().flat_map(|row| row.systems);
    let fips = entries().any(|entry| entry.not_with_fips).then_some(FIPS);
    let unsure = entries().any(|entry| name(*entry).ends_with('?')).then_some(UNSURE);
    fips.into_iter().chain(unsure).collect()
}

/// Returns tables with aligned columns.
pub fn text(filter: Filter, lang: Lang) -> String {
    let mut out = String::new();
    for edition in editions(filter) {
        let head = HEAD.map(|title| title.get(lang).to_owned());
        let rows: Vec<[String; 5]> =
            std::iter::once(head).chain(edition.rows.iter().map(|row| cells(edition, row, lang))).collect();
        let width = |column: usize| rows.iter().map(|row| row[column].width()).max().unwrap_or_default();
        let widths: [usize; 5] = std::array::from_fn(width);
        line(&mut out, &heading(edition, lang));
        for row in &rows {
            let padded: Vec<String> = row
                .iter()
                .zip(widths)
                .map(|(cell, width)| format!("{cell}{}", " ".repeat(width - cell.width())))
                .collect();
            line(&mut out, format!("  {}", padded.join("  ")).trim_end());
        }
        for note in footnotes(edition) {
            line(&mut out, &format!("  {}", note.get(lang)));
        }
        line(&mut out, &format!("  {}: {}\n", SOURCE.get(lang), cite(edition.source)));
    }
    if filter.is_all() {
        line(&mut out, EVENTS_TITLE.get(lang));
        for event in EVENTS {
            line(&mut out, &format!("  {}  {}", event.day, event.title.get(lang)));
        }
    }
    out
}

/// Returns tables in Markdown.
pub fn markdown(filter: Filter, lang: Lang) -> String {
    let mut out = String::new();
    for edition in editions(filter) {
        line(&mut out, &format!("### {}\n", heading(edition, lang)));
        line(&mut out, &format!("| {} |", HEAD.map(|title| title.get(lang)).join(" | ")));
        line(&mut out, &format!("|{}", " --- |".repeat(HEAD.len())));
        for row in edition.rows {
            line(&mut out, &format!("| {} |", cells(edition, row, lang).join(" | ")));
        }
        line(&mut out, "");
        for note in footnotes(edition) {
            line(&mut out, &format!("{}  ", note.get(lang)));
        }
        line(&mut out, &format!("{}: {}\n", SOURCE.get(lang), cite(edition.source)));
    }
    if filter.is_all() {
        line(&mut out, &format!("### {}\n", EVENTS_TITLE.get(lang)));
        for event in EVENTS {
            line(&mut out, &format!("- {}: {}", event.day, event.title.get(lang)));
        }
    }
    out
}

fn line(out: &mut String, text: &str) {
    out.push_str(text);
    out.push('\n');
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn prints_the_8_2_page_in_both_languages() {
        let filter = Filter { version: Some(Version::new(8, 2)), deployment: None };
        let english = text(filter, Lang::En);
        assert_eq!(english.matches("\n  on").count(), 4, "{english}");
        assert!(english.contains("Gmail; Yahoo! Mail?; MSN¹?; Outlook.com¹?; Windows Live Mail¹?"), "{english}");
        let japanese = markdown(filter, Lang::Ja);
        assert!(japanese.contains("| 設置型 | Exchange Online; Exchange Server 2013; Exchange Server 2016 | はい | はい | Exchange Web サービス |"), "{japanese}");
    }
}
