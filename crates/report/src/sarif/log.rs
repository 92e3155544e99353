//! The SARIF 2.1.0 objects that synclint writes. Names and meanings follow the standard.

#![expect(clippy::struct_field_names, reason = "names follow the SARIF standard")]

use std::collections::BTreeMap;

use serde::Serialize;
use synclint_diagnostic::rule::Severity;
use synclint_diagnostic::text::Lang;

use crate::run::{AsideCounts, Run as WholeRun};
use crate::{summary, words};

#[derive(Serialize)]
pub(super) struct Log {
    #[serde(rename = "$schema")]
    pub(super) schema: &'static str,
    pub(super) version: &'static str,
    pub(super) runs: Vec<Run>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Run {
    pub(super) tool: Tool,
    pub(super) language: &'static str,
    pub(super) translations: Vec<Translation>,
    pub(super) automation_details: AutomationDetails,
    pub(super) invocations: Vec<Invocation>,
    pub(super) column_kind: &'static str,
    pub(super) default_encoding: &'static str,
    pub(super) results: Vec<Result>,
    pub(super) properties: RunProperties,
}

/// The counts of the whole run, also if its results are split into several SARIF runs.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct RunProperties {
    as_of: String,
    organizations: usize,
    files: usize,
    files_read: u64,
    files_not_ours: u64,
    files_refused: u64,
    unread_files: u64,
    whole: bool,
    complete: bool,
    /// The reasons why the run or an organization is not whole, limited like the summary.
    not_whole: Vec<String>,
    compares_part: bool,
    /// The exported tables with the sums of their rows.
    tables: BTreeMap<&'static str, u64>,
    /// The core tables that were not exported, with the number of organizations.
    missing_tables: BTreeMap<&'static str, u64>,
    errors: usize,
    warnings: usize,
    infos: usize,
    suppressed: usize,
    waived: usize,
    baselined: usize,
}

impl RunProperties {
    pub(super) fn of(run: &WholeRun, lang: Lang) -> Self {
        let AsideCounts { suppressed, waived, baselined } = run.count_aside();
        let [files_read, files_not_ours, files_refused] = run.file_states();
        let mut missing_tables = BTreeMap::new();
        for table in run.present().flat_map(|(_, organization)| &organization.inventory.missing) {
            *missing_tables.entry(table.as_str()).or_default() += 1;
        }
        Self {
            as_of: run.as_of.to_string(),
            organizations: run.n_present(),
            files: run.n_files(),
            files_read,
            files_not_ours,
            files_refused,
            unread_files: run.unread_files,
            whole: run.is_whole(),
            complete: run.is_complete(),
            not_whole: summary::incomplete(run, lang).iter().map(|line| words::plain_text(line, lang)).collect(),
            compares_part: run.compares_part,
            tables: run.tables().into_iter().map(|(table, rows)| (table.as_str(), rows)).collect(),
            missing_tables,
            errors: run.count(Severity::Error),
            warnings: run.count(Severity::Warning),
            infos: run.count(Severity::Info),
            suppressed,
            waived,
            baselined,
        }
    }
}

#[derive(Serialize)]
pub(super) struct Tool {
    pub(super) driver: Component,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Component {
    pub(super) name: &'static str,
    pub(super) semantic_version: &'static str,
    pub(super) language: &'static str,
    pub(super) rules: Vec<Descriptor>,
    pub(super) notifications: Vec<Descriptor>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Translation {
    pub(super) name: &'static str,
    pub(super) language: &'static str,
    pub(super) contents: [&'static str; 1],
    pub(super) is_comprehensive: bool,
    pub(super) translation_metadata: TranslationMetadata,
    pub(super) associated_component: Reference,
    pub(super) rules: Vec<Descriptor>,
}

#[derive(Serialize)]
pub(super) struct TranslationMetadata {
    pub(super) name: &'static str,
}

/// A rule or a notification.
#[derive(Serialize, Default)]
#[serde(rename_all = "camelCase")]
pub(super) struct Descriptor {
    pub(super) id: &'static str,
    pub(super) short_description: Text,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) full_description: Option<Text>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) help: Option<Text>,
    #[serde(skip_serializing_if = "str::is_empty")]
    pub(super) help_uri: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) message_strings: Option<MessageStrings>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) default_configuration: Option<Configuration>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) properties: Option<RuleProperties>,
}

#[derive(Serialize)]
pub(super) struct MessageStrings {
    /// The message template of a rule, which results refer to.
    pub(super) finding: Text,
}

#[derive(Serialize)]
pub(super) struct Configuration {
    pub(super) level: &'static str,
}

#[derive(Serialize)]
pub(super) struct RuleProperties {
    pub(super) tags: Vec<&'static str>,
    pub(super) precision: &'static str,
    #[serde(rename = "problem.severity")]
    pub(super) problem_severity: &'static str,
    #[serde(rename = "security-severity", skip_serializing_if = "Option::is_none")]
    pub(super) security_severity: Option<&'static str>,
    pub(super) certainty: &'static str,
    pub(super) since: &'static str,
}

#[derive(Serialize, Default)]
pub(super) struct Text {
    pub(super) text: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) markdown: Option<String>,
}

#[derive(Serialize)]
pub(super) struct AutomationDetails {
    pub(super) id: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Invocation {
    pub(super) execution_successful: bool,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) tool_execution_notifications: Vec<Notification>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) tool_configuration_notifications: Vec<Notification>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Notification {
    pub(super) descriptor: Reference,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) associated_rule: Option<Reference>,
    pub(super) level: &'static str,
    pub(super) message: Text,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) locations: Vec<Location>,
}

impl Notification {
    pub(super) fn new(id: &'static str, level: &'static str, text: String) -> Self {
        Self {
            descriptor: Reference::rule(id, None),
            associated_rule: None,
            level,
            message: Text { text, markdown: None },
            locations: Vec::new(),
        }
    }
}

/// A reference to a descriptor or a component.
#[derive(Serialize)]
pub(super) struct Reference {
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    index: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<&'static str>,
}

impl Reference {
    pub(super) fn rule(id: &'static str, index: Option<&usize>) -> Self {
        Self { id: Some(id), index: index.copied(), name: None }
    }

    pub(super) fn component(name: &'static str) -> Self {
        Self { id: None, index: None, name: Some(name) }
    }
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Result {
    pub(super) rule_id: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) rule_index: Option<usize>,
    pub(super) level: &'static str,
    pub(super) message: ResultMessage,
    pub(super) locations: [Location; 1],
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) related_locations: Vec<Location>,
    pub(super) partial_fingerprints: PartialFingerprints,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) baseline_state: Option<&'static str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) suppressions: Vec<Suppression>,
    pub(super) properties: ResultProperties,
}

/// The message text, and the ID and arguments to build it from the rule's template.
#[derive(Serialize)]
pub(super) struct ResultMessage {
    pub(super) text: String,
    pub(super) id: &'static str,
    pub(super) arguments: Vec<String>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct PartialFingerprints {
    /// The key that GitHub uses.
    pub(super) primary_location_line_hash: String,
    #[serde(rename = "synclint/v1")]
    pub(super) own: String,
}

#[derive(Serialize)]
pub(super) struct Suppression {
    pub(super) kind: &'static str,
    pub(super) status: &'static str,
    pub(super) justification: String,
}

#[derive(Serialize)]
pub(super) struct ResultProperties {
    pub(super) organization: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) table: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) record: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) name: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) column: Option<&'static str>,
    pub(super) message: Words,
    pub(super) help: Words,
}

/// A text in both languages.
#[derive(Serialize)]
pub(super) struct Words {
    pub(super) en: String,
    pub(super) ja: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Location {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) id: Option<usize>,
    pub(super) physical_location: PhysicalLocation,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) logical_locations: Vec<LogicalLocation>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) message: Option<Text>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct PhysicalLocation {
    pub(super) artifact_location: ArtifactLocation,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) region: Option<Region>,
}

#[derive(Serialize)]
pub(super) struct ArtifactLocation {
    pub(super) uri: String,
}

/// 1-based lines and columns with an exclusive end; 0-based byte offset.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Region {
    pub(super) start_line: u32,
    pub(super) start_column: u32,
    pub(super) end_line: u32,
    pub(super) end_column: u32,
    pub(super) byte_offset: u32,
    pub(super) byte_length: u32,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct LogicalLocation {
    pub(super) name: String,
    pub(super) fully_qualified_name: String,
    pub(super) kind: &'static str,
}
