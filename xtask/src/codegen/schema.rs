//! Generates tables, columns, option sets, form labels, and settings from `crates/model/schema`.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

use anyhow::{Result, ensure};

use super::Generated;
use crate::tsv::{Row, Tsv};

const HEADER: &str = "// Written by `cargo xtask codegen` from `crates/model/schema`. Do not edit.\n\n";
const SCHEMA: &str = "crates/model/src/schema/generated";
const RECORDS: &str = "crates/model/src";

pub(super) fn generate(root: &Path) -> Result<Vec<Generated>> {
    let data = Data::read(&root.join("crates/model/schema"))?;
    let file = |folder: &str, name: &str, text: String| Generated {
        path: Path::new(folder).join(name),
        text: format!("{HEADER}{text}"),
    };
    Ok(vec![
        file(SCHEMA, "mod.rs", module()),
        file(SCHEMA, "tables.rs", data.tables()?),
        file(SCHEMA, "option_sets.rs", data.option_sets()?),
        file(SCHEMA, "form_labels.rs", data.form_labels()?),
        file(SCHEMA, "org_settings.rs", data.org_settings()?),
        file(RECORDS, "typed.rs", data.records()?),
    ])
}

fn module() -> String {
    let parts = ["form_labels", "option_sets", "org_settings", "tables"];
    let mods: String = parts.iter().map(|part| format!("mod {part};\n")).collect();
    let uses: String = parts.iter().map(|part| format!("pub use {part}::*;\n")).collect();
    format!("{mods}\n{uses}")
}

struct Data {
    tables: Tsv,
    columns: Tsv,
    option_sets: Tsv,
    form_labels: Tsv,
    org_settings: Tsv,
}

impl Data {
    fn read(dir: &Path) -> Result<Self> {
        let table = ["table", "variant", "record", "entity_set", "primary_key", "fingerprint", "complete", "noun"];
        let data = Self {
            tables: Tsv::read(&dir.join("tables.tsv"), &table)?,
            columns: Tsv::read(&dir.join("columns.tsv"), &["table", "column", "type", "values", "read", "secret"])?,
            option_sets: Tsv::read(
                &dir.join("option-sets.tsv"),
                &["set", "value", "variant", "label_en", "label_ja", "also"],
            )?,
            form_labels: Tsv::read(&dir.join("form-labels.tsv"), &["en", "ja", "columns", "seen"])?,
            org_settings: Tsv::read(&dir.join("orgdborgsettings.tsv"), &["key", "type", "min", "max", "default"])?,
        };
        data.check()?;
        Ok(data)
    }

    /// Checks that columns and form labels are sorted and unique, and that their tables and columns exist.
    fn check(&self) -> Result<()> {
        let mut last = ("", "");
        for row in self.columns.rows() {
            let next = (row.get("table"), row.get("column"));
            if next <= last {
                return row.fail("columns must be sorted and unique");
            }
            if !self.tables.rows().any(|table| table.get("table") == next.0) {
                return row.fail("unknown table");
            }
            last = next;
        }
        let mut last = "";
        for row in self.form_labels.rows() {
            if row.get("en") <= last {
                return row.fail("form labels must be sorted and unique");
            }
            last = row.get("en");
            let is_column = |name: &str| self.columns.rows().any(|column| full_name(column) == name);
            if !row.get("columns").split_whitespace().all(is_column) {
                return row.fail("unknown column");
            }
        }
        Ok(())
    }

    fn columns_of<'d>(&'d self, table: Row<'d>) -> impl Iterator<Item = Row<'d>> {
        self.columns.rows().filter(move |row| row.get("table") == table.get("table"))
    }

    /// Returns the rows of each option set, by name.
    fn sets(&self) -> BTreeMap<&str, Vec<Row<'_>>> {
        let mut sets: BTreeMap<&str, Vec<Row<'_>>> = BTreeMap::new();
        for row in self.option_sets.rows() {
            sets.entry(row.get("set")).or_default().push(row);
        }
        sets
    }

    fn form_labels(&self) -> Result<String> {
        let mut out = String::from(
            "/// The labels and buttons of forms that texts quote: English, and Japanese if a source has it.\npub static FORM_LABELS: &[(&str, Option<&str>)] = &[\n",
        );
        for row in self.form_labels.rows() {
            writeln!(out, "({:?}, {:?}),", row.get("en"), japanese(row))?;
        }
        out += "];\n";
        Ok(out)
    }

    /// Returns the code for the label of a column: `None` unless it has a label in both languages.
    fn form_label(&self, column: Row<'_>) -> String {
        let name = full_name(column);
        let label =
            self.form_labels.rows().find(|label| label.get("columns").split_whitespace().any(|own| own == name));
        match label.and_then(|label| Some((label.get("en"), japanese(label)?))) {
            Some((en, ja)) => format!("Some(text!({en:?}, {ja:?}))"),
            None => "None".to_owned(),
        }
    }

    fn tables(&self) -> Result<String> {
        let rows: Vec<_> = self.tables.rows().collect();
        let mut out = String::from(
            "use synclint_diagnostic::text;\nuse synclint_diagnostic::text::noun;\n\nuse super::option_sets;\nuse crate::schema::types::{ColumnInfo, Kind, TableInfo};\n\n",
        );
        out += "/// A table that synclint reads.\n#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]\npub enum Table {\n";
        for row in &rows {
            writeln!(out, "/// `{}`\n{},", row.get("table"), row.get("variant"))?;
        }
        let variants: Vec<_> = rows.iter().map(|row| format!("Self::{}", row.get("variant"))).collect();
        write!(
            out,
            "}}\n\nimpl Table {{\n/// All tables.\npub const ALL: [Self; {}] = [{}];\n\n",
            rows.len(),
            variants.join(", ")
        )?;
        out += "/// Returns the description of the table.\npub const fn info(self) -> &'static TableInfo {\nmatch self {\n";
        for row in &rows {
            writeln!(out, "Self::{} => &{},", row.get("variant"), constant(row.get("variant")))?;
        }
        out += "}\n}\n}\n";
        for &row in &rows {
            self.table(row, &mut out)?;
        }
        Ok(out)
    }

    fn table(&self, table: Row<'_>, out: &mut String) -> Result<()> {
        let field = |name: &str| format!("{:?}", table.get(name));
        write!(out, "\nstatic {}: TableInfo = TableInfo {{\n", constant(table.get("variant")))?;
        writeln!(out, "logical_name: {},\nentity_set: {},", field("table"), field("entity_set"))?;
        writeln!(out, "primary_key: {},\nfingerprint: {},", field("primary_key"), field("fingerprint"))?;
        writeln!(
            out,
            "complete: {},\nnoun: &noun::{},\ncolumns: &[",
            table.get("complete") == "yes",
            table.get("noun")
        )?;
        let mut slots = Vec::new();
        for column in self.columns_of(table) {
            let name = column.get("column");
            let slot = if column.get("read") == "x" {
                slots.push(format!("{name:?}"));
                format!("Some({})", slots.len() - 1)
            } else {
                "None".to_owned()
            };
            let (kind, secret) = (self.kind(column)?, column.get("secret") == "x");
            let label = self.form_label(column);
            writeln!(
                out,
                "ColumnInfo {{ name: {name:?}, label: {label}, kind: {kind}, slot: {slot}, secret: {secret} }},"
            )?;
        }
        // A row stores the slots that it has as bits of a `u64`.
        ensure!(slots.len() <= 64, "{} has more than 64 columns that rules read", field("table"));
        writeln!(out, "],\nslots: &[{}],\n}};", slots.join(", "))?;
        Ok(())
    }

    fn kind(&self, column: Row<'_>) -> Result<String> {
        let values = column.get("values");
        Ok(match column.get("type") {
            "choice" if self.sets().contains_key(values) => {
                format!("Kind::Choice(&option_sets::{})", constant(values))
            }
            "choice" => return column.fail("unknown option set"),
            "bool" => match values.split_once('/') {
                Some((yes, no)) => format!("Kind::Bool {{ yes: {yes:?}, no: {no:?} }}"),
                None => return column.fail("labels must be written as `Yes/No`"),
            },
            "int" => "Kind::Int".to_owned(),
            "code" => "Kind::Code".to_owned(),
            "number" => "Kind::Number".to_owned(),
            "text" => "Kind::Text".to_owned(),
            "guid" => "Kind::Guid".to_owned(),
            "lookup" => "Kind::Lookup".to_owned(),
            "date" => "Kind::Date".to_owned(),
            "any" if column.get("read") == "x" => return column.fail("a column that rules read needs a type"),
            "any" => "Kind::Any".to_owned(),
            _ => return column.fail("unknown type"),
        })
    }

    fn option_sets(&self) -> Result<String> {
        let mut out = String::from(
            "use synclint_diagnostic::text;\n\nuse crate::schema::choice::Choice;\nuse crate::schema::types::{ChoiceInfo, OptionSet};\n",
        );
        let read = |set: &str| self.columns.rows().any(|row| row.get("read") == "x" && row.get("values") == set);
        for (set, rows) in self.sets() {
            write!(out, "\npub(crate) static {}: OptionSet = OptionSet {{ choices: &[\n", constant(set))?;
            for row in &rows {
                let (value, label, label_ja) = (row.get("value"), row.get("label_en"), row.get("label_ja"));
                ensure!(value.parse::<i64>().is_ok(), "option set {set}: {value} is not a number");
                let also = row.get("also").split(';').filter(|wording| !wording.is_empty());
                let wordings: Vec<_> =
                    std::iter::once(label).chain(also).map(|wording| format!("{wording:?}")).collect();
                writeln!(
                    out,
                    "ChoiceInfo {{ value: {value}, label: text!({label:?}, {label_ja:?}), wordings: &[{}] }},",
                    wordings.join(", ")
                )?;
            }
            out += "] };\n";
            if read(set) {
                choice(set, &rows, &mut out)?;
            }
        }
        Ok(out)
    }

    fn records(&self) -> Result<String> {
        let mut out = String::from(
            "use jiff::civil::DateTime;\nuse synclint_diagnostic::place::Place;\nuse synclint_diagnostic::text::Arg;\n\nuse crate::field::Field;\nuse crate::guid::Guid;\nuse crate::lookup::Lookup;\nuse crate::record::{Record, Slot};\nuse crate::schema::*;\n",
        );
        for table in self.tables.rows() {
            let record = table.get("record");
            write!(
                out,
                "\n/// A row of `{}`.\n#[derive(Debug, Clone, Copy)]\npub struct {record}<'o>(pub(crate) Record<'o>);\n\nimpl<'o> {record}<'o> {{\n",
                table.get("table")
            )?;
            writeln!(
                out,
                "/// Returns the typed record.\n///\n/// # Panics\n///\n/// Panics if the record is in another table.\npub fn of(record: Record<'o>) -> Self {{\nassert_eq!(record.table(), Table::{});\nSelf(record)\n}}\n",
                table.get("variant")
            )?;
            out += "/// Returns the untyped record.\npub fn record(self) -> Record<'o> {\nself.0\n}\n\n";
            out += "/// Returns the primary key, if it is exported.\npub fn id(self) -> Option<Guid> {\nself.0.id()\n}\n\n";
            out += "/// Returns the place of the record: its name, or its first key if it has no name.\npub fn place(self) -> Place {\nself.0.place()\n}\n\n";
            out += "/// Returns the display name: the name, or else the address, or else the ID.\npub fn title(self) -> Arg {\nself.0.title()\n}\n\n";
            out += "/// Returns the display name after the kind of record.\npub fn named(self) -> Arg {\nself.0.named()\n}\n";
            for (slot, column) in self.columns_of(table).filter(|column| column.get("read") == "x").enumerate() {
                let name = column.get("column");
                let (ty, method) = match column.get("type") {
                    "choice" => (column.get("values").to_owned(), "option"),
                    "bool" => ("bool".to_owned(), "bool"),
                    "int" | "code" => ("i64".to_owned(), "int"),
                    "text" => ("&'o str".to_owned(), "text"),
                    "lookup" => ("Lookup<'o>".to_owned(), "lookup"),
                    "date" => ("DateTime".to_owned(), "date"),
                    "guid" => ("Guid".to_owned(), "guid"),
                    _ => return column.fail("rules cannot read a column of this type"),
                };
                write!(
                    out,
                    "\n/// `{name}`\n#[inline]\npub fn {name}(self) -> Field<{ty}> {{\nself.0.{method}(Slot({slot}, \"{name}\"))\n}}\n"
                )?;
            }
            out += "}\n";
        }
        Ok(out)
    }

    fn org_settings(&self) -> Result<String> {
        let mut out = String::from(
            "use crate::schema::types::{OrgSetting, OrgSettingKind};\n\n/// The documented email settings, sorted by name.\npub static ORG_SETTINGS: &[OrgSetting] = &[\n",
        );
        for row in self.org_settings.rows() {
            let kind = match row.get("type") {
                "bool" => "OrgSettingKind::Bool".to_owned(),
                "int" => format!("OrgSettingKind::Int {{ min: {}, max: {} }}", row.get("min"), row.get("max")),
                _ => return row.fail("the type of a setting must be `bool` or `int`"),
            };
            writeln!(
                out,
                "OrgSetting {{ key: {:?}, kind: {kind}, default: {:?} }},",
                row.get("key"),
                row.get("default")
            )?;
        }
        out += "];\n";
        Ok(out)
    }
}

/// Returns a name such as `mailbox.actdeliverymethod`.
fn full_name(column: Row<'_>) -> String {
    format!("{}.{}", column.get("table"), column.get("column"))
}

/// Returns the Japanese form label, if a source has it.
fn japanese(label: Row<'_>) -> Option<&str> {
    Some(label.get("ja")).filter(|ja| !ja.is_empty())
}

/// Writes the enum of an option set that rules read.
fn choice(set: &str, rows: &[Row<'_>], out: &mut String) -> Result<()> {
    write!(
        out,
        "\n/// The values of an option set.\n#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]\npub enum {set} {{\n"
    )?;
    for row in rows {
        writeln!(out, "/// {}: `{}`\n{},", row.get("value"), row.get("label_en"), row.get("variant"))?;
    }
    write!(out, "}}\n\nimpl Choice for {set} {{\nconst SET: &'static OptionSet = &{};\n\n", constant(set))?;
    out.push_str("fn from_value(value: i64) -> Option<Self> {\nSome(match value {\n");
    for row in rows {
        writeln!(out, "{} => Self::{},", row.get("value"), row.get("variant"))?;
    }
    out.push_str("_ => return None,\n})\n}\n\nfn value(self) -> i64 {\nmatch self {\n");
    for row in rows {
        writeln!(out, "Self::{} => {},", row.get("variant"), row.get("value"))?;
    }
    out.push_str("}\n}\n}\n");
    Ok(())
}

/// Converts `ServerType` to `SERVER_TYPE`.
fn constant(name: &str) -> String {
    let mut out = String::new();
    for c in name.chars() {
        if c.is_ascii_uppercase() && !out.is_empty() {
            out.push('_');
        }
        out.push(c.to_ascii_uppercase());
    }
    out
}
