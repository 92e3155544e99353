//! The input files of the benchmark, which are the same on every machine. Created once per size.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::random::Random;
use crate::rows::{self, Organization};
use crate::write;

/// The parameters of an estate.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Size {
    pub(crate) organizations: u64,
    pub(crate) users: u64,
    pub(crate) shape: Shape,
    /// Whether rows have mistakes.
    pub(crate) mistakes: bool,
}

/// How the rows of an organization are divided into files.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Shape {
    /// One YAML file per row.
    FilePerRow,
    /// One YAML file per table, and two for mailboxes.
    FilePerTable,
    /// One JSON file per table, on one line.
    Json,
    /// One YAML file with one mailbox, and nothing else.
    OneFile,
}

impl Shape {
    fn key(self) -> &'static str {
        match self {
            Self::FilePerRow => "rows",
            Self::FilePerTable => "tables",
            Self::Json => "json",
            Self::OneFile => "one",
        }
    }
}

/// An estate on disk.
#[derive(Debug)]
pub(crate) struct Estate {
    pub(crate) path: PathBuf,
    pub(crate) files: u64,
    pub(crate) bytes: u64,
}

/// Creates an estate below `home`, unless it exists.
pub(crate) fn make(home: &Path, size: Size) -> Result<Estate> {
    let Size { organizations, users, shape, mistakes } = size;
    let clean = if mistakes { "" } else { "-clean" };
    let path = home.join(format!("{}-{organizations}x{users}{clean}", shape.key()));
    let done = path.join("synclint.yaml"); // written last
    if !done.exists() {
        for number in 0..organizations {
            // One seed per organization, so that all shapes have the same rows.
            let made = rows::organization(number, users, &mut Random::new(number, mistakes));
            write_organization(&path.join(format!("contoso-{number:04}")), &made, shape)?;
        }
        let facts = "facts:\n  deployment: online\n  product-version: \"9.2\"\n  outlook-client-in-use: false\n  customer-key: false\n";
        fs::write(&done, facts).with_context(|| format!("writing {}", done.display()))?;
    }
    let mut estate = Estate { path, files: 0, bytes: 0 };
    for file in crate::worker::files(&estate.path) {
        estate.files += 1;
        estate.bytes += fs::metadata(&file).with_context(|| format!("reading {}", file.display()))?.len();
    }
    Ok(estate)
}

fn write_organization(dir: &Path, made: &Organization, shape: Shape) -> Result<()> {
    for (set, rows) in made.tables() {
        match shape {
            Shape::Json => {
                let mut text = String::new();
                write::json(&made.host, set, rows, &mut text);
                file(&dir.join(format!("{set}.json")), &text)?;
            }
            Shape::FilePerTable => {
                let parts = if set == "mailboxes" { 2 } else { 1 };
                for (part, rows) in rows.chunks(rows.len().div_ceil(parts).max(1)).enumerate() {
                    let mut text = String::new();
                    rows.iter().for_each(|row| write::yaml(row, "- ", &mut text));
                    let name = if parts > 1 { format!("mailboxes/{part}.yaml") } else { format!("{set}.yaml") };
                    file(&dir.join(name), &text)?;
                }
            }
            Shape::FilePerRow => {
                for (number, row) in rows.iter().enumerate() {
                    let mut text = String::new();
                    write::yaml(row, "", &mut text);
                    file(&dir.join(set).join(format!("{number:05}.yaml")), &text)?;
                }
            }
            Shape::OneFile => {
                if let Some(row) = rows.first().filter(|_| set == "mailboxes") {
                    let mut text = String::new();
                    write::yaml(row, "", &mut text);
                    file(&dir.join("mailbox.yaml"), &text)?;
                }
            }
        }
    }
    Ok(())
}

fn file(path: &Path, text: &str) -> Result<()> {
    let parent = path.parent().context("the file has no parent directory")?;
    fs::create_dir_all(parent).with_context(|| format!("creating {}", parent.display()))?;
    fs::write(path, text).with_context(|| format!("writing {}", path.display()))
}
