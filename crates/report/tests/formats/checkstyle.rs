//! Checkstyle has no published schema, so this checks what the Jenkins parser accepts.

use roxmltree::{Document, Node};
use synclint_diagnostic::text::Lang;
use synclint_report::Format;

use crate::{runs, without_findings, write};

#[test]
fn is_accepted_by_parsers() {
    for run in runs() {
        let text = write(&run, Format::Checkstyle, Lang::Ja);
        let document = Document::parse(&text).unwrap();
        let root = document.root_element();
        assert!(root.has_tag_name("checkstyle") && root.attribute("version").is_some());
        let mut errors = 0;
        for file in root.children().filter(Node::is_element) {
            assert!(file.has_tag_name("file") && file.attribute("name").is_some_and(|name| !name.is_empty()));
            for error in file.children().filter(Node::is_element) {
                assert!(error.has_tag_name("error") && !error.has_children());
                let number = |name| error.attribute(name).map(|value: &str| value.parse::<u32>().unwrap());
                assert!(number("line").unwrap() >= 1 && number("column").is_none_or(|column| column >= 1));
                assert!(["error", "warning", "info"].contains(&error.attribute("severity").unwrap()));
                assert!(!error.attribute("message").unwrap().is_empty());
                assert!(error.attribute("source").unwrap().starts_with("synclint."));
                errors += 1;
            }
        }
        assert_eq!(errors, run.findings.len() + without_findings(&run));
    }
}
