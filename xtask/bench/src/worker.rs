//! Tasks that are measured in a separate process: reading files, and only parsing them with `synclint-reader`.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use clap::ValueEnum;
use rayon::prelude::*;
use synclint_diagnostic::span::FileId;
use synclint_reader::{Limits, Parsed, read};
use walkdir::WalkDir;

/// What to do with each file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Work {
    /// Read the file and look at each byte
    Walk,
    /// Parse the file as `check` does
    Nodes,
    /// Parse the file with the full YAML reader
    FullNodes,
}

/// Does the work for every file below `dir`, on `threads` threads.
pub(crate) fn run(work: Work, dir: &Path, threads: usize) -> Result<()> {
    let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().context("starting threads")?;
    let total: u64 = pool.install(|| files(dir).par_iter().map(|path| one(work, path)).sum::<Result<u64>>())?;
    println!("{total}"); // so that the compiler does not remove the work
    Ok(())
}

fn one(work: Work, path: &Path) -> Result<u64> {
    let bytes = fs::read(path).with_context(|| format!("reading {}", path.display()))?;
    Ok(match work {
        Work::Walk => memchr::memchr_iter(b'\n', &bytes).count() as u64,
        Work::Nodes => nodes(&read::read(FileId(0), &bytes, Limits::default())),
        Work::FullNodes => nodes(&read::read_full(FileId(0), &bytes, Limits::default())),
    })
}

fn nodes(parsed: &Parsed<'_>) -> u64 {
    parsed.documents().map(|document| u64::from(document.size())).sum()
}

/// Returns the files with records below a directory, in the order of their names.
pub(crate) fn files(dir: &Path) -> Vec<PathBuf> {
    let entries = WalkDir::new(dir).sort_by_file_name().into_iter().filter_map(Result::ok);
    let files = entries.filter(|entry| entry.file_type().is_file() && entry.file_name() != "synclint.yaml");
    files.map(walkdir::DirEntry::into_path).collect()
}
