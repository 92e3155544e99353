//! The server that a profile connects to. Rules need it for each mailbox, so it is determined once per profile.

use std::sync::OnceLock;

use synclint_diagnostic::need::Stop;
use synclint_model::Organization;
use synclint_model::schema::{CredentialRetrieval, ServerType, Table};
use synclint_model::typed::Profile;

use super::host::{Provider, personal, provider};
use super::server_type::{BUILT_IN, is_pop_or_imap};

/// The value of `emailservertypename` in a profile from an on-premises organization to Exchange Online.
const HYBRID: &str = "Exchange Online (Hybrid)";

/// The servers of the profiles of one organization, each determined on first use.
#[derive(Debug)]
pub struct ServerTable(Vec<OnceLock<Server>>);

impl ServerTable {
    /// Creates an entry for each profile.
    pub fn new(org: &Organization<'_>) -> Self {
        Self((0..org.count(Table::EmailServerProfile)).map(|_| OnceLock::new()).collect())
    }
}

#[derive(Debug, Clone, Copy)]
struct Server {
    provider: Option<Provider>,
    is_exchange_online: Result<bool, Stop>,
}

impl Server {
    fn of(profile: Profile<'_>) -> Self {
        Self { provider: look_for_provider(profile), is_exchange_online: look_for_exchange_online(profile) }
    }
}

/// Determines the servers of profiles, with or without a cache.
#[derive(Debug, Clone, Copy)]
pub struct Servers<'a>(Option<&'a ServerTable>);

impl<'a> Servers<'a> {
    /// Uses `table` as the cache.
    pub fn of(table: &'a ServerTable) -> Self {
        Self(Some(table))
    }

    /// Reads the profile each time, so that a trace contains what a rule reads.
    pub fn uncached() -> Self {
        Self(None)
    }

    fn known(self, profile: Profile<'_>) -> Option<Server> {
        let table = self.0?;
        Some(*table.0[profile.place().row as usize].get_or_init(|| Server::of(profile)))
    }

    /// Returns whether the profile connects to Exchange Online: by its type, by a kind of authentication that only Exchange
    /// Online supports, or by its incoming host.
    ///
    /// # Errors
    ///
    /// [`Stop::MissingData`] if none of the columns that could show it was exported.
    pub fn is_exchange_online(self, profile: Profile<'_>) -> Result<bool, Stop> {
        match self.known(profile) {
            Some(server) => server.is_exchange_online,
            None => look_for_exchange_online(profile),
        }
    }

    /// Returns whether the host of the incoming location belongs to Exchange Online, regardless of the server type.
    ///
    /// # Errors
    ///
    /// [`Stop::MissingData`] if the location was not exported.
    pub fn has_exchange_online_host(self, profile: Profile<'_>) -> Result<bool, Stop> {
        profile.incomingserverlocation().known()?;
        Ok(self.provider(profile) == Some(Provider::ExchangeOnline))
    }

    /// Returns the provider of the incoming server of a profile. If all mailboxes of a POP3 or IMAP profile have personal
    /// Microsoft addresses, it is the provider of these addresses, although the host is shared with Exchange Online.
    pub fn provider(self, profile: Profile<'_>) -> Option<Provider> {
        match self.known(profile) {
            Some(server) => server.provider,
            None => look_for_provider(profile),
        }
    }
}

fn look_for_exchange_online(profile: Profile<'_>) -> Result<bool, Stop> {
    let name = profile.emailservertypename().get();
    if name.is_some_and(|name| name.eq_ignore_ascii_case(BUILT_IN) || name.eq_ignore_ascii_case(HYBRID)) {
        return Ok(true);
    }
    let location = profile.incomingserverlocation();
    if look_for_provider(profile) == Some(Provider::ExchangeOnline) {
        return Ok(true);
    }
    match profile.servertype().present()? {
        ServerType::ExchangeOnlineHybrid => return Ok(true),
        ServerType::ExchangeServer => {
            // Only Exchange Online supports these. With the location of another server they are an error and show nothing.
            let of_exchange_online = [CredentialRetrieval::ServerToServer, CredentialRetrieval::EntraOAuth];
            let retrieval = profile.incomingcredentialretrieval().get();
            if location.get().is_none() && retrieval.is_some_and(|retrieval| of_exchange_online.contains(&retrieval)) {
                return Ok(true);
            }
        }
        ServerType::PopSmtp | ServerType::ImapSmtp | ServerType::ExchangeServerHybrid => {}
    }
    location.known().map(|_| false)
}

fn look_for_provider(profile: Profile<'_>) -> Option<Provider> {
    let found = provider(profile.incomingserverlocation().get()?);
    let shared = found == Provider::ExchangeOnline && profile.servertype().get().is_some_and(is_pop_or_imap);
    if !shared {
        return Some(found);
    }
    // With several providers, the choice does not depend on the order of mailboxes.
    let addresses = profile.mailboxes().map(|mailbox| mailbox.emailaddress().get().and_then(personal));
    Some(addresses.min().flatten().unwrap_or(found))
}
