//! The output formats.

use std::str::FromStr;

/// An output format.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// Text with the source lines of each finding.
    Full,
    /// Text with one line per finding.
    Concise,
    /// One JSON document.
    Json,
    /// JSON lines: one finding per line, then the summary.
    Jsonl,
    /// SARIF 2.1.0, for GitHub code scanning and other tools.
    Sarif,
    /// Workflow commands for GitHub Actions logs.
    Github,
    /// A GitLab code quality report.
    Gitlab,
    /// JUnit XML test results, for build servers.
    Junit,
    /// Checkstyle XML, for build servers and editors.
    Checkstyle,
    /// Markdown tables, for a job summary or a comment.
    Markdown,
    /// Fixes as Dataverse Web API requests.
    Webapi,
    /// One HTML page that loads nothing from other sites.
    Html,
}

impl Format {
    /// Every format.
    pub const ALL: [Self; 12] = [
        Self::Full,
        Self::Concise,
        Self::Json,
        Self::Jsonl,
        Self::Sarif,
        Self::Github,
        Self::Gitlab,
        Self::Junit,
        Self::Checkstyle,
        Self::Markdown,
        Self::Webapi,
        Self::Html,
    ];

    /// Returns the name on the command line.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Full => "full",
            Self::Concise => "concise",
            Self::Json => "json",
            Self::Jsonl => "jsonl",
            Self::Sarif => "sarif",
            Self::Github => "github",
            Self::Gitlab => "gitlab",
            Self::Junit => "junit",
            Self::Checkstyle => "checkstyle",
            Self::Markdown => "markdown",
            Self::Webapi => "webapi",
            Self::Html => "html",
        }
    }

    /// Returns a short description for the help text.
    pub const fn about(self) -> &'static str {
        match self {
            Self::Full => "for people: each finding with its source lines, help, and sources, then a summary",
            Self::Concise => "one line per finding: path:line:column: severity[rule] message",
            Self::Json => "one JSON document in both languages; schema: `synclint schema findings`",
            Self::Jsonl => "JSON lines: one finding per line, then the summary",
            Self::Sarif => "SARIF 2.1.0 for GitHub code scanning and other tools",
            Self::Github => "GitHub Actions annotations",
            Self::Gitlab => "GitLab code quality report",
            Self::Junit => "JUnit XML: one suite per file, one failed test per finding",
            Self::Checkstyle => "Checkstyle XML for build servers and editors",
            Self::Markdown => "Markdown tables for a job summary, most severe first",
            Self::Webapi => "fixes as Dataverse Web API requests (not sent)",
            Self::Html => "one self-contained HTML page in both languages",
        }
    }
}

impl FromStr for Format {
    type Err = ();

    fn from_str(s: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|format| format.key() == s).ok_or(())
    }
}
