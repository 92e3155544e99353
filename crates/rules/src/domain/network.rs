//! Facts that hold for every connection of some kind: where they are reported, and whether they matter.

use synclint_diagnostic::need::Stop;
use synclint_model::Organization;
use synclint_model::schema::{StateCode, Table};
use synclint_model::typed::Profile;

use super::profile;
use super::servers::Servers;
use crate::cx::Cx;
use crate::{order, records};

/// The first active profile for which something holds, to report once what all such profiles have in common. Which one does
/// not depend on the order of rows.
///
/// # Errors
///
/// [`Stop::NotApplicable`] when there is none, [`Stop::NotJudged`] when that is not known; every need is noted.
pub fn first<'o>(cx: &mut Cx<'o>, holds: impl Fn(Profile<'o>) -> Result<bool, Stop>) -> Result<Profile<'o>, Stop> {
    let org = cx.org;
    org.need(Table::EmailServerProfile)?;
    let found = records::that(active_profiles(org), holds).one_decides(cx)?;
    order::first(found).ok_or(Stop::NotApplicable)
}

fn active_profiles<'o>(org: &'o Organization<'o>) -> impl Iterator<Item = Profile<'o>> {
    org.profiles().filter(|profile| !profile.statecode().is(&StateCode::Inactive))
}

/// Whether a profile reaches Exchange Online with the type for it.
///
/// # Errors
///
/// [`Stop::NotJudged`] when none of the columns that could tell was exported.
pub fn is_exchange_online(profile: Profile<'_>, servers: Servers<'_>) -> Result<bool, Stop> {
    Ok(!profile::is_pop_or_imap(profile.servertype().present()?) && servers.is_exchange_online(profile)?)
}

/// Whether any active profile is known to connect without encryption.
pub fn connects_without_ssl(org: &Organization<'_>) -> bool {
    active_profiles(org).any(|profile| profile::ssl(profile).that(|used| !used).is_ok_and(|sides| !sides.is_empty()))
}
