//! Developer commands: `cargo xtask lint | bench | codegen | docs | fuzz | new-rule`.

#![expect(clippy::print_stdout, reason = "a command line prints to stdout")]

mod bench;
mod codegen;
mod docs;
mod fuzz;
mod lint;
mod new_rule;
#[cfg(test)]
mod tidy;
mod tsv;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::Result;
use clap::{Parser, Subcommand};

#[derive(Debug, Parser)]
#[command(name = "cargo xtask", about = "Developer commands of synclint")]
struct Args {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Build synclint and lint paths, or the sample organizations
    Lint(lint::Args),
    /// Measure synclint and other programs
    Bench(bench::Args),
    /// Regenerate the generated code and the rule reference
    Codegen(codegen::Args),
    /// Regenerate only the rule reference
    Docs,
    /// Run all fuzz targets, or one of them
    Fuzz(fuzz::Args),
    /// Add a rule that compiles, with a test that fails
    NewRule(new_rule::Args),
}

fn main() -> Result<ExitCode> {
    match Args::parse().command {
        Command::Lint(args) => lint::run(&root(), &args),
        Command::Bench(args) => bench::run(&root(), &args),
        Command::Codegen(args) => codegen::run(&root(), &args),
        Command::Docs => docs::run(&root()),
        Command::Fuzz(args) => fuzz::run(&root(), &args),
        Command::NewRule(args) => new_rule::run(&root(), &args),
    }
}

/// Returns the root directory of the workspace.
fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("xtask is a directory of the workspace").to_path_buf()
}
