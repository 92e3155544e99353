//! Checks the grammar of GitHub Actions workflow commands.

use synclint_diagnostic::text::Lang;
use synclint_report::Format;

use crate::{runs, sample, without_findings, write};

/// Parses a command into level, properties, and message.
fn command(line: &str) -> (&str, Vec<(&str, &str)>, &str) {
    let (head, message) = line.strip_prefix("::").unwrap().split_once("::").unwrap();
    let (level, properties) = head.split_once(' ').unwrap();
    (level, properties.split(',').map(|property| property.split_once('=').unwrap()).collect(), message)
}

#[test]
fn each_line_is_one_command_or_the_summary() {
    for run in runs() {
        let text = write(&run, Format::Github, Lang::En);
        let commands: Vec<&str> = text.lines().filter(|line| line.starts_with("::")).collect();
        assert_eq!(commands.len(), run.findings.len() + without_findings(&run));
        for line in commands {
            let (level, properties, message) = command(line);
            assert!(["error", "warning", "notice"].contains(&level), "{line}");
            let keys: Vec<&str> = properties.iter().map(|(key, _)| *key).collect();
            let known = ["title", "file", "line", "col", "endLine", "endColumn"];
            assert!(keys.iter().all(|key| known.contains(key)), "{line}");
            assert!(!message.is_empty() && properties.iter().all(|(_, value)| !value.contains(':')), "{line}");
        }
    }
}

/// GitHub shows at most ten annotations of each level per step.
#[test]
fn most_severe_findings_come_first() {
    let text = write(&sample::findings(30), Format::Github, Lang::En);
    let levels: Vec<&str> = text.lines().filter(|line| line.starts_with("::")).map(|line| command(line).0).collect();
    let rank = |level: &&str| ["error", "warning", "notice"].iter().position(|known| known == level);
    assert!(levels.is_sorted_by_key(rank), "{levels:?}");
    let (_, last) = text.rsplit_once("\n::").unwrap();
    assert!(last.contains("Found 11 errors, 10 warnings, 10 info"), "{last}");
}
