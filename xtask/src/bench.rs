//! `cargo xtask bench`: builds synclint and the benchmark in release mode, and runs the benchmark.

use std::path::Path;
use std::process::{Command, ExitCode};

use anyhow::{Context, Result, ensure};

#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// Flags of `xtask/bench`; `--help` lists them
    #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
    flags: Vec<String>,
}

pub(crate) fn run(root: &Path, args: &Args) -> Result<ExitCode> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let packages = ["build", "--release", "--package", "synclint", "--package", "synclint-bench"];
    let built = Command::new(&cargo).args(packages).current_dir(root).status().context("starting cargo")?;
    ensure!(built.success(), "the build failed");
    let bench = ["run", "--release", "--quiet", "--package", "synclint-bench", "--"];
    let status =
        Command::new(cargo).args(bench).args(&args.flags).current_dir(root).status().context("starting cargo")?;
    ensure!(status.success(), "the benchmark failed");
    Ok(ExitCode::SUCCESS)
}
