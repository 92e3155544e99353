//! `cargo xtask fuzz`: builds the fuzz targets with libFuzzer and runs them.
//!
//! The flags are those of cargo-fuzz without a sanitizer. Stable Rust supports them, and safe Rust does not need a sanitizer. The
//! targets are in `xtask/fuzz/src`, and the corpus is in `target/fuzz/corpus`.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

use anyhow::{Context, Result, bail, ensure};

use crate::tsv::Tsv;

/// Adds counters at edges and comparisons, so that libFuzzer can measure the coverage of an input.
const FLAGS: &str = "-Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=4 \
    -Cllvm-args=-sanitizer-coverage-inline-8bit-counters -Cllvm-args=-sanitizer-coverage-pc-table \
    -Cllvm-args=-sanitizer-coverage-trace-compares -Cdebug-assertions -Coverflow-checks";

/// The dictionary for YAML, JSON, and XML, without the names of columns.
const WORDS: [&str; 40] = [
    "- ",
    ": ",
    "\n",
    "  ",
    "? ",
    "---\n",
    "...\n",
    "|\n",
    "|2-\n",
    ">-\n",
    "&a ",
    "*a",
    "<<: *a",
    "!!str ",
    "# ",
    "'",
    "\"",
    "[",
    "]",
    "{",
    "}",
    "\r\n",
    "\t",
    "\u{feff}",
    "\\u003c",
    "\\\"",
    "\\n",
    "~",
    "null",
    "true",
    "1900-01-01T00:00:00Z",
    "/Date(0)/",
    "f8850000-0000-4000-8000-000000000001",
    "@odata.context",
    "@odata.nextLink",
    "value",
    "@OData.Community.Display.V1.FormattedValue",
    "<EmailSettings><ACTDeliveryMethod>",
    "</",
    "山田",
];

/// Initial inputs for every target except `settings`.
const ESTATE: &str = "fixtures/estate";

#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// Target to run [default: all]
    target: Option<String>,
    /// Number of inputs to run
    #[arg(long, default_value_t = 20_000, conflicts_with = "time")]
    runs: u64,
    /// Number of seconds to run
    #[arg(long)]
    time: Option<u64>,
}

pub(crate) fn run(root: &Path, args: &Args) -> Result<ExitCode> {
    let all = targets(root)?;
    let chosen: Vec<&String> = match &args.target {
        Some(target) => all.iter().filter(|known| *known == target).collect(),
        None => all.iter().collect(),
    };
    ensure!(!chosen.is_empty(), "unknown target; expected one of: {}", all.join(", "));
    let home = root.join("target/fuzz");
    let host = host()?;
    build(root, &home, &host)?;
    fs::write(home.join("words.dict"), dictionary(root)?).context("writing the dictionary")?;
    for target in chosen {
        let corpus = home.join("corpus").join(target);
        fs::create_dir_all(&corpus).with_context(|| format!("creating {}", corpus.display()))?;
        let amount = match args.time {
            Some(seconds) => format!("-max_total_time={seconds}"),
            None => format!("-runs={}", args.runs),
        };
        let mut command = Command::new(home.join(&host).join("release").join(target));
        command.args([&amount, "-max_len=4096", "-timeout=20", "-rss_limit_mb=2048", "-print_final_stats=1"]);
        command.arg(format!("-dict={}", home.join("words.dict").display()));
        command.arg(format!("-artifact_prefix={}/found-by-{target}-", home.display()));
        command.args([corpus, root.join("xtask/fuzz/seeds").join(target)]);
        if target != "settings" {
            command.arg(root.join(ESTATE));
        }
        println!("fuzzing {target}");
        if !command.status().with_context(|| format!("starting {target}"))?.success() {
            bail!("{target} failed: fix the cause, and add the input to xtask/fuzz/seeds/{target}");
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// Returns the names of the targets, which are their file names.
fn targets(root: &Path) -> Result<Vec<String>> {
    let mut targets = Vec::new();
    for entry in fs::read_dir(root.join("xtask/fuzz/fuzz_targets")).context("listing the targets")? {
        let path: PathBuf = entry?.path();
        targets.extend(path.file_stem().and_then(|stem| stem.to_str()).map(str::to_owned));
    }
    targets.sort();
    Ok(targets)
}

fn build(root: &Path, home: &Path, host: &str) -> Result<()> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let status = Command::new(cargo)
        // `--target` keeps the flags away from build scripts. LTO would remove the counters.
        .args([
            "build",
            "--release",
            "--package",
            "synclint-fuzz",
            "--features",
            "libfuzzer",
            "--bins",
            "--target",
            host,
        ])
        .arg("--target-dir")
        .arg(home)
        .env("RUSTFLAGS", FLAGS)
        .env("CARGO_PROFILE_RELEASE_LTO", "false")
        .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16")
        .current_dir(root)
        .status()
        .context("starting cargo")?;
    ensure!(status.success(), "the build failed; libFuzzer needs a C++ compiler");
    Ok(())
}

/// Returns the target triple of this machine.
fn host() -> Result<String> {
    let output = Command::new("rustc").arg("-vV").output().context("starting rustc")?;
    let text = String::from_utf8_lossy(&output.stdout);
    let host = text.lines().find_map(|line| line.strip_prefix("host: "));
    host.map(str::to_owned).context("rustc did not print its host")
}

/// Returns the dictionary, whose words libFuzzer inserts into inputs.
fn dictionary(root: &Path) -> Result<String> {
    let path = root.join("crates/model/schema/columns.tsv");
    let columns = Tsv::read(&path, &["table", "column", "type", "values", "read", "secret"])?;
    let mut out = String::new();
    for word in columns.rows().map(|row| row.get("column")).chain(WORDS) {
        let escaped: String = word.bytes().map(|byte| format!("\\x{byte:02x}")).collect();
        writeln!(out, "\"{escaped}\"")?;
    }
    Ok(out)
}
