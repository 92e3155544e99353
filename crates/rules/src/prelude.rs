//! The imports of rule files.

pub(crate) use synclint_diagnostic::finding::Safety;
pub(crate) use synclint_diagnostic::need::{Need, Outcome, Stop, only_if};
pub(crate) use synclint_diagnostic::place::Place;
pub(crate) use synclint_diagnostic::product::Deployment;
pub(crate) use synclint_diagnostic::rule::{Applies, Certainty, Extra, Failure, RuleInfo, Severity, Threshold};
pub(crate) use synclint_diagnostic::run::OrganizationId;
pub(crate) use synclint_diagnostic::state::State;
pub(crate) use synclint_diagnostic::text;
pub(crate) use synclint_diagnostic::text::{Arg, Join, Message, noun};
pub(crate) use synclint_model::Organization;
pub(crate) use synclint_model::field::Field;
pub(crate) use synclint_model::guid::Guid;
pub(crate) use synclint_model::lookup::Lookup;
pub(crate) use synclint_model::recipients::{Property, RecipientKind};
pub(crate) use synclint_model::schema::*;
pub(crate) use synclint_model::typed::*;

pub(crate) use crate::across::Across;
pub(crate) use crate::cx::Cx;
pub(crate) use crate::domain::host::{Provider, host_of};
pub(crate) use crate::domain::recipient::Home;
pub(crate) use crate::domain::servers::Servers;
pub(crate) use crate::domain::{
    address, exchange, folders, host, named, network, org_settings, profile, recipient, sync_method,
};
pub(crate) use crate::entry::Compared;
pub(crate) use crate::facts::{key, stated};
pub(crate) use crate::matrix::{Protocol, Support, System};
pub(crate) use crate::rule::{Check, Rule};
#[allow(unused_imports, reason = "a rule may yield to rules of any section")]
pub(crate) use crate::rules::{
    deployment, exchange_online, exchange_server, mailboxes, migration, on_premises_with_exchange_online, organization,
    organization_settings, pop3_imap_smtp, processing, support,
};
pub(crate) use crate::{calendar, cite, order, pages, records};
