//! The server type of a profile: its protocol, and whether it is the profile that every online organization has.

use synclint_model::schema::ServerType;
use synclint_model::typed::Profile;

use crate::matrix::Protocol;

/// The value of `emailservertypename` in the profile that every online organization has.
pub(super) const BUILT_IN: &str = "Exchange Online";
/// The name of that profile.
const BUILT_IN_NAME: &str = "Microsoft Exchange Online";

/// Returns the protocol of a server type.
pub fn protocol(server_type: ServerType) -> Protocol {
    match server_type {
        ServerType::ExchangeServer | ServerType::ExchangeServerHybrid | ServerType::ExchangeOnlineHybrid => {
            Protocol::Ews
        }
        ServerType::PopSmtp => Protocol::Pop3Smtp,
        ServerType::ImapSmtp => Protocol::ImapSmtp,
    }
}

/// Returns whether a server type is POP3/SMTP or IMAP/SMTP.
pub fn is_pop_or_imap(server_type: ServerType) -> bool {
    protocol(server_type) != Protocol::Ews
}

/// Returns whether it is the profile "Microsoft Exchange Online" that every online organization has. Much of what it stores is
/// undocumented.
pub fn is_built_in(profile: Profile<'_>) -> bool {
    match profile.emailservertypename().get() {
        Some(type_name) => type_name.eq_ignore_ascii_case(BUILT_IN),
        None => profile.name().get().is_some_and(|name| name.eq_ignore_ascii_case(BUILT_IN_NAME)),
    }
}
