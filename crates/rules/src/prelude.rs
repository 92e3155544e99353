//! What a rule file is written in.

pub(crate) use synclint_model::directory::{Property, RecipientKind};
pub(crate) use synclint_model::field::{Field, Need, Place, State, Stop, only_if};
pub(crate) use synclint_model::finding::{OrganizationId, Safety};
pub(crate) use synclint_model::guid::Guid;
pub(crate) use synclint_model::organization::Organization;
pub(crate) use synclint_model::product::Deployment;
pub(crate) use synclint_model::record::{Choice, Lookup};
pub(crate) use synclint_model::rule::{Applies, Certainty, RuleInfo, Severity};
pub(crate) use synclint_model::schema::*;
pub(crate) use synclint_model::text;
pub(crate) use synclint_model::text::{Arg, Message};

pub(crate) use crate::cx::{Across, Cx};
pub(crate) use crate::domain::host::{Provider, host_of};
pub(crate) use crate::domain::recipient::Home;
pub(crate) use crate::domain::{
    address, approach, exchange, failing, folders, host, named, network, org_settings, profile, recipient,
};
pub(crate) use crate::facts::{key, stated};
pub(crate) use crate::matrix::{Protocol, System, Verdict};
pub(crate) use crate::rule::{Check, Fact, Outcome, Rule};
pub(crate) use crate::{calendar, cite, order, records, sync_errors};
