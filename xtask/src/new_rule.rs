//! `cargo xtask new-rule`: adds a rule that compiles, and a page whose test fails until the rule is complete.

use std::fs;
use std::path::Path;
use std::process::ExitCode;

use anyhow::{Context, Result, bail, ensure};
use clap::ValueEnum;

use crate::codegen;

#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// Rule ID in kebab case, which reads well after "allow"
    id: String,
    /// Kind of record that the rule checks
    #[arg(long, value_enum)]
    on: Subject,
    /// Section of the rule, such as `pop3-imap-smtp` [default: depends on `--on`]
    #[arg(long)]
    section: Option<String>,
}

/// The directory of the rules, with a subdirectory per section.
const RULES: &str = "crates/rules/src/rules";

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Subject {
    Organization,
    Profile,
    Mailbox,
    Queue,
    User,
}

impl Subject {
    /// Returns the variant of `Check`, the parameter, the variant of `Table`, and the file name and the key for the page.
    fn words(self) -> [&'static str; 5] {
        match self {
            Self::Organization => ["Organization", "", "Organization", "organization", "organizationid"],
            Self::Profile => {
                ["Profile", "profile: Profile<'_>, ", "EmailServerProfile", "profiles", "emailserverprofileid"]
            }
            Self::Mailbox => ["Mailbox", "mailbox: Mailbox<'_>, ", "Mailbox", "mailboxes", "mailboxid"],
            Self::Queue => ["Queue", "queue: Queue<'_>, ", "Queue", "queues", "queueid"],
            Self::User => ["User", "user: User<'_>, ", "SystemUser", "users", "systemuserid"],
        }
    }

    /// Returns the section of most rules about these records.
    fn section(self) -> &'static str {
        match self {
            Self::Organization => "organization",
            Self::Profile => "processing",
            Self::Mailbox | Self::Queue | Self::User => "mailboxes",
        }
    }
}

pub(crate) fn run(root: &Path, args: &Args) -> Result<ExitCode> {
    let id = args.id.as_str();
    let kebab = id
        .split('-')
        .all(|part| !part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit()));
    ensure!(
        kebab && id.starts_with(|c: char| c.is_ascii_lowercase()),
        "invalid rule id `{id}`: expected lowercase words separated by `-`"
    );
    let folder = folder(root, args.section.as_deref().unwrap_or_else(|| args.on.section()))?;
    let rule = format!("{folder}/{}.rs", id.replace('-', "_"));
    let page = format!("{folder}/{id}.md");
    for (path, text) in [(&rule, rule_text(id, args.on)), (&page, page_text(id, args.on))] {
        if root.join(path).exists() {
            bail!("{path} already exists");
        }
        fs::write(root.join(path), text).with_context(|| format!("writing {path}"))?;
        println!("wrote {path}");
    }
    codegen::write_stale(root)?;
    println!("now write the condition, the sources, the texts, and the page, until these tests pass:");
    println!("  cargo test --package synclint-linter {id}");
    println!("  cargo test --package synclint-linter --test suite");
    Ok(ExitCode::SUCCESS)
}

/// Returns the directory of a section, relative to the root of the workspace.
fn folder(root: &Path, section: &str) -> Result<String> {
    let mut sections = Vec::new();
    for entry in fs::read_dir(root.join(RULES)).with_context(|| format!("reading {RULES}"))? {
        let entry = entry?;
        if entry.path().is_dir() {
            sections.push(entry.file_name().to_string_lossy().replace('_', "-"));
        }
    }
    sections.sort();
    ensure!(
        sections.iter().any(|known| known == section),
        "unknown section `{section}`; expected one of: {}",
        sections.join(", ")
    );
    Ok(format!("{RULES}/{}", section.replace('-', "_")))
}

fn rule_text(id: &str, on: Subject) -> String {
    let [check, parameter, table, ..] = on.words();
    let used = parameter.split(':').next().filter(|name| !name.is_empty()).map(|name| format!("    let _ = {name};\n"));
    format!(
        r#"use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {{
    info: RuleInfo {{
        id: "{id}",
        severity: Severity::Warning,
        certainty: Certainty::Inferred,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::{table}.name()],
        applies: Applies::ALWAYS,
        sources: &[],
        title: text!("TODO: short description of the problem", "TODO(ja): 問題の短い説明"),
        message: text!("TODO: {{record}} …", "TODO(ja): {{record}} …"),
        fix: text!("TODO: what the administrator changes (column: value)", "TODO(ja): 管理者が変更する内容 (列: 値)"),
        page: &pages::{},
        extra: Extra::NONE,
        yields_to: &[],
    }},
    check: Check::{check}(check),
}};

fn check({parameter}cx: &mut Cx<'_>) -> Outcome {{
{}    let _ = cx;
    Ok(())
}}
"#,
        id.replace('-', "_").to_ascii_uppercase(),
        used.unwrap_or_default()
    )
}

fn page_text(id: &str, on: Subject) -> String {
    let [.., file, key] = on.words();
    format!(
        r"# {id}

TODO: what the server does in this case, why it matters, which document states it, and when the severity is
lower than in the list of rules.

日本語

TODO(ja): この欄に記述する内容: サーバーの動作、問題となる理由、ルールの根拠となる文書、重大度が一覧より下がる条件。

## record with the problem

```args
--assume=deployment=online
--assume=product-version=9.2
```

`contoso/{file}.yaml`:

```yaml
- {key}: 6c1f0000-0000-4000-8000-000000000001
  name: Contoso   #~ {id}
```

## record without the problem

```args
--assume=deployment=online
--assume=product-version=9.2
```

`contoso/{file}.yaml`:

```yaml
- {key}: 6c1f0000-0000-4000-8000-000000000001
  name: Contoso
```
"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Adds a rule to a copy of the workspace. The copy compiles, and the tests fail because the rule reports nothing and cites
    /// no document.
    ///
    /// The copy shares built dependencies. Its crates are one level deeper, because cargo distinguishes packages of workspaces
    /// by their path below the root.
    #[test]
    fn new_rule_compiles_and_its_test_fails() {
        let root = crate::root();
        let top = root.join("target/new-rule");
        let copy = top.join("scaffold");
        let _ = fs::remove_dir_all(&top);
        for part in [".rustfmt.toml", "crates", "xtask", "fixtures/format"] {
            copy_all(&root.join(part), &copy.join(part));
        }
        copy_all(&root.join("Cargo.lock"), &top.join("Cargo.lock"));
        let manifest = fs::read_to_string(root.join("Cargo.toml")).unwrap();
        let manifest = manifest.replace("\"crates/", "\"scaffold/crates/").replace("\"xtask", "\"scaffold/xtask");
        fs::write(top.join("Cargo.toml"), manifest).unwrap();
        let args = Args { id: "some-id".to_owned(), on: Subject::Mailbox, section: None };
        run(&copy, &args).unwrap();
        let cargo = |words: &[&str]| {
            let mut command = std::process::Command::new(env!("CARGO"));
            command.args(words).current_dir(&top).env("CARGO_TARGET_DIR", root.join("target"));
            let output = command.env_remove("UPDATE_EXPECT").output().unwrap();
            (
                output.status.success(),
                String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr),
            )
        };
        let (built, log) = cargo(&["build", "--offline", "--package", "synclint-linter", "--test", "pages"]);
        assert!(built, "{log}");
        let (passed, log) = cargo(&["test", "--offline", "--package", "synclint-linter", "--test", "pages", "some-id"]);
        assert!(!passed && log.contains("expected but not found:\n    contoso/mailboxes.yaml:2 some-id"), "{log}");
        assert!(log.contains("the rule cites no document") && log.contains("1 passed; 2 failed"), "{log}");
        assert!(run(&copy, &args).is_err(), "an existing rule is not overwritten");
    }

    #[test]
    fn finds_the_directory_of_a_section() {
        let root = crate::root();
        for subject in Subject::value_variants() {
            assert!(folder(&root, subject.section()).is_ok(), "{subject:?}");
        }
        assert_eq!(folder(&root, "pop3-imap-smtp").unwrap(), "crates/rules/src/rules/pop3_imap_smtp");
        let refused = folder(&root, "pop3_imap_smtp").unwrap_err().to_string();
        assert!(refused.contains("expected one of: deployment, exchange-online, "), "{refused}");
    }

    fn copy_all(from: &Path, to: &Path) {
        if from.is_file() {
            fs::create_dir_all(to.parent().unwrap()).unwrap();
            fs::copy(from, to).unwrap();
            return;
        }
        for entry in fs::read_dir(from).unwrap() {
            let entry = entry.unwrap();
            copy_all(&entry.path(), &to.join(entry.file_name()));
        }
    }
}
