//! `cargo xtask new-rule`: a rule that compiles, and a page whose test fails until the rule is written.

use std::path::Path;
use std::process::ExitCode;

use anyhow::Result;

#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The id: a phrase in kebab case
    id: String,
}

pub(crate) fn run(_root: &Path, _args: &Args) -> Result<ExitCode> {
    Ok(ExitCode::SUCCESS)
}
