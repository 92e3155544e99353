//! The organizations of a run, as far as the stages after linting need them.

use std::collections::BTreeSet;
use std::sync::Arc;

use synclint_diagnostic::coverage::Coverage;
use synclint_diagnostic::run::OrganizationId;

use crate::settings::effective::Settings;

/// One organization of a run.
#[derive(Debug)]
pub(crate) struct Member {
    pub(crate) name: String,
    /// The settings that hold for it; `None` when a settings file is broken, so that it was not linted.
    pub(crate) settings: Option<Arc<Settings>>,
    pub(crate) coverage: Arc<Coverage>,
    pub(crate) is_present: bool,
    /// Whether it was read whole.
    pub(crate) is_whole: bool,
    /// Which of its files are reported; `None` for the whole organization.
    pub(crate) only: Option<BTreeSet<u32>>,
}

/// The organizations of a run, by number.
#[derive(Debug, Default)]
pub(crate) struct Estate(pub(crate) Vec<Member>);

impl Estate {
    pub(crate) fn member(&self, organization: OrganizationId) -> &Member {
        &self.0[organization.0 as usize]
    }
}
