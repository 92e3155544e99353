//! Tables, columns and option sets as data. `generated` is written by `cargo xtask codegen` from `crates/model/schema/*.tsv`.

mod choice;
mod generated;
mod table;
mod types;

pub use choice::Choice;
pub use generated::*;
pub use table::org_setting;
pub use types::{ChoiceInfo, ColumnInfo, Kind, OptionSet, OrgSetting, OrgSettingKind, TableInfo};
