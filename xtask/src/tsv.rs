//! Reads tables of tab-separated values with a header. Errors name the line.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail, ensure};

/// A table.
#[derive(Debug)]
pub(crate) struct Tsv {
    path: PathBuf,
    header: Vec<String>,
    rows: Vec<Vec<String>>,
}

/// A row of a table.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Row<'t> {
    table: &'t Tsv,
    index: usize,
}

impl Tsv {
    /// Reads a file. Fails if the header is not `columns`, or if a row has another number of fields.
    pub(crate) fn read(path: &Path, columns: &[&str]) -> Result<Self> {
        let text = fs::read_to_string(path).with_context(|| format!("reading {}", path.display()))?;
        let mut lines = text.lines().map(|line| line.split('\t').map(str::to_owned).collect::<Vec<_>>());
        let header = lines.next().unwrap_or_default();
        ensure!(header == columns, "{}:1: expected the header: {}", path.display(), columns.join(" "));
        let rows: Vec<_> = lines.collect();
        for (index, row) in rows.iter().enumerate() {
            ensure!(
                row.len() == header.len(),
                "{}:{}: {} fields, expected {}",
                path.display(),
                index + 2,
                row.len(),
                header.len()
            );
        }
        Ok(Self { path: path.to_path_buf(), header, rows })
    }

    /// Returns the rows in order.
    pub(crate) fn rows(&self) -> impl Iterator<Item = Row<'_>> {
        (0..self.rows.len()).map(|index| Row { table: self, index })
    }
}

impl<'t> Row<'t> {
    /// Returns the field of a column.
    pub(crate) fn get(self, column: &str) -> &'t str {
        let at = self.table.header.iter().position(|name| name == column).expect("the header was checked");
        &self.table.rows[self.index][at]
    }

    /// Returns an error that names this row.
    pub(crate) fn fail<T>(self, message: &str) -> Result<T> {
        bail!("{}:{}: {message}", self.table.path.display(), self.index + 2)
    }
}
