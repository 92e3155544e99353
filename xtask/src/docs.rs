//! `cargo xtask docs`: writes the rule reference that `synclint rules` prints.

use std::fs;
use std::path::Path;
use std::process::{Command, ExitCode};

use anyhow::{Context, Result, ensure};

use crate::lint;

/// The path of the rule reference, from the root of the workspace.
const REFERENCE: &str = "crates/rules/README.md";

pub(crate) fn run(root: &Path) -> Result<ExitCode> {
    let binary = lint::binary(root, &[])?;
    let output =
        Command::new(binary).args(["rules", "--all", "-f", "markdown"]).output().context("starting synclint")?;
    ensure!(output.status.success(), "synclint failed: {}", String::from_utf8_lossy(&output.stderr));
    let path = root.join(REFERENCE);
    if fs::read(&path).ok().as_ref() != Some(&output.stdout) {
        fs::write(&path, output.stdout).with_context(|| format!("writing {REFERENCE}"))?;
        println!("wrote {REFERENCE}");
    }
    Ok(ExitCode::SUCCESS)
}
