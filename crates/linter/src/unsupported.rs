//! Files that hold the rows of a table by their name, in a format that synclint does not read.

use synclint_model::lower;

/// Endings of documents, programs, pictures, and backup copies, which can have the name of a table without holding its rows.
const OTHER_ENDINGS: &[&str] = &[
    "adoc", "bak", "bat", "cmd", "cs", "css", "go", "graphql", "html", "java", "jpg", "js", "jsx", "lock", "md",
    "markdown", "old", "orig", "pdf", "php", "png", "ps1", "psd1", "psm1", "py", "rb", "rs", "rst", "sh", "sql", "svg",
    "swp", "tf", "toml", "ts", "tsx", "vue", "xaml",
];

/// Returns whether a file has the name of a table and an ending that says that synclint cannot read it: `mailboxes.xlsx`,
/// `mailboxes.json.part`, `mailboxes`. Such a file is refused, because its rows would be lost without a finding.
pub fn is_unsupported_export(name: &str) -> bool {
    let mut parts = name.split('.');
    let stem = parts.next().unwrap_or_default();
    let ending = parts.next_back().unwrap_or_default();
    lower::is_table_name(stem)
        && !name.ends_with('~')
        && !OTHER_ENDINGS.iter().any(|other| ending.eq_ignore_ascii_case(other))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn recognizes_exports_in_other_formats() {
        for name in [
            "mailboxes.xlsx",
            "Mailbox.XLS",
            "mailboxes",
            "mailboxes.parquet",
            "mailboxes.json.part",
            "mailboxes.json.crdownload",
            "queues.txt",
            "emailserverprofiles.tmp",
            "organization.7z",
        ] {
            assert!(is_unsupported_export(name), "{name}");
        }
        for name in [
            "queues.md",
            "mailbox.py",
            "users.xlsx",
            "readme.txt",
            "mailboxes.json.bak",
            "mailboxes.json~",
            "x.xlsx",
            "",
        ] {
            assert!(!is_unsupported_export(name), "{name}");
        }
    }
}
