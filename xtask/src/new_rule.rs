//! `cargo xtask new-rule`: a rule that compiles, and a page whose test fails until the rule is written.

use std::fs;
use std::path::Path;
use std::process::ExitCode;

use anyhow::{Context, Result, bail, ensure};
use clap::ValueEnum;

use crate::codegen;

#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The id: a phrase in kebab case that reads well after "allow"
    id: String,
    /// What the rule looks at
    #[arg(long, value_enum)]
    on: Subject,
    /// The section of the rules that it belongs to, such as `pop3-imap-smtp`; chosen by what it looks at without one
    #[arg(long)]
    section: Option<String>,
}

/// Where rules are, a folder for each section.
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
    /// The variant of `Check`, the parameter, the table, and the name of its file and of its key in a fixture.
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

    /// The section of most rules that look at this.
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
        "`{id}` is no id: lower-case words with `-` between"
    );
    let folder = folder(root, args.section.as_deref().unwrap_or_else(|| args.on.section()))?;
    let rule = format!("{folder}/{}.rs", id.replace('-', "_"));
    let page = format!("{folder}/{id}.md");
    for (path, text) in [(&rule, rule_text(id, args.on)), (&page, page_text(id, args.on))] {
        if root.join(path).exists() {
            bail!("{path} is there already");
        }
        fs::write(root.join(path), text).with_context(|| format!("writing {path}"))?;
        println!("wrote {path}");
    }
    codegen::write_stale(root)?;
    println!("now write the condition, the sources, the words and the page, until these pass:");
    println!("  cargo test --package synclint-linter {id}");
    println!("  cargo test --package synclint-linter --test suite");
    Ok(ExitCode::SUCCESS)
}

/// The folder of the rules of a section, below the root.
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
        "`{section}` is no section of rules; there are: {}",
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
        title: text!("TODO: what is wrong, in a few words", "TODO(ja): 問題の短い説明"),
        message: text!("TODO: {{record}} …", "TODO(ja): {{record}} …"),
        fix: text!("TODO: what an administrator changes (column: value)", "TODO(ja): 管理者が変更する内容 (列: 値)"),
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

TODO: what the server does in this case, why it matters, on which document the rule rests, and when the
finding is milder than the list of rules says.

日本語

TODO(ja): この欄に記述する内容: サーバーの動作、問題となる理由、ルールの根拠となる文書、重大度が一覧より下がる条件。

## a record with the fault

```args
--assume=deployment=online
--assume=product-version=9.2
```

`contoso/{file}.yaml`:

```yaml
- {key}: 6c1f0000-0000-4000-8000-000000000001
  name: Contoso   #~ {id}
```

## a record without it

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

    /// The scaffold on a copy of the workspace: it compiles, and its tests are red because the rule is silent and rests on nothing.
    ///
    /// The copy shares the build of the dependencies. Its crates stand one level deeper, because cargo tells packages of
    /// workspaces apart by their path below the root.
    #[test]
    fn a_new_rule_compiles_and_its_test_is_red() {
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
        assert!(!passed && log.contains("announced and not found:\n    contoso/mailboxes.yaml:2 some-id"), "{log}");
        assert!(log.contains("the rule cites no document") && log.contains("1 passed; 2 failed"), "{log}");
        assert!(run(&copy, &args).is_err(), "a rule that is there is not overwritten");
    }

    #[test]
    fn sections_are_named_as_options_name_them() {
        let root = crate::root();
        for subject in Subject::value_variants() {
            assert!(folder(&root, subject.section()).is_ok(), "{subject:?}");
        }
        assert_eq!(folder(&root, "pop3-imap-smtp").unwrap(), "crates/rules/src/rules/pop3_imap_smtp");
        let refused = folder(&root, "pop3_imap_smtp").unwrap_err().to_string();
        assert!(refused.contains("there are: deployment, exchange-online, "), "{refused}");
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
