//! Facts about all connections of a kind: where to report them, and whether they matter.

use synclint_diagnostic::need::Stop;
use synclint_model::Organization;
use synclint_model::schema::{StateCode, Table};
use synclint_model::typed::Profile;

use super::profile;
use super::servers::Servers;
use crate::cx::Cx;
use crate::{order, records};

/// Returns the first active profile for which `holds` returns `true`, to report once what all such profiles have in common. The
/// choice does not depend on the order of rows.
///
/// # Errors
///
/// [`Stop::NotApplicable`] if there is none, [`Stop::MissingData`] if that is unknown; every need is recorded.
pub fn first<'o>(cx: &mut Cx<'o>, holds: impl Fn(Profile<'o>) -> Result<bool, Stop>) -> Result<Profile<'o>, Stop> {
    let org = cx.org;
    org.need(Table::EmailServerProfile)?;
    let found = records::matching(active_profiles(org), holds).found_or_stop(cx)?;
    order::first(found).ok_or(Stop::NotApplicable)
}

fn active_profiles<'o>(org: &'o Organization<'o>) -> impl Iterator<Item = Profile<'o>> {
    org.profiles().filter(|profile| !profile.statecode().is(&StateCode::Inactive))
}

/// Returns whether a profile connects to Exchange Online with a server type other than POP3 or IMAP.
///
/// # Errors
///
/// [`Stop::MissingData`] if none of the columns that could show it was exported.
pub fn is_exchange_online(profile: Profile<'_>, servers: Servers<'_>) -> Result<bool, Stop> {
    Ok(!profile::is_pop_or_imap(profile.servertype().present()?) && servers.is_exchange_online(profile)?)
}

/// Returns whether any active profile is known to connect without SSL.
pub fn connects_without_ssl(org: &Organization<'_>) -> bool {
    active_profiles(org).any(|profile| profile::ssl(profile).that(|used| !used).is_ok_and(|sides| !sides.is_empty()))
}
