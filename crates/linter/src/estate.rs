//! The data about organizations that the stages after linting need.

use std::collections::BTreeSet;
use std::sync::Arc;

use synclint_diagnostic::coverage::Coverage;
use synclint_diagnostic::run::OrganizationId;
use synclint_rules::facts::named_records::NamedRecords;

use crate::settings::effective::Settings;

/// One organization of a run.
#[derive(Debug)]
pub(crate) struct Member {
    pub(crate) name: String,
    /// The effective settings; `None` if the organization was not linted because a settings file is invalid.
    pub(crate) settings: Option<Arc<Settings>>,
    /// The records that facts of the settings name.
    pub(crate) named_records: Vec<NamedRecords>,
    pub(crate) coverage: Arc<Coverage>,
    pub(crate) is_present: bool,
    /// Whether all of its files were read completely.
    pub(crate) is_complete: bool,
    /// Whether its export is stated to be partial.
    pub(crate) allows_partial: bool,
    /// The files to report findings of; `None` for all files.
    pub(crate) only: Option<BTreeSet<u32>>,
}

/// The organizations of a run, indexed by [`OrganizationId`].
#[derive(Debug, Default)]
pub(crate) struct Estate(pub(crate) Vec<Member>);

impl Estate {
    pub(crate) fn member(&self, organization: OrganizationId) -> &Member {
        &self.0[organization.0 as usize]
    }
}
