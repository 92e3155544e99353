//! The command line of synclint: arguments, discovery, reading, threads, exit code. The only crate that reads files, the
//! environment and the clock.

pub mod args;
pub mod catalog;
pub mod check;
mod commands;
pub mod discover;
mod filter;
mod fix;
mod git;
mod join;
pub mod left_out;
mod limits;
pub mod lint;
pub mod manual;
pub mod output;
pub mod page;
mod progress;
pub mod settings;

use std::process::ExitCode;

use anyhow::Result;
use args::{Cli, Command, ConfigCommand, SettingsArgs};

/// Nothing at or above the threshold.
pub const CLEAN: u8 = 0;
/// Findings at or above the threshold.
pub const FINDINGS: u8 = 1;
/// The work could not be done whole: usage, configuration, unreadable or no input, an internal error.
pub const FAILED: u8 = 2;

/// Runs the command line of this process.
pub fn main() -> ExitCode {
    match args::parse().and_then(run) {
        Ok(code) => ExitCode::from(code),
        Err(error) if is_broken_pipe(&error) => ExitCode::from(CLEAN),
        Err(error) => {
            output::Log::new(output::Verbosity::Normal).error(&format!("{error:#}"));
            ExitCode::from(FAILED)
        }
    }
}

fn run(cli: Cli) -> Result<u8> {
    let Some(command) = cli.command else { return check::run(&cli.check) };
    match command {
        Command::Check(args) => check::run(&args),
        Command::Explain(args) => commands::explain(&args),
        Command::Why(args) => commands::why(&args),
        Command::Rules(args) => commands::rules(&args),
        Command::Matrix(args) => commands::matrix(&args),
        Command::Schema { which } => commands::schema(which),
        Command::Config(args) => match args.command {
            Some(ConfigCommand::Show { paths, settings }) => commands::config_show(&paths, &settings),
            None => commands::config_show(&[".".into()], &SettingsArgs::default()),
        },
        Command::Completions { shell } => commands::completions(shell),
        Command::Man => commands::man(),
    }
}

/// Whether whoever read the output went away, which is no error.
fn is_broken_pipe(error: &anyhow::Error) -> bool {
    error.chain().any(|cause| {
        cause.downcast_ref::<std::io::Error>().is_some_and(|error| error.kind() == std::io::ErrorKind::BrokenPipe)
            || cause
                .downcast_ref::<serde_json::Error>()
                .is_some_and(|error| error.io_error_kind() == Some(std::io::ErrorKind::BrokenPipe))
    })
}
