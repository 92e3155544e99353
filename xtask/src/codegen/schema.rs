//! Tables, columns and option sets, from `crates/model/schema`.

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
        file(SCHEMA, "org_settings.rs", data.org_settings()?),
        file(RECORDS, "typed.rs", data.records()?),
    ])
}

fn module() -> String {
    let parts = ["option_sets", "org_settings", "tables"];
    let mods: String = parts.iter().map(|part| format!("mod {part};\n")).collect();
    let uses: String = parts.iter().map(|part| format!("pub use {part}::*;\n")).collect();
    format!("{mods}\n{uses}")
}

struct Data {
    tables: Tsv,
    columns: Tsv,
    option_sets: Tsv,
    org_settings: Tsv,
}

impl Data {
    fn read(dir: &Path) -> Result<Self> {
        let table = ["table", "variant", "record", "entity_set", "primary_key", "fingerprint", "complete"];
        let data = Self {
            tables: Tsv::read(&dir.join("tables.tsv"), &table)?,
            columns: Tsv::read(&dir.join("columns.tsv"), &["table", "column", "type", "values", "read", "secret"])?,
            option_sets: Tsv::read(
                &dir.join("option-sets.tsv"),
                &["set", "value", "variant", "label_en", "label_ja", "also"],
            )?,
            org_settings: Tsv::read(&dir.join("orgdborgsettings.tsv"), &["key", "type", "min", "max", "default"])?,
        };
        data.check()?;
        Ok(data)
    }

    /// Columns in order, each once, in a table that is there.
    fn check(&self) -> Result<()> {
        let mut last = ("", "");
        for row in self.columns.rows() {
            let next = (row.get("table"), row.get("column"));
            if next <= last {
                return row.fail("columns must be sorted, and each there once");
            }
            if !self.tables.rows().any(|table| table.get("table") == next.0) {
                return row.fail("no such table");
            }
            last = next;
        }
        Ok(())
    }

    fn columns_of<'d>(&'d self, table: Row<'d>) -> impl Iterator<Item = Row<'d>> {
        self.columns.rows().filter(move |row| row.get("table") == table.get("table"))
    }

    /// The option sets with their rows, by name.
    fn sets(&self) -> BTreeMap<&str, Vec<Row<'_>>> {
        let mut sets: BTreeMap<&str, Vec<Row<'_>>> = BTreeMap::new();
        for row in self.option_sets.rows() {
            sets.entry(row.get("set")).or_default().push(row);
        }
        sets
    }

    fn tables(&self) -> Result<String> {
        let rows: Vec<_> = self.tables.rows().collect();
        let mut out =
            String::from("use super::option_sets;\nuse crate::schema::types::{ColumnInfo, Kind, TableInfo};\n\n");
        out += "/// A table that synclint reads.\n#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]\npub enum Table {\n";
        for row in &rows {
            writeln!(out, "/// `{}`\n{},", row.get("table"), row.get("variant"))?;
        }
        let variants: Vec<_> = rows.iter().map(|row| format!("Self::{}", row.get("variant"))).collect();
        write!(
            out,
            "}}\n\nimpl Table {{\n/// Every table.\npub const ALL: [Self; {}] = [{}];\n\n",
            rows.len(),
            variants.join(", ")
        )?;
        out += "/// What is known of it.\npub const fn info(self) -> &'static TableInfo {\nmatch self {\n";
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
        writeln!(out, "complete: {},\ncolumns: &[", table.get("complete") == "yes")?;
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
            writeln!(out, "ColumnInfo {{ name: {name:?}, kind: {kind}, slot: {slot}, secret: {secret} }},")?;
        }
        // A row says in the bits of one number which slots it has.
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
            "choice" => return column.fail("no such option set"),
            "bool" => match values.split_once('/') {
                Some((yes, no)) => format!("Kind::Bool {{ yes: {yes:?}, no: {no:?} }}"),
                None => return column.fail("labels are written `Yes/No`"),
            },
            "int" => "Kind::Int".to_owned(),
            "code" => "Kind::Code".to_owned(),
            "number" => "Kind::Number".to_owned(),
            "text" => "Kind::Text".to_owned(),
            "guid" => "Kind::Guid".to_owned(),
            "lookup" => "Kind::Lookup".to_owned(),
            "date" => "Kind::Date".to_owned(),
            _ => return column.fail("no such type"),
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
                ensure!(value.parse::<i64>().is_ok(), "option set {set}: {value} is no number");
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
                "/// The record under its type.\n///\n/// # Panics\n///\n/// When the record is one of another table.\npub fn of(record: Record<'o>) -> Self {{\nassert_eq!(record.table(), Table::{});\nSelf(record)\n}}\n",
                table.get("variant")
            )?;
            out += "/// The record without its type.\npub fn record(self) -> Record<'o> {\nself.0\n}\n\n";
            out +=
                "/// Its primary key, where the export has it.\npub fn id(self) -> Option<Guid> {\nself.0.id()\n}\n\n";
            out += "/// The record itself: its first key.\npub fn place(self) -> Place {\nself.0.place()\n}\n\n";
            out += "/// Its display name: its name, else its address, else its id.\npub fn title(self) -> Arg {\nself.0.title()\n}\n";
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
                    _ => return column.fail("rules cannot read a column of this type yet"),
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
            "use crate::schema::types::{OrgSetting, OrgSettingKind};\n\n/// The documented settings about e-mail, by name.\npub static ORG_SETTINGS: &[OrgSetting] = &[\n",
        );
        for row in self.org_settings.rows() {
            let kind = match row.get("type") {
                "bool" => "OrgSettingKind::Bool".to_owned(),
                "int" => format!("OrgSettingKind::Int {{ min: {}, max: {} }}", row.get("min"), row.get("max")),
                _ => return row.fail("a setting is `bool` or `int`"),
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

/// The enum of an option set that rules read.
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

/// `ServerType` as `SERVER_TYPE`.
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
