//! The command line of synclint: arguments, file discovery, Git, progress, output, and exit code.
//!
//! Only this crate reads files, the environment, and the clock. Everything else is in `synclint-linter`.

pub mod args;
mod baseline_file;
mod check;
mod commands;
pub mod discover;
pub mod estate;
mod exit;
mod fix;
mod git;
mod limits;
pub mod output;
mod outputs;
pub mod paths;
mod progress;
pub mod replace;
mod search;
mod terminal;

use std::process::ExitCode;
use synclint_diagnostic::text::Lang;

use anyhow::Result;
use args::{Cli, Command, ConfigCommand, SettingsArgs};
use exit::FAILED;

/// Runs synclint with the arguments of this process.
pub fn main() -> ExitCode {
    match args::parse().and_then(run) {
        Ok(code) => ExitCode::from(code),
        Err(error) => {
            output::Log::new(output::Verbosity::Normal).error(&message(&error));
            ExitCode::from(FAILED)
        }
    }
}

fn run(cli: Cli) -> Result<u8> {
    let Some(command) = cli.command else { return check::run(&cli.check) };
    match command {
        Command::Check(args) => check::run(&args),
        Command::Explain(args) => commands::explain::explain(&args),
        Command::Why(args) => commands::why::why(&args),
        Command::Rules(args) => commands::rules::rules(&args),
        Command::Matrix(args) => commands::matrix::matrix(&args),
        Command::Schema { which } => commands::schema(which),
        Command::Config(args) => match args.command {
            Some(ConfigCommand::Show { paths, settings, lang }) => {
                commands::config::config_show(&paths, &settings, lang)
            }
            None => commands::config::config_show(&[".".into()], &SettingsArgs::default(), None),
        },
        Command::Completions { shell } => commands::completions(shell),
        Command::Man => commands::man(),
    }
}

/// Formats an error and its causes in one line.
fn message(error: &anyhow::Error) -> String {
    let cause = |cause: &(dyn std::error::Error + 'static)| {
        cause.downcast_ref().map_or_else(|| cause.to_string(), |error| output::reason(error).to_string(Lang::En))
    };
    error.chain().map(cause).collect::<Vec<_>>().join(": ")
}
