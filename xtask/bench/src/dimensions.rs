//! Estates that are large in one dimension, such as nested directories or waivers.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

/// A dimension: its name, its first size, and the files of an estate of a size.
pub(crate) struct Dimension {
    pub(crate) name: &'static str,
    pub(crate) first: usize,
    files: fn(usize) -> Vec<(String, String)>,
}

/// The dimensions whose cost was once quadratic or worse.
pub(crate) const DIMENSIONS: [Dimension; 12] = [
    Dimension { name: "nested organizations", first: 200, files: nested },
    Dimension { name: "nested settings files", first: 200, files: nested_settings },
    Dimension { name: "attributes of an XML element", first: 20_000, files: xml_attributes },
    Dimension {
        name: "waivers with patterns, and findings",
        first: 500,
        files: |n| waivers(n, |n| format!("'a*{n}'")),
    },
    Dimension { name: "waivers of one record, and findings", first: 1000, files: |n| waivers(n, |_| "A1".to_owned()) },
    Dimension { name: "waivers with unknown rules", first: 2000, files: unknown_rules },
    Dimension { name: "exchange-servers in settings", first: 5000, files: exchange_servers },
    Dimension { name: "names under organizations, and organizations", first: 500, files: names },
    Dimension { name: "unknown keys in settings", first: 5000, files: unknown_keys },
    Dimension { name: "unknown rules in settings", first: 5000, files: unknown_levels },
    Dimension { name: "comments with unknown rules", first: 2500, files: comments },
    Dimension { name: "rows with findings and unknown columns", first: 10_000, files: findings },
];

/// Creates the estate of a dimension below `home`, unless it exists. Returns its path and its size in bytes.
pub(crate) fn make(home: &Path, dimension: &Dimension, size: usize) -> Result<(PathBuf, u64)> {
    let path = home.join(format!("{}-{size}", dimension.name.replace([' ', ','], "-")));
    let mut bytes = 0;
    for (name, text) in (dimension.files)(size) {
        let file = path.join(name);
        bytes += text.len() as u64;
        if !file.exists() {
            let parent = file.parent().context("the file has no parent directory")?;
            fs::create_dir_all(parent).with_context(|| format!("creating {}", parent.display()))?;
            fs::write(&file, text).with_context(|| format!("writing {}", file.display()))?;
        }
    }
    Ok((path, bytes))
}

/// Joins the lines of a file after its first line.
fn lines(first: &str, n: usize, line: impl Fn(usize) -> String) -> String {
    (0..n).fold(format!("{first}\n"), |mut text, at| {
        let _ = writeln!(text, "{}", line(at)); // writing to a string does not fail
        text
    })
}

fn file(name: &str, text: String) -> (String, String) {
    (name.to_owned(), text)
}

fn organization(n: usize) -> String {
    format!("- organizationid: f8850000-0000-4000-8000-{n:012}\n  name: a{n}\n")
}

/// Mailboxes with an invalid state.
fn mailboxes(n: usize, more: &str) -> String {
    lines("# mailboxes", n, |at| {
        format!("- mailboxid: 1d0f0000-0000-4000-8000-{at:012}\n  name: a{at}\n  statecode: lively{more}")
    })
}

fn nested(n: usize) -> Vec<(String, String)> {
    (1..=n).map(|depth| (format!("{}organization.yaml", "a/".repeat(depth)), organization(depth))).collect()
}

fn nested_settings(n: usize) -> Vec<(String, String)> {
    let settings = |depth: usize| {
        let above = "a/".repeat(depth);
        let text = "rules: {wrong-type: info}\norganizations: {'*': {facts: {deployment: online}}}\n";
        (format!("{above}synclint.yaml"), text.to_owned())
    };
    nested(n).into_iter().chain((1..=n).map(settings)).collect()
}

fn xml_attributes(n: usize) -> Vec<(String, String)> {
    let attributes: String = (0..n).map(|at| format!(" a{at}=''")).collect();
    let text = format!("{}  orgdborgsettings: \"<a{attributes}/>\"\n", organization(0));
    vec![file("a/organization.yaml", text)]
}

fn waivers(n: usize, record: fn(usize) -> String) -> Vec<(String, String)> {
    let waiver = |at| format!("- {{rule: wrong-type, organization: a, record: {}, reason: a, owner: a}}", record(at));
    vec![file("a/mailboxes.yaml", mailboxes(n, "")), file("synclint-waivers.yaml", lines("waivers:", n, waiver))]
}

fn unknown_rules(n: usize) -> Vec<(String, String)> {
    let waiver = |at| format!("- {{rule: mailbox-user-disable{at}, organization: a, reason: a, owner: a}}");
    vec![file("a/mailboxes.yaml", mailboxes(1, "")), file("synclint-waivers.yaml", lines("waivers:", n, waiver))]
}

fn exchange_servers(n: usize) -> Vec<(String, String)> {
    let profile =
        |at| format!("- emailserverprofileid: 6c1f0000-0000-4000-8000-{at:012}\n  name: a{at}\n  servertype: 0");
    let settings = lines("facts:\n  deployment: online\n  exchange-servers:", n, |at| format!("    a{at}: '2016'"));
    vec![file("a/profiles.yaml", lines("# profiles", n, profile)), file("synclint.yaml", settings)]
}

fn names(n: usize) -> Vec<(String, String)> {
    let organizations = (0..n).map(|at| (format!("a{at}/organization.yaml"), organization(at)));
    let names = lines("organizations:", n, |at| format!("  a{at}*: {{facts: {{deployment: online}}}}"));
    organizations.chain([file("synclint.yaml", names)]).collect()
}

fn unknown_keys(n: usize) -> Vec<(String, String)> {
    vec![
        file("a/organization.yaml", organization(0)),
        file("synclint.yaml", lines("rule: {}", n, |at| format!("a{at}: 1"))),
    ]
}

fn unknown_levels(n: usize) -> Vec<(String, String)> {
    let settings = lines("rules:", n, |at| format!("  mailbox-user-disable{at}: off"));
    vec![file("a/organization.yaml", organization(0)), file("synclint.yaml", settings)]
}

fn comments(n: usize) -> Vec<(String, String)> {
    let comment = |at| format!("# synclint: ignore[mailbox-user-disable{at}] a\n- name: a{at}\n  statecode: lively");
    vec![file("a/mailboxes.yaml", lines("# mailboxes", n, comment))]
}

fn findings(n: usize) -> Vec<(String, String)> {
    vec![file("a/mailboxes.yaml", mailboxes(n, "\n  nickname: a\n  incomingemailstatus: 77\n  emailadress: a"))]
}
