//! What the type of a profile says: its protocol, and whether it is the profile that every organization online has.

use synclint_model::schema::ServerType;
use synclint_model::typed::Profile;

use crate::matrix::Protocol;

/// The value of `emailservertypename` in the profile that every organization online has.
pub(super) const BUILT_IN: &str = "Exchange Online";
/// The name of that profile.
const BUILT_IN_NAME: &str = "Microsoft Exchange Online";

/// The protocol that a server type speaks.
pub fn protocol(server_type: ServerType) -> Protocol {
    match server_type {
        ServerType::ExchangeServer | ServerType::ExchangeServerHybrid | ServerType::ExchangeOnlineHybrid => {
            Protocol::Ews
        }
        ServerType::PopSmtp => Protocol::Pop3Smtp,
        ServerType::ImapSmtp => Protocol::ImapSmtp,
    }
}

/// Whether a server type is POP3/SMTP or IMAP/SMTP.
pub fn is_pop_or_imap(server_type: ServerType) -> bool {
    protocol(server_type) != Protocol::Ews
}

/// Whether it is the profile "Microsoft Exchange Online" that every organization online has: much of what is stored in it
/// is documented nowhere.
pub fn is_built_in(profile: Profile<'_>) -> bool {
    match profile.emailservertypename().get() {
        Some(type_name) => type_name.eq_ignore_ascii_case(BUILT_IN),
        None => profile.name().get().is_some_and(|name| name.eq_ignore_ascii_case(BUILT_IN_NAME)),
    }
}
