//! The formats that a report can be written in.

use std::str::FromStr;

/// A format of the report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// For people: each finding with the lines it points at.
    Full,
    /// For people and scripts: one line a finding.
    Concise,
    /// For programs: one document.
    Json,
    /// For programs: one finding a line, then the summary.
    Jsonl,
    /// For code scanning: SARIF 2.1.0.
    Sarif,
    /// For logs of GitHub Actions: workflow commands.
    Github,
    /// For merge requests of GitLab: a report of code quality.
    Gitlab,
    /// For build servers: test results.
    Junit,
    /// For build servers and editors: checkstyle's XML.
    Checkstyle,
    /// For the summary of a job, or a comment.
    Markdown,
    /// For administrators: repairs as requests.
    Webapi,
    /// For people in a browser: one page without any request to elsewhere.
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

    /// As options spell it.
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

    /// In a few words: what it is for.
    pub const fn about(self) -> &'static str {
        match self {
            Self::Full => "each finding with its lines, remedy and source, then a summary",
            Self::Concise => "one line a finding: path:line:column: severity[rule] message",
            Self::Json => "one document, both languages; `synclint schema findings`",
            Self::Jsonl => "one finding a line, the summary last",
            Self::Sarif => "SARIF 2.1.0, for GitHub code scanning and other viewers",
            Self::Github => "annotations in the log of GitHub Actions",
            Self::Gitlab => "code quality in merge requests of GitLab",
            Self::Junit => "test results: a suite a file, a failing case a finding",
            Self::Checkstyle => "checkstyle's XML, for build servers and editors",
            Self::Markdown => "tables for the summary of a job, the worst first",
            Self::Webapi => "repairs as requests of the Dataverse Web API, which nobody sends",
            Self::Html => "one page to look around in, both languages, nothing loaded from elsewhere",
        }
    }
}

impl FromStr for Format {
    type Err = ();

    fn from_str(s: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|format| format.key() == s).ok_or(())
    }
}
