//! `cargo xtask bench`: measures linting, reading the files, the readers of synclint, and other programs.
//!
//! `xtask/bench/README.md` explains the numbers.

#![expect(clippy::print_stdout, reason = "a command line prints to stdout")]

mod dimensions;
mod estate;
mod growth;
mod measure;
mod peers;
mod random;
mod rows;
mod table;
mod worker;
mod write;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};
use clap::{Parser, Subcommand};

use estate::{Estate, Shape, Size};
use peers::{PEERS, Tools};
use table::Line;
use worker::Work;

/// The program that the others are compared to.
const BASE: &str = "synclint, 1 thread";

#[derive(Debug, Parser)]
#[command(name = "cargo xtask bench", about = "Measure synclint and other programs")]
struct Args {
    #[command(subcommand)]
    worker: Option<Worker>,
    #[command(flatten)]
    bench: Bench,
}

#[derive(Debug, Subcommand)]
enum Worker {
    /// Run a task that is measured in a separate process
    #[command(hide = true)]
    Worker {
        #[arg(value_enum)]
        work: Work,
        dir: PathBuf,
        threads: usize,
    },
}

#[derive(Debug, clap::Args)]
struct Bench {
    /// Binary to measure
    #[arg(long, default_value = "target/release/synclint", hide = true)]
    synclint: PathBuf,
    /// Number of runs per program; the programs run in turns
    #[arg(long, default_value_t = 5)]
    repetitions: usize,
    /// Number of files in the estate with one row per file
    #[arg(long, default_value_t = 60_000)]
    small_files: u64,
    /// Number of files in each estate with one table per file: YAML and JSON
    #[arg(long, default_value_t = 600)]
    large_files: u64,
    /// Users per organization in the estates with one table per file
    #[arg(long, default_value_t = 1200)]
    users: u64,
    /// Measure only synclint
    #[arg(long)]
    no_peers: bool,
    /// Measure only how time and memory grow with the input
    #[arg(long)]
    growth: bool,
    /// Write the measurements to a JSON file
    #[arg(long, value_name = "FILE")]
    json: Option<PathBuf>,
    /// Directory for estates and peers
    #[arg(long, default_value = "target/bench", hide = true)]
    home: PathBuf,
}

fn main() -> Result<()> {
    let args = Args::parse();
    match args.worker {
        Some(Worker::Worker { work, dir, threads }) => worker::run(work, &dir, threads),
        None if args.bench.growth => growth::measure(&args.bench.home, &args.bench.synclint, args.bench.repetitions),
        None => bench(&args.bench),
    }
}

/// An estate, its name, and whether it is small enough for slow programs.
struct Case {
    name: &'static str,
    estate: Estate,
    sample: bool,
}

fn bench(args: &Bench) -> Result<()> {
    let tools = if args.no_peers { None } else { Some(Tools::install(&args.home.join("tools"))?) };
    let mut lines = Vec::new();
    for case in cases(args)? {
        let Case { name, estate, sample } = &case;
        println!("{name}: {} files, {:.1} MB", estate.files, table::megabytes(estate.bytes));
        let mut programs = ours(args, &estate.path);
        for peer in PEERS.iter().filter(|peer| peer.fast || *sample) {
            if let Some(command) = tools.as_ref().and_then(|tools| tools.command(peer, &estate.path)) {
                programs.push((format!("{} {}", peer.name, peer.version), peer.what, command));
            }
        }
        lines.extend(run_alternately(args, &case, programs)?);
    }
    table::print(&lines, BASE);
    if let Some(path) = &args.json {
        let text = serde_json::to_string_pretty(&lines).context("serializing the measurements")?;
        fs::write(path, text + "\n").with_context(|| format!("writing {}", path.display()))?;
    }
    Ok(())
}

/// Creates the estates.
fn cases(args: &Bench) -> Result<Vec<Case>> {
    let case = |name, organizations: u64, users, shape, sample| -> Result<Case> {
        let size = Size { organizations: organizations.max(1), users, shape, mistakes: true };
        Ok(Case { name, estate: estate::make(&args.home, size)?, sample })
    };
    // Each user adds a row and a mailbox, and ten users add a queue and its mailbox. An organization has six table files.
    let large = args.large_files / 6;
    Ok(vec![
        case("one row per file", args.small_files / 440, 200, Shape::FilePerRow, false)?,
        case("one table per file", large, args.users, Shape::FilePerTable, false)?,
        case("JSON on one line", large, args.users, Shape::Json, false)?,
        case("one organization", 1, args.users, Shape::FilePerTable, true)?,
        case("one file", 1, 1, Shape::OneFile, true)?,
    ])
}

/// Returns the commands that measure synclint and its readers.
fn ours(args: &Bench, dir: &Path) -> Vec<(String, &'static str, Command)> {
    let worker = |work: &str| {
        let mut command = Command::new(std::env::current_exe().unwrap_or_else(|_| "synclint-bench".into()));
        command.args(["worker", work]).arg(dir).arg("1");
        command
    };
    vec![
        (BASE.to_owned(), "lint", check(&args.synclint, dir, 1)),
        ("synclint, 2 threads".to_owned(), "lint", check(&args.synclint, dir, 2)),
        ("reading the files".to_owned(), "read", worker("walk")),
        ("synclint's readers".to_owned(), "parse", worker("nodes")),
        ("synclint's full reader".to_owned(), "parse", worker("full-nodes")),
    ]
}

/// Returns the command that lints a directory and writes all findings as JSON.
fn check(synclint: &Path, dir: &Path, threads: usize) -> Command {
    let mut command = Command::new(synclint);
    command.args(["check", "-f", "json", "--as-of", "2026-11-24", "--threads"]).arg(threads.to_string()).arg(dir);
    command
}

/// Runs the programs in turns, so that temporary load affects all of them.
fn run_alternately(args: &Bench, case: &Case, mut programs: Vec<(String, &'static str, Command)>) -> Result<Vec<Line>> {
    let line = |(program, what, _): &(String, &'static str, Command)| {
        Line::new(case.name, case.estate.bytes, program.clone(), what)
    };
    let mut lines: Vec<Line> = programs.iter().map(line).collect();
    for repetition in 0..=args.repetitions {
        for ((_, _, command), line) in programs.iter_mut().zip(&mut lines) {
            let sample = measure::run(command)?;
            // The first turn fills the file cache.
            if repetition > 0 {
                line.add(sample);
            }
        }
    }
    Ok(lines)
}
