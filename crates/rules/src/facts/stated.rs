//! The facts that users state, as a table. Settings, `--assume`, and `config show` use the table. Rules use constants whose type
//! determines the type of the value.

use std::collections::BTreeSet;

use synclint_diagnostic::text;
use synclint_diagnostic::text::{Arg, Text};
use synclint_model::guid::Guid;

/// The type of the value of a fact.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// True or false.
    Switch,
    /// A non-negative integer.
    Number,
    /// One of these words, and a text that lists them.
    Word(&'static [&'static str], Text),
    /// A list of names.
    Names,
}

/// The value of a fact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// True or false.
    Switch(bool),
    /// An integer.
    Number(u32),
    /// One of the words of [`Kind::Word`].
    Word(&'static str),
    /// Names.
    Names(NameList),
}

impl Value {
    /// Returns the value as an argument of a message.
    pub fn arg(&self) -> Arg {
        match self {
            Self::Switch(on) => Arg::from(*on),
            Self::Number(number) => Arg::from(i64::from(*number)),
            Self::Word(_) | Self::Names(_) => Arg::Str(self.to_string().into()),
        }
    }
}

impl std::fmt::Display for Value {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Switch(on) => write!(f, "{on}"),
            Self::Number(number) => write!(f, "{number}"),
            Self::Word(word) => f.write_str(word),
            Self::Names(names) => write!(f, "[{}]", names.written.join(", ")),
        }
    }
}

/// Names as written, with a fast lookup that ignores case and the braces of IDs.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct NameList {
    written: Vec<Box<str>>,
    keys: BTreeSet<Box<str>>,
}

impl NameList {
    /// Returns whether a name or an ID is on the list.
    pub fn has(&self, name: &str) -> bool {
        self.contains_key(&Self::key(name))
    }

    /// Returns whether a name on the list has this key.
    pub fn contains_key(&self, key: &str) -> bool {
        self.keys.contains(key)
    }

    /// Returns the form of a name in which names are compared.
    pub fn key(name: &str) -> Box<str> {
        let name = name.trim();
        name.parse().map_or_else(|()| name.to_ascii_lowercase(), |id: Guid| id.to_string()).into()
    }

    /// Returns the names as written.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        self.written.iter().map(AsRef::as_ref)
    }
}

impl<'a> FromIterator<&'a str> for NameList {
    fn from_iter<I: IntoIterator<Item = &'a str>>(names: I) -> Self {
        let written: Vec<Box<str>> = names.into_iter().map(Into::into).collect();
        let keys = written.iter().map(|name| Self::key(name)).collect();
        Self { written, keys }
    }
}

macro_rules! kinds {
    ($($(#[$doc:meta])* $name:ident)*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub struct $name(pub(crate) &'static str);
    )*};
}

kinds! {
    /// The key of a fact that is true or false.
    Switch
    /// The key of a fact that is a number.
    Number
    /// The key of a fact that is a word.
    Word
    /// The key of a fact that is a list of names.
    Names
}

/// Whether FIPS 140-2 compliance is required. Read only on-premises; online, it always is.
pub const FIPS: Switch = Switch("fips-140-2");
/// Whether Dynamics 365 for Outlook is in use.
pub const OUTLOOK_CLIENT_IN_USE: Switch = Switch("outlook-client-in-use");
/// Whether the Exchange Online mailboxes are encrypted with a customer key.
pub const CUSTOMER_KEY: Switch = Switch("customer-key");
/// The Exchange system that the recipients file was exported from, in which its mailboxes are.
pub const RECIPIENTS_FROM: Word = Word("recipients-from");
/// Exchange Online.
pub const EXCHANGE_ONLINE: &str = "exchange-online";
/// Exchange Server on-premises.
pub const EXCHANGE_SERVER: &str = "exchange-server";

/// `EwsEnabled` of the Exchange organization.
pub const EWS_ENABLED: Switch = Switch("exchange-organization.ews-enabled");
/// `EwsApplicationAccessPolicy` of the Exchange organization.
pub const EWS_POLICY: Word = Word("exchange-organization.ews-application-access-policy");
/// Only applications on the list may use Exchange Web Services.
pub const ENFORCE_ALLOW_LIST: &str = "enforce-allow-list";
/// Applications on the list may not use Exchange Web Services.
pub const ENFORCE_BLOCK_LIST: &str = "enforce-block-list";
/// Any application may use Exchange Web Services.
pub const NO_POLICY: &str = "none";
/// `EwsAllowList` of the Exchange organization.
pub const EWS_ALLOW_LIST: Names = Names("exchange-organization.ews-allow-list");
/// `EwsBlockList` of the Exchange organization.
pub const EWS_BLOCK_LIST: Names = Names("exchange-organization.ews-block-list");

/// `AllowNonSSLEmail` of the deployment.
pub const ALLOW_NON_SSL: Switch = Switch("deployment-settings.allow-non-ssl-email");
/// `AllowBasicAuthenticationOnNonSecureChannel` of the deployment.
pub const ALLOW_BASIC_ON_CLEAR_CHANNEL: Switch =
    Switch("deployment-settings.allow-basic-authentication-on-non-secure-channel");
/// `AllowCredentialsEntryViaNonSecureChannels` of the deployment.
pub const ALLOW_CREDENTIALS_OVER_HTTP: Switch =
    Switch("deployment-settings.allow-credentials-entry-via-non-secure-channels");
/// `AllowADBasedAuthenticationProtocols` of the deployment.
pub const ALLOW_AD_AUTHENTICATION: Switch = Switch("deployment-settings.allow-ad-based-authentication-protocols");
/// `ProcessEmailSinceMaximumDaysAllowed` of the deployment, in days.
pub const PROCESS_SINCE_DAYS: Number = Number("deployment-settings.process-email-since-maximum-days-allowed");

/// The protocol that browsers use for the application.
pub const APPLICATION_PROTOCOL: Word = Word("network.application-protocol");
/// Without encryption.
pub const HTTP: &str = "http";
/// With encryption.
pub const HTTPS: &str = "https";
/// Whether a device inspects or modifies the traffic from the product to Exchange.
pub const TRAFFIC_INSPECTION: Switch = Switch("network.traffic-inspection");
/// Whether a gateway encrypts email between the product and Exchange.
pub const MAIL_ENCRYPTION_GATEWAY: Switch = Switch("network.mail-encryption-gateway");
/// Whether the mail servers support TLS 1.2 or newer with one of the listed cipher suites.
pub const MAIL_SERVER_TLS_1_2: Switch = Switch("network.mail-server-tls-1-2");
/// Whether the asynchronous service can connect to the certificate authorities of the mail servers.
pub const CERTIFICATE_AUTHORITIES_REACHABLE: Switch = Switch("network.certificate-authorities-reachable");

/// Whether email encrypted with S/MIME is received.
pub const S_MIME: Switch = Switch("mail.s-mime");
/// Whether email is protected with Information Rights Management.
pub const IRM: Switch = Switch("mail.irm");
/// Queues that receive email through distribution lists or as a blind copy, by name or ID.
pub const QUEUES_BEHIND_LISTS: Names = Names("mail.queues-behind-lists-or-bcc");

/// Whether the accounts in the profiles require multi-factor authentication.
pub const SERVICE_ACCOUNT_MFA: Switch = Switch("accounts.service-account-mfa");
/// Users and teams without a security role, by name or ID.
pub const WITHOUT_ROLE: Names = Names("accounts.without-security-role");
/// Users whose roles do not contain a privilege that synchronization requires, by name or ID.
pub const MISSING_PRIVILEGES: Names = Names("accounts.missing-privileges");

/// All facts of this file, in the order in which `config show` prints them.
pub static STATED: &[(&str, Kind)] = &[
    (FIPS.0, Kind::Switch),
    (OUTLOOK_CLIENT_IN_USE.0, Kind::Switch),
    (CUSTOMER_KEY.0, Kind::Switch),
    (
        RECIPIENTS_FROM.0,
        Kind::Word(
            &[EXCHANGE_ONLINE, EXCHANGE_SERVER],
            text!("`exchange-online` or `exchange-server`", "`exchange-online`、`exchange-server`"),
        ),
    ),
    (EWS_ENABLED.0, Kind::Switch),
    (
        EWS_POLICY.0,
        Kind::Word(
            &[NO_POLICY, ENFORCE_ALLOW_LIST, ENFORCE_BLOCK_LIST],
            text!(
                "`none`, `enforce-allow-list`, or `enforce-block-list`",
                "`none`、`enforce-allow-list`、`enforce-block-list`"
            ),
        ),
    ),
    (EWS_ALLOW_LIST.0, Kind::Names),
    (EWS_BLOCK_LIST.0, Kind::Names),
    (ALLOW_NON_SSL.0, Kind::Switch),
    (ALLOW_BASIC_ON_CLEAR_CHANNEL.0, Kind::Switch),
    (ALLOW_CREDENTIALS_OVER_HTTP.0, Kind::Switch),
    (ALLOW_AD_AUTHENTICATION.0, Kind::Switch),
    (PROCESS_SINCE_DAYS.0, Kind::Number),
    (APPLICATION_PROTOCOL.0, Kind::Word(&[HTTP, HTTPS], text!("`http` or `https`", "`http`、`https`"))),
    (TRAFFIC_INSPECTION.0, Kind::Switch),
    (MAIL_ENCRYPTION_GATEWAY.0, Kind::Switch),
    (MAIL_SERVER_TLS_1_2.0, Kind::Switch),
    (CERTIFICATE_AUTHORITIES_REACHABLE.0, Kind::Switch),
    (S_MIME.0, Kind::Switch),
    (IRM.0, Kind::Switch),
    (QUEUES_BEHIND_LISTS.0, Kind::Names),
    (SERVICE_ACCOUNT_MFA.0, Kind::Switch),
    (WITHOUT_ROLE.0, Kind::Names),
    (MISSING_PRIVILEGES.0, Kind::Names),
];

/// Returns the fact with this key and the type of its value.
pub fn find(key: &str) -> Option<(&'static str, Kind)> {
    STATED.iter().find(|(known, _)| *known == key).copied()
}
