//! Automation: `cargo xtask lint | bench | codegen | docs | fuzz | new-rule`.

#![expect(clippy::print_stdout, reason = "a command line talks to its user")]

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
#[command(name = "cargo xtask", about = "Automation of synclint")]
struct Args {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Builds synclint and lints the paths given, or the sample estate
    Lint(lint::Args),
    /// Measures synclint beside other programs
    Bench(bench::Args),
    /// Writes the generated code and the reference of the rules anew
    Codegen(codegen::Args),
    /// Writes the reference of the rules anew, and nothing else
    Docs,
    /// Runs the fuzz targets, or one of them
    Fuzz(fuzz::Args),
    /// Adds a rule that compiles and a test of it that fails
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

/// The directory of the workspace.
fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("xtask is a directory of the workspace").to_path_buf()
}
