//! The meaning of an email server profile: its protocol, its server, and the settings that the product reads.

use jiff::civil::Date;
use synclint_diagnostic::need::{Need, Stop, only_if};
use synclint_diagnostic::rule::Severity;
use synclint_diagnostic::state::State;
use synclint_model::Organization;
use synclint_model::field::Field;
use synclint_model::guid::Guid;
use synclint_model::lookup::Lookup;
use synclint_model::schema::{AuthenticationProtocol, CredentialRetrieval, StateCode, Table};
use synclint_model::typed::{Mailbox, Profile};

use super::exchange::{ExchangeServer, of_column};
use super::host::Provider;
pub use super::server_type::{is_built_in, is_pop_or_imap, protocol};
use super::servers::Servers;
use crate::calendar;
use crate::cx::Cx;
use crate::facts::{TracedFacts, key};
use crate::matrix::System;
use crate::records;

/// Returns the mail system of a profile, if it is known to be one of the support matrix. Returns `None` for an unknown POP3,
/// IMAP, or SMTP host, and for an Exchange Server of unknown version.
///
/// # Errors
///
/// [`Stop::MissingData`] if a column that could show it was not exported.
pub fn system(profile: Profile<'_>, facts: TracedFacts<'_>, servers: Servers<'_>) -> Result<Option<System>, Stop> {
    let server_type = profile.servertype().present()?;
    if is_pop_or_imap(server_type) {
        profile.incomingserverlocation().present()?;
        return Ok(match servers.provider(profile) {
            Some(Provider::Gmail) => Some(System::Gmail),
            Some(Provider::YahooMail) => Some(System::YahooMail),
            Some(Provider::Msn) => Some(System::Msn),
            Some(Provider::OutlookCom) => Some(System::OutlookCom),
            Some(Provider::WindowsLiveMail) => Some(System::WindowsLiveMail),
            Some(Provider::ExchangeOnline | Provider::Other) | None => None,
        });
    }
    if servers.is_exchange_online(profile)? {
        return Ok(Some(System::ExchangeOnline));
    }
    Ok(exchange_system(profile, facts))
}

/// Returns the Exchange Server of a profile, from the settings or else from the column.
pub fn exchange_system(profile: Profile<'_>, facts: TracedFacts<'_>) -> Option<System> {
    let stated = stated_exchange(profile, facts).map(|server| server.system);
    stated.or_else(|| profile.exchangeversion().get().and_then(of_column))
}

/// Returns the Exchange Server that the settings specify for a profile.
pub fn stated_exchange(profile: Profile<'_>, facts: TracedFacts<'_>) -> Option<ExchangeServer> {
    facts.exchange_server(profile.name().get(), profile.id()).copied()
}

/// Returns the Exchange Server that the settings specify for a profile that connects to one.
///
/// # Errors
///
/// [`Stop::NotApplicable`] for profiles of other systems, [`Stop::MissingData`] if the settings do not specify it.
pub fn need_exchange(
    profile: Profile<'_>,
    facts: TracedFacts<'_>,
    servers: Servers<'_>,
) -> Result<ExchangeServer, Stop> {
    only_if(!is_pop_or_imap(profile.servertype().present()?) && !servers.is_exchange_online(profile)?)?;
    stated_exchange(profile, facts).ok_or(Stop::MissingData(Need::Fact(key::EXCHANGE_SERVERS)))
}

/// Returns whether the profile is the default of the organization.
pub fn is_default(profile: Profile<'_>, org: &Organization<'_>) -> bool {
    let default = org.row().and_then(|row| row.defaultemailserverprofileid().get());
    default.is_some_and(|lookup| match lookup {
        Lookup::Id(id, _) => profile.id() == Some(id),
        Lookup::Name(_) => {
            org.find(Table::EmailServerProfile, lookup).is_some_and(|found| found.place() == profile.place())
        }
    })
}

/// A setting that a profile has once for incoming and once for outgoing email.
#[derive(Debug, Clone, Copy)]
pub struct Sides<T> {
    /// For incoming email.
    pub incoming: Field<T>,
    /// For outgoing email; `None` if the profile uses the incoming settings for both.
    pub outgoing: Result<Option<Field<T>>, Stop>,
}

impl<T: Copy> Sides<T> {
    fn new(profile: Profile<'_>, incoming: Field<T>, outgoing: Field<T>) -> Self {
        let same = profile.usesamesettingsforoutgoingconnections();
        let outgoing = match same.state {
            State::Present(true) => Ok(None),
            State::Present(false) => Ok(Some(outgoing)),
            State::Absent | State::Null | State::Invalid => Err(Stop::MissingData(same.need())),
        };
        Self { incoming, outgoing }
    }

    /// Returns the sides that the product reads and for which `holds` returns `true`. Findings are reported at the first.
    ///
    /// # Errors
    ///
    /// [`Stop::MissingData`] if it holds for no known side and a side is unknown.
    pub fn that(self, holds: impl Fn(T) -> bool) -> Result<Vec<Field<T>>, Stop> {
        let sides = [Ok(Some(self.incoming)), self.outgoing];
        let found: Vec<Field<T>> = sides
            .into_iter()
            .filter_map(|side| side.ok().flatten())
            .filter(|field| field.get().is_some_and(&holds))
            .collect();
        if found.is_empty() {
            self.incoming.known()?;
            if let Some(outgoing) = self.outgoing? {
                outgoing.known()?;
            }
        }
        Ok(found)
    }
}

/// Returns where credentials come from.
pub fn credential_retrieval(profile: Profile<'_>) -> Sides<CredentialRetrieval> {
    Sides::new(profile, profile.incomingcredentialretrieval(), profile.outgoingcredentialretrieval())
}

/// Returns whether the connection uses SSL.
pub fn ssl(profile: Profile<'_>) -> Sides<bool> {
    Sides::new(profile, profile.incomingusessl(), profile.outgoingusessl())
}

/// Returns whether the account of the profile impersonates the mailboxes.
pub fn impersonation(profile: Profile<'_>) -> Sides<bool> {
    Sides::new(profile, profile.incominguseimpersonation(), profile.outgoinguseimpersonation())
}

/// Returns the authentication protocol of the connection.
pub fn authentication_protocol(profile: Profile<'_>) -> Sides<AuthenticationProtocol> {
    Sides::new(profile, profile.incomingauthenticationprotocol(), profile.outgoingauthenticationprotocol())
}

/// Returns the ports. For POP3 and IMAP profiles, both are read even if the profile uses the same settings for outgoing email.
pub fn ports(profile: Profile<'_>) -> Sides<i64> {
    both_for_pop(profile, profile.incomingportnumber(), profile.outgoingportnumber())
}

/// Returns the locations. For POP3 and IMAP profiles, both are read even if the profile uses the same settings for outgoing
/// email.
pub fn locations(profile: Profile<'_>) -> Sides<&str> {
    both_for_pop(profile, profile.incomingserverlocation(), profile.outgoingserverlocation())
}

fn both_for_pop<T: Copy>(profile: Profile<'_>, incoming: Field<T>, outgoing: Field<T>) -> Sides<T> {
    match profile.servertype().get() {
        Some(server_type) if is_pop_or_imap(server_type) => Sides { incoming, outgoing: Ok(Some(outgoing)) },
        _ => Sides::new(profile, incoming, outgoing),
    }
}

/// Returns the user names.
pub fn user_names(profile: Profile<'_>) -> Sides<&str> {
    Sides::new(profile, profile.incomingusername(), profile.outgoingusername())
}

/// Returns whether passwords are stored.
pub fn passwords(profile: Profile<'_>) -> Sides<bool> {
    Sides::new(profile, profile.isincomingpasswordset(), profile.isoutgoingpasswordset())
}

impl<T: Copy> Sides<T> {
    /// Returns the sides that are known to be read.
    pub fn read(self) -> impl Iterator<Item = Field<T>> {
        std::iter::once(self.incoming).chain(self.outgoing.ok().flatten())
    }
}

/// Returns whether credentials of this kind are a user name and a password.
pub fn is_password(retrieval: CredentialRetrieval) -> bool {
    matches!(retrieval, CredentialRetrieval::UserOrQueue | CredentialRetrieval::Profile)
}

/// Returns the active mailboxes of a profile. A mailbox of unknown state counts as active.
pub fn active_mailboxes(profile: Profile<'_>) -> impl Iterator<Item = Mailbox<'_>> {
    profile.mailboxes().filter(|mailbox| !mailbox.statecode().is(&StateCode::Inactive))
}

/// Returns the active mailboxes of a profile for which `holds` returns `true`.
///
/// # Errors
///
/// [`Stop::MissingData`] if it holds for no known mailbox and a mailbox is unknown; every need is recorded.
pub fn mailboxes_that<'o>(
    profile: Profile<'o>,
    holds: impl Fn(Mailbox<'o>) -> Result<bool, Stop>,
    cx: &mut Cx<'_>,
) -> Result<Vec<Mailbox<'o>>, Stop> {
    records::matching(active_mailboxes(profile), holds).found_or_stop(cx)
}

/// Continues only for a profile that signs in with an application in a tenant other than that of the organization. Returns the
/// column that contains the sign-in method.
///
/// # Errors
///
/// [`Stop::NotApplicable`] for other profiles; [`Stop::MissingData`] if one of the two tenants is unknown.
pub fn only_cross_tenant(profile: Profile<'_>, facts: TracedFacts<'_>) -> Result<Field<CredentialRetrieval>, Stop> {
    let sides = credential_retrieval(profile).that(|retrieval| retrieval == CredentialRetrieval::EntraOAuth)?;
    let first = *sides.first().ok_or(Stop::NotApplicable)?;
    let tenant: Guid = profile.exchangeonlinetenantid().present()?.trim().parse().map_err(|()| Stop::NotApplicable)?;
    only_if(tenant != facts.need_tenant()?)?;
    Ok(first)
}

/// Returns the severity of stored credentials for Exchange Online. User names and passwords are an error from the date on which
/// Basic authentication ends. Before that date, and with other credentials, it is a warning.
pub fn password_severity(profile: Profile<'_>, as_of: Date) -> Severity {
    let used = credential_retrieval(profile).read().any(|field| field.get().is_some_and(is_password));
    if used && as_of >= calendar::BASIC_AUTHENTICATION_REFUSED.day { Severity::Error } else { Severity::Warning }
}
