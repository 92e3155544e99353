//! `cargo xtask fuzz`: builds the fuzz targets with libFuzzer and runs them.
//!
//! The flags are those of cargo-fuzz without a sanitizer: stable Rust takes them, and safe Rust needs no more. What must hold is
//! in `xtask/fuzz/src`; what a run finds worth keeping grows in `target/fuzz/corpus`.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

use anyhow::{Context, Result, bail, ensure};

use crate::tsv::Tsv;

/// Counters at each edge and at each comparison, for libFuzzer to see where an input got to.
const FLAGS: &str = "-Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=4 \
    -Cllvm-args=-sanitizer-coverage-inline-8bit-counters -Cllvm-args=-sanitizer-coverage-pc-table \
    -Cllvm-args=-sanitizer-coverage-trace-compares -Cdebug-assertions -Coverflow-checks";

/// What YAML, JSON and XML are made of, besides the names of columns.
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

/// Inputs that every target but the one of settings can begin with.
const ESTATE: &str = "fixtures/estate";

#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The target; all of them, one after the other, without one
    target: Option<String>,
    /// How many inputs to run
    #[arg(long, default_value_t = 20_000, conflicts_with = "time")]
    runs: u64,
    /// How many seconds to run
    #[arg(long)]
    time: Option<u64>,
}

pub(crate) fn run(root: &Path, args: &Args) -> Result<ExitCode> {
    let all = targets(root)?;
    let chosen: Vec<&String> = match &args.target {
        Some(target) => all.iter().filter(|known| *known == target).collect(),
        None => all.iter().collect(),
    };
    ensure!(!chosen.is_empty(), "no such target; there are: {}", all.join(", "));
    let home = root.join("target/fuzz");
    let host = host()?;
    build(root, &home, &host)?;
    fs::write(home.join("words.dict"), dictionary(root)?).context("writing the dictionary")?;
    for target in chosen {
        let corpus = home.join("corpus").join(target);
        fs::create_dir_all(&corpus).with_context(|| format!("making {}", corpus.display()))?;
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
            bail!("{target} found an input: mend the cause and keep the input in xtask/fuzz/seeds/{target}");
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// The names of the targets: those of their files.
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
        // With a target of its own, the flags do not reach build scripts; with LTO the counters would be dropped.
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

/// The platform, as cargo names it.
fn host() -> Result<String> {
    let output = Command::new("rustc").arg("-vV").output().context("starting rustc")?;
    let text = String::from_utf8_lossy(&output.stdout);
    let host = text.lines().find_map(|line| line.strip_prefix("host: "));
    host.map(str::to_owned).context("rustc did not say what platform this is")
}

/// Words for libFuzzer to put into inputs.
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
