//! `cargo xtask codegen`: generates code from data, and checks that it is up to date.

mod rules;
mod schema;

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode, Stdio};

use anyhow::{Context, Result, ensure};

use crate::docs;

#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// List stale files without writing them; exit with 1 if there are any
    #[arg(long)]
    check: bool,
}

/// A generated file.
struct Generated {
    /// The path from the root of the workspace.
    path: PathBuf,
    text: String,
}

pub(crate) fn run(root: &Path, args: &Args) -> Result<ExitCode> {
    let stale = stale(root)?;
    for file in &stale {
        println!("{} {}", if args.check { "stale" } else { "wrote" }, file.path.display());
        if !args.check {
            write(root, file)?;
        }
    }
    if args.check {
        return Ok(if stale.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE });
    }
    docs::run(root) // last, because it builds synclint
}

/// Writes the stale files.
pub(crate) fn write_stale(root: &Path) -> Result<()> {
    stale(root)?.iter().try_for_each(|file| write(root, file))
}

/// Returns the generated files that differ from those on disk.
fn stale(root: &Path) -> Result<Vec<Generated>> {
    let mut files = schema::generate(root)?;
    files.extend(rules::generate(root)?);
    let mut stale = Vec::new();
    for mut file in files {
        if file.path.extension().is_some_and(|ending| ending == "rs") {
            file.text = rustfmt(root, &file.text).with_context(|| format!("formatting {}", file.path.display()))?;
        }
        if fs::read_to_string(root.join(&file.path)).ok().as_deref() != Some(&file.text) {
            stale.push(file);
        }
    }
    Ok(stale)
}

fn write(root: &Path, file: &Generated) -> Result<()> {
    let path = root.join(&file.path);
    fs::create_dir_all(path.parent().unwrap_or(root))?;
    fs::write(&path, &file.text).with_context(|| format!("writing {}", path.display()))
}

fn rustfmt(root: &Path, text: &str) -> Result<String> {
    let mut child = Command::new("rustfmt")
        .args(["--edition", "2024", "--config-path"])
        .arg(root)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .context("starting rustfmt")?;
    child.stdin.take().context("rustfmt has no stdin")?.write_all(text.as_bytes())?;
    let output = child.wait_with_output()?;
    ensure!(output.status.success(), "rustfmt failed");
    Ok(String::from_utf8(output.stdout)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Outside CI, stale files are rewritten before the test fails, so that it passes the next time.
    #[test]
    fn generated_code_is_up_to_date() {
        let root = crate::root();
        let stale = stale(&root).unwrap();
        if std::env::var_os("CI").is_none() {
            stale.iter().for_each(|file| write(&root, file).unwrap());
        }
        let names: Vec<_> = stale.iter().map(|file| file.path.display().to_string()).collect();
        assert!(names.is_empty(), "stale: {}; run `cargo xtask codegen`", names.join(", "));
    }
}
