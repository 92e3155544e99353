//! Facts that hold for every connection of some kind: where they are reported, and whether they matter.

use synclint_model::field::{Need, Stop};
use synclint_model::organization::Organization;
use synclint_model::schema::{Profile, StateCode, Table};

use super::profile;

/// The first active profile for which something holds, to report once what all such profiles have in common.
///
/// # Errors
///
/// [`Stop::NotApplicable`] when there is none, [`Stop::NotJudged`] when that is not known.
pub fn first<'o>(
    org: &'o Organization<'o>,
    holds: impl Fn(Profile<'o>) -> Result<bool, Stop>,
) -> Result<Profile<'o>, Stop> {
    if !org.has(Table::EmailServerProfile) {
        return Err(Stop::NotJudged(Need::Table(Table::EmailServerProfile)));
    }
    let mut lacking = Stop::NotApplicable;
    for profile in org.profiles().filter(|profile| !profile.statecode().is(&StateCode::Inactive)) {
        match holds(profile) {
            Ok(true) => return Ok(profile),
            Ok(false) | Err(Stop::NotApplicable) => {}
            Err(stop) => lacking = stop,
        }
    }
    Err(lacking)
}

/// Whether a profile reaches Exchange Online with the type for it.
///
/// # Errors
///
/// [`Stop::NotJudged`] when none of the columns that could tell was exported.
pub fn is_exchange_online(profile: Profile<'_>) -> Result<bool, Stop> {
    Ok(!profile::is_pop_or_imap(profile.servertype().present()?) && profile::is_exchange_online(profile)?)
}

/// Whether any active profile is known to connect without encryption.
pub fn connects_without_ssl(org: &Organization<'_>) -> bool {
    first(org, |profile| Ok(!profile::ssl(profile).that(|used| !used)?.is_empty())).is_ok()
}
