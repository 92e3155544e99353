//! Checks JUnit XML against the rules of `junit-10.xsd`, the schema of the Jenkins xUnit plug-in.

use roxmltree::{Document, Node};
use synclint_diagnostic::text::Lang;
use synclint_report::Format;

use crate::{runs, sample, write};

/// An element, its required attributes, its optional attributes, and the elements that it may contain.
type Element = (&'static str, &'static [&'static str], &'static [&'static str], &'static [&'static str]);

const ELEMENTS: [Element; 6] = [
    ("testsuites", &[], &["name", "time", "tests", "failures", "errors"], &["testsuite"]),
    (
        "testsuite",
        &["name", "tests", "failures", "errors"],
        &["group", "time", "skipped", "timestamp", "hostname", "id", "package", "file", "log", "url", "version"],
        &["testsuite", "properties", "testcase", "system-out", "system-err"],
    ),
    (
        "testcase",
        &["name"],
        &["time", "classname", "group"],
        &["skipped", "error", "failure", "system-out", "system-err"],
    ),
    ("failure", &[], &["type", "message"], &[]),
    ("error", &[], &["type", "message"], &[]),
    ("skipped", &[], &["type", "message"], &[]),
];

fn check(node: Node<'_, '_>) {
    let name = node.tag_name().name();
    let (_, required, optional, children) = ELEMENTS.iter().find(|(known, ..)| *known == name).expect(name);
    for attribute in node.attributes() {
        let known = required.contains(&attribute.name()) || optional.contains(&attribute.name());
        assert!(known, "{} of {name}", attribute.name());
    }
    assert!(required.iter().all(|attribute| node.attribute(*attribute).is_some()), "{node:?}");
    for child in node.children().filter(Node::is_element) {
        assert!(children.contains(&child.tag_name().name()), "{child:?} in {name}");
        check(child);
    }
    let mixed = ["failure", "error", "skipped"].contains(&name);
    let text = node.children().filter(Node::is_text).any(|text| !text.text().unwrap().trim().is_empty());
    assert!(mixed || !text, "text in {name}");
}

fn count(node: Node<'_, '_>, name: &str) -> String {
    node.descendants().filter(|node| node.has_tag_name(name)).count().to_string()
}

#[test]
fn follows_the_schema() {
    for run in runs() {
        for lang in Lang::ALL {
            let text = write(&run, Format::Junit, lang);
            let document = Document::parse(&text).unwrap();
            assert!(document.root_element().has_tag_name("testsuites"));
            check(document.root_element());
        }
    }
}

#[test]
fn counts_match_the_content() {
    for run in runs() {
        let text = write(&run, Format::Junit, Lang::En);
        let document = Document::parse(&text).unwrap();
        for node in
            document.descendants().filter(|node| node.has_tag_name("testsuites") || node.has_tag_name("testsuite"))
        {
            assert_eq!(node.attribute("tests"), Some(count(node, "testcase").as_str()));
            assert_eq!(node.attribute("failures"), Some(count(node, "failure").as_str()));
            assert_eq!(node.attribute("errors"), Some(count(node, "error").as_str()));
            assert!(node.has_tag_name("testsuites") || node.attribute("skipped") == Some(&count(node, "skipped")));
        }
    }
}

/// A finding is a failure, an unread input is an error, and a file without either passes.
#[test]
fn each_file_has_a_status() {
    let outcomes = |run: &synclint_report::Run| {
        let text = write(run, Format::Junit, Lang::En);
        let document = Document::parse(&text).unwrap();
        ["testcase", "failure", "error", "skipped"].map(|name| count(document.root_element(), name))
    };
    let files = sample::HOSTILE.len().to_string();
    assert_eq!(outcomes(&sample::findings(0)), [&*files, "0", "0", "0"]);
    assert_eq!(outcomes(&sample::findings(1)), [&*files, "1", "0", "1"]);
    assert_eq!(outcomes(&sample::findings(60)), ["122", "60", "2", "60"]);
    assert_eq!(outcomes(&sample::nothing()), ["2", "0", "2", "0"]);
}
