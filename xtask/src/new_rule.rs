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
}

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
    let rule = format!("crates/rules/src/rules/{}.rs", id.replace('-', "_"));
    let page = format!("fixtures/rules/{id}.md");
    for (path, text) in [(&rule, rule_text(id, args.on)), (&page, page_text(id, args.on))] {
        if root.join(path).exists() {
            bail!("{path} is there already");
        }
        fs::write(root.join(path), text).with_context(|| format!("writing {path}"))?;
        println!("wrote {path}");
    }
    codegen::write_stale(root)?;
    println!("now write the condition, the words and the page; `cargo test {id}` is red until the rule speaks");
    Ok(ExitCode::SUCCESS)
}

fn rule_text(id: &str, on: Subject) -> String {
    let [check, parameter, table, ..] = on.words();
    let used = parameter.split(':').next().filter(|name| !name.is_empty()).map(|name| format!("    let _ = {name};\n"));
    format!(
        r#"use crate::prelude::*;

pub(super) static RULE: Rule = Rule {{
    info: RuleInfo {{
        id: "{id}",
        severity: Severity::Warning,
        certainty: Certainty::Inferred,
        since: "0.1.0",
        tables: &[Table::{table}],
        applies: Applies::ALWAYS,
        sources: &[&cite::SUPPORTED_CONFIGURATIONS_8_2],
        title: text!("what is wrong, in a few words", "問題の短い説明"),
        message: text!("{{record}} …", "{{record}} …"),
        fix: text!("what an administrator changes (column: value)", "管理者が変更する内容 (列: 値)"),
        yields_to: &[],
    }},
    check: Check::{check}(check),
}};

fn check({parameter}cx: &mut Cx<'_>) -> Outcome {{
{}    let _ = cx;
    Ok(())
}}
"#,
        used.unwrap_or_default()
    )
}

fn page_text(id: &str, on: Subject) -> String {
    let [.., file, key] = on.words();
    format!(
        r"# {id}

To be written: what the server does in this case, why it matters, on which document the rule rests, and when the
finding is milder than the list of rules says.

日本語

この欄に記述する内容: サーバーの動作、問題となる理由、ルールの根拠となる文書、重大度が一覧より下がる条件。

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

    /// The scaffold on a copy of the workspace: it compiles, and its test is red because the rule is silent.
    ///
    /// The copy shares the build of the dependencies. Its crates stand one level deeper, because cargo tells packages of
    /// workspaces apart by their path below the root.
    #[test]
    fn a_new_rule_compiles_and_its_test_is_red() {
        let root = crate::root();
        let top = root.join("target/new-rule");
        let copy = top.join("scaffold");
        let _ = fs::remove_dir_all(&top);
        for part in [".rustfmt.toml", "crates", "xtask", "fixtures/rules"] {
            copy_all(&root.join(part), &copy.join(part));
        }
        copy_all(&root.join("Cargo.lock"), &top.join("Cargo.lock"));
        let manifest = fs::read_to_string(root.join("Cargo.toml")).unwrap();
        let manifest = manifest.replace("\"crates/", "\"scaffold/crates/").replace("\"xtask", "\"scaffold/xtask");
        fs::write(top.join("Cargo.toml"), manifest).unwrap();
        let args = Args { id: "some-id".to_owned(), on: Subject::Mailbox };
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
        let (built, log) = cargo(&["build", "--offline", "--package", "synclint", "--tests"]);
        assert!(built, "{log}");
        let (passed, log) = cargo(&["test", "--offline", "--package", "synclint", "--test", "fixtures", "some-id"]);
        assert!(!passed && log.contains("announced and not found:\n    contoso/mailboxes.yaml:2 some-id"), "{log}");
        assert!(log.contains("some-id: a record without it") && log.contains("2 passed; 1 failed"), "{log}");
        assert!(run(&copy, &args).is_err(), "a rule that is there is not overwritten");
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
