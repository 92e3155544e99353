//! What the rules about files have in common: their section, their sources, and their usual properties.

use synclint_diagnostic::page::Page;
use synclint_diagnostic::rule::{Applies, Certainty, Citation, Extra, RuleInfo, Section, Severity};
use synclint_diagnostic::text;
use synclint_diagnostic::text::Text;

pub(super) static YAML: Citation = Citation {
    title: "YAML Ain't Markup Language, version 1.2.2",
    document: "yaml.org/spec/1.2.2",
    date: "2021-10-01",
    url: "https://yaml.org/spec/1.2.2/",
};

pub(super) static JSON: Citation = Citation {
    title: "The JavaScript Object Notation (JSON) Data Interchange Format",
    document: "RFC 8259",
    date: "2017-12",
    url: "https://www.rfc-editor.org/rfc/rfc8259",
};

pub(super) static WEB_API: Citation = Citation {
    title: "Query data using the Web API",
    document: "MicrosoftDocs/powerapps-docs: developer/data-platform/webapi/query",
    date: "",
    url: "https://learn.microsoft.com/power-apps/developer/data-platform/webapi/query/overview",
};

pub(super) static DATA_LAKE: Citation = Citation {
    title: "Advanced Configuration Options in Azure Synapse Link",
    document: "MicrosoftDocs/powerapps-docs: maker/data-platform/azure-synapse-link-advanced-configuration",
    date: "",
    url: "https://learn.microsoft.com/power-apps/maker/data-platform/azure-synapse-link-advanced-configuration",
};

pub(super) static TABLES: Citation = Citation {
    title: "Dataverse table/entity reference",
    document: "MicrosoftDocs/powerapps-docs: developer/data-platform/reference/entities",
    date: "2025",
    url: "https://learn.microsoft.com/power-apps/developer/data-platform/reference/about-entity-reference",
};

/// The section of rules about files and settings, which do not concern records.
pub static FILES: Section = Section { key: "files", title: text!("Files and settings", "ファイルと設定") };

/// Returns a rule about files, settings or comments with the most common properties. Rules override those that differ.
pub const fn about_files(id: &'static str, title: Text, message: Text, fix: Text, page: &'static Page) -> RuleInfo {
    RuleInfo {
        id,
        severity: Severity::Error,
        certainty: Certainty::Verified,
        since: "0.1.0",
        section: &FILES,
        tables: &[],
        applies: Applies::ALWAYS,
        sources: &[],
        title,
        message,
        fix,
        page,
        extra: Extra::NONE,
        yields_to: &[],
    }
}
