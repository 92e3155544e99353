//! Nouns that follow a count or precede a name.

/// A noun in both languages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Noun {
    /// The English singular.
    pub one: &'static str,
    /// The English plural.
    pub many: &'static str,
    /// The Japanese noun before the number. Empty if the counter is sufficient.
    pub ja: &'static str,
    /// The Japanese counter after the number.
    pub counter: &'static str,
}

impl Noun {
    const fn new(one: &'static str, many: &'static str, ja: &'static str, counter: &'static str) -> Self {
        Self { one, many, ja, counter }
    }
}

/// Email server profiles.
pub static PROFILES: Noun = Noun::new("profile", "profiles", "プロファイル", "個");
/// Mailboxes.
pub static MAILBOXES: Noun = Noun::new("mailbox", "mailboxes", "メールボックス", "個");
/// Queues.
pub static QUEUES: Noun = Noun::new("queue", "queues", "キュー", "個");
/// Users.
pub static USERS: Noun = Noun::new("user", "users", "ユーザー", "人");
/// Organizations.
pub static ORGANIZATIONS: Noun = Noun::new("organization", "organizations", "組織", "件");
/// Folders of a mailbox.
pub static FOLDERS: Noun = Noun::new("folder", "folders", "フォルダー", "個");
/// Ports of a server.
pub static PORTS: Noun = Noun::new("port", "ports", "ポート", "個");
/// Connections at the same time.
pub static CONNECTIONS: Noun = Noun::new("concurrent connection", "concurrent connections", "最大同時接続数", "");
/// Values of a file.
pub static VALUES: Noun = Noun::new("value", "values", "値", "個");
/// Rows of any table.
pub static RECORDS: Noun = Noun::new("record", "records", "レコード", "件");
/// Rows of a file.
pub static ROWS: Noun = Noun::new("row", "rows", "", "行");
/// Files.
pub static FILES: Noun = Noun::new("file", "files", "ファイル", "件");
/// Inputs: files and directories.
pub static INPUTS: Noun = Noun::new("input", "inputs", "入力", "件");
/// Rules.
pub static RULES: Noun = Noun::new("rule", "rules", "ルール", "件");
/// Findings.
pub static FINDINGS: Noun = Noun::new("finding", "findings", "検出結果", "件");
/// Findings that are errors.
pub static ERRORS: Noun = Noun::new("error", "errors", "エラー", "件");
/// Findings that are warnings.
pub static WARNINGS: Noun = Noun::new("warning", "warnings", "警告", "件");
/// Findings that are information; English has no plural.
pub static INFOS: Noun = Noun::new("info", "info", "情報", "件");
/// Days.
pub static DAYS: Noun = Noun::new("day", "days", "", "日");
/// Hours.
pub static HOURS: Noun = Noun::new("hour", "hours", "", "時間");
/// Minutes.
pub static MINUTES: Noun = Noun::new("minute", "minutes", "", "分");
/// Milliseconds.
pub static MILLISECONDS: Noun = Noun::new("millisecond", "milliseconds", "", "ミリ秒");
