//! The recipients of an organization, from its recipients file.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};

use foldhash::fast::RandomState;
use synclint_diagnostic::need::{Need, Stop};
use synclint_diagnostic::span::{FileId, Span};
use synclint_diagnostic::state::State;
use synclint_diagnostic::text;
use synclint_diagnostic::text::Arg;
use synclint_diagnostic::trace::{RenderedFact, Trace, TracedRead};

use crate::cell::{Cell, Data};

/// The maximum number of rows for one address. The exports of several cmdlets complement each other.
const MAX_ROWS: usize = 8;

/// A property of a recipient that rules read, named as in Exchange cmdlets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Property {
    /// The address that email is sent from.
    PrimarySmtpAddress,
    /// The type of recipient.
    RecipientTypeDetails,
    /// The destination of email to a recipient without a mailbox.
    ExternalEmailAddress,
    /// The address to which a mailbox forwards email.
    ForwardingSmtpAddress,
    /// Whether a mailbox keeps the email that it forwards.
    DeliverToMailboxAndForward,
    /// Whether the account cannot sign in.
    AccountDisabled,
    /// Whether a license for Exchange Online is assigned.
    SkuAssigned,
    /// Whether the mailbox can be accessed through Exchange Web Services.
    EwsEnabled,
}

impl Property {
    /// All properties.
    pub const ALL: [Self; 8] = [
        Self::PrimarySmtpAddress,
        Self::RecipientTypeDetails,
        Self::ExternalEmailAddress,
        Self::ForwardingSmtpAddress,
        Self::DeliverToMailboxAndForward,
        Self::AccountDisabled,
        Self::SkuAssigned,
        Self::EwsEnabled,
    ];

    /// Returns the name.
    pub const fn name(self) -> &'static str {
        match self {
            Self::PrimarySmtpAddress => "PrimarySmtpAddress",
            Self::RecipientTypeDetails => "RecipientTypeDetails",
            Self::ExternalEmailAddress => "ExternalEmailAddress",
            Self::ForwardingSmtpAddress => "ForwardingSmtpAddress",
            Self::DeliverToMailboxAndForward => "DeliverToMailboxAndForward",
            Self::AccountDisabled => "AccountDisabled",
            Self::SkuAssigned => "SKUAssigned",
            Self::EwsEnabled => "EwsEnabled",
        }
    }

    /// Returns whether the values are booleans.
    pub(crate) const fn is_switch(self) -> bool {
        matches!(self, Self::DeliverToMailboxAndForward | Self::AccountDisabled | Self::SkuAssigned | Self::EwsEnabled)
    }

    /// Returns the property with this name, ignoring case.
    pub(crate) fn by_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|property| property.name().eq_ignore_ascii_case(name))
    }
}

/// The type of a recipient, as far as rules distinguish types.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RecipientKind {
    /// The mailbox of a person, which needs a license and an account that can sign in.
    UserMailbox,
    /// A shared, room, equipment or team mailbox, whose account is disabled by design.
    SharedMailbox,
    /// A mailbox in Exchange Online, as represented in Exchange Server.
    RemoteMailbox,
    /// An account with a mailbox in another system.
    MailUser,
    /// An external address without an account.
    MailContact,
    /// A list of recipients.
    DistributionGroup,
}

/// The values of `RecipientTypeDetails` whose meaning for synchronization is known.
const KINDS: &[(RecipientKind, &[&str])] = &[
    (RecipientKind::UserMailbox, &["UserMailbox", "LinkedMailbox", "LegacyMailbox"]),
    (RecipientKind::SharedMailbox, &["SharedMailbox", "RoomMailbox", "EquipmentMailbox", "TeamMailbox"]),
    (
        RecipientKind::RemoteMailbox,
        &[
            "RemoteUserMailbox",
            "RemoteSharedMailbox",
            "RemoteRoomMailbox",
            "RemoteEquipmentMailbox",
            "RemoteTeamMailbox",
        ],
    ),
    (RecipientKind::MailUser, &["MailUser"]),
    (RecipientKind::MailContact, &["MailContact", "MailForestContact"]),
    (
        RecipientKind::DistributionGroup,
        &[
            "MailUniversalDistributionGroup",
            "MailUniversalSecurityGroup",
            "MailNonUniversalGroup",
            "DynamicDistributionGroup",
            "RoomList",
        ],
    ),
];

/// A row of the recipients file.
#[derive(Debug)]
pub(crate) struct Row<'a> {
    pub(crate) file: FileId,
    pub(crate) cells: [Cell<'a>; Property::ALL.len()],
}

/// The recipients of an organization by their primary and other addresses, ignoring case.
#[derive(Debug, Default)]
pub struct Recipients<'a> {
    rows: Vec<Row<'a>>,
    by_address: HashMap<Cow<'a, str>, Vec<(u32, Span)>, RandomState>,
    domains: HashSet<Cow<'a, str>, RandomState>,
}

impl<'a> Recipients<'a> {
    /// Adds a row with its addresses.
    pub(crate) fn add(&mut self, row: Row<'a>, addresses: impl IntoIterator<Item = (&'a str, Span)>) {
        let number = u32::try_from(self.rows.len()).unwrap_or(u32::MAX);
        self.rows.push(row);
        for (address, span) in addresses {
            if let Some((_, domain)) = address.rsplit_once('@') {
                self.domains.insert(lower(domain));
            }
            let rows = self.by_address.entry(lower(address)).or_default();
            if rows.len() < MAX_ROWS && rows.last().is_none_or(|(last, _)| *last != number) {
                rows.push((number, span));
            }
        }
    }
}

/// The recipients of an organization, as read by rules.
#[derive(Debug, Clone, Copy)]
pub struct Directory<'o> {
    recipients: &'o Recipients<'o>,
    trace: Option<&'o Trace>,
}

impl<'o> Directory<'o> {
    /// Returns a directory that records everything that is read in `trace`.
    pub(crate) fn new(recipients: &'o Recipients<'o>, trace: Option<&'o Trace>) -> Self {
        Self { recipients, trace }
    }

    /// Returns whether there are no recipients.
    pub fn is_empty(self) -> bool {
        self.recipients.rows.is_empty()
    }

    /// Returns the recipient with this address.
    ///
    /// # Errors
    ///
    /// Returns [`Stop::MissingData`] if the recipients file does not contain the address or does not exist.
    pub fn recipient(self, address: &str) -> Result<Recipient<'o>, Stop> {
        let rows = if self.is_empty() { None } else { self.recipients.by_address.get(&*lower(address.trim())) };
        match rows {
            Some(rows) => Ok(Recipient { directory: self, rows }),
            None => Err(Stop::MissingData(Need::Recipient(Property::PrimarySmtpAddress.name()))),
        }
    }

    /// Returns whether any recipient has an address in the domain of `address`.
    pub fn knows_domain_of(self, address: &str) -> bool {
        let domains = &self.recipients.domains;
        address.rsplit_once('@').is_some_and(|(_, domain)| domains.contains(&*lower(domain.trim())))
    }
}

fn lower(text: &str) -> Cow<'_, str> {
    if text.bytes().any(|byte| byte.is_ascii_uppercase()) {
        Cow::Owned(text.to_ascii_lowercase())
    } else {
        Cow::Borrowed(text)
    }
}

/// A recipient, found by one of its addresses.
#[derive(Debug, Clone, Copy)]
pub struct Recipient<'o> {
    directory: Directory<'o>,
    /// The rows of the recipient, with the span of the address in each.
    rows: &'o [(u32, Span)],
}

/// The value of a property in the recipients file.
#[derive(Debug, Clone, Copy)]
pub struct PropertyValue<T> {
    property: Property,
    /// The span of the value, or of the address if the property was not exported.
    pub span: Span,
    /// The value.
    pub state: State<T>,
}

impl<T> PropertyValue<T> {
    /// Returns the value, or `None` if the property was exported empty.
    ///
    /// # Errors
    ///
    /// Returns [`Stop::MissingData`] if the property was not exported or has an invalid value.
    pub fn known(self) -> Result<Option<T>, Stop> {
        match self.state {
            State::Present(value) => Ok(Some(value)),
            State::Null => Ok(None),
            State::Absent | State::Invalid => Err(Stop::MissingData(Need::Recipient(self.property.name()))),
        }
    }

    /// Returns the value.
    ///
    /// # Errors
    ///
    /// Returns [`Stop::MissingData`] if the property was not exported or has an invalid value, and [`Stop::NotApplicable`] if
    /// it is empty.
    pub fn present(self) -> Result<T, Stop> {
        self.known()?.ok_or(Stop::NotApplicable)
    }
}

impl<'o> Recipient<'o> {
    /// Returns the span of the address in the file.
    pub fn span(self) -> Span {
        self.rows[0].1
    }

    /// Returns whether both are the same recipient.
    pub fn is(self, other: Recipient<'_>) -> bool {
        self.rows.iter().any(|(row, _)| other.rows.iter().any(|(others, _)| row == others))
    }

    /// Returns the type of recipient.
    pub fn kind(self) -> PropertyValue<RecipientKind> {
        self.value_of(Property::RecipientTypeDetails, |data| {
            let Data::Text(name) = data else { return None };
            let is = |known: &&str| name.trim().eq_ignore_ascii_case(known);
            KINDS.iter().find(|(_, names)| names.iter().any(is)).map(|(kind, _)| *kind)
        })
    }

    /// Returns the value of a text property. Removes the prefix `SMTP:` of an address.
    pub fn text(self, property: Property) -> PropertyValue<&'o str> {
        self.value_of(property, |data| if let Data::Text(text) = data { Some(bare(text)) } else { None })
    }

    /// Returns the value of a boolean property.
    pub fn switch(self, property: Property) -> PropertyValue<bool> {
        self.value_of(property, |data| if let Data::Bool(on) = data { Some(on) } else { None })
    }

    /// Returns the value of a property in the first row that contains it, and traces it.
    fn value_of<T>(self, property: Property, read: impl FnOnce(Data<'o>) -> Option<T>) -> PropertyValue<T> {
        let rows = self.rows.iter().map(|(row, _)| &self.directory.recipients.rows[*row as usize]);
        let mut cells = rows.map(|row| (row.file, &row.cells[property as usize]));
        let found = cells.find(|(_, cell)| !matches!(cell.data, Data::Absent));
        if let Some(trace) = self.directory.trace {
            trace.add(self.traced_read(property, found));
        }
        let Some((file, cell)) = found else {
            return PropertyValue { property, span: self.span(), state: State::Absent };
        };
        let state = match cell.data {
            Data::Null => State::Null,
            data => read(data).map_or(State::Invalid, State::Present),
        };
        PropertyValue { property, span: Span::new(file, cell.value.0, cell.value.1), state }
    }
}

impl Recipient<'_> {
    /// Returns the trace entry for a property.
    fn traced_read(self, property: Property, found: Option<(FileId, &Cell<'_>)>) -> TracedRead {
        let known = found.and_then(|(file, cell)| {
            let value = match cell.data {
                Data::Bool(on) => Arg::from(on),
                Data::Text(text) => Arg::from(text),
                _ => return None,
            };
            let origin = Arg::Text(text!("recipients file", "受信者ファイル"));
            Some(RenderedFact { value, origin, span: Some(Span::new(file, cell.value.0, cell.value.1)) })
        });
        let primary =
            self.directory.recipients.rows[self.rows[0].0 as usize].cells[Property::PrimarySmtpAddress as usize];
        let of = if let Data::Text(address) = primary.data { Some(Arg::from(address)) } else { None };
        TracedRead::Fact { key: property.name(), of, known }
    }
}

/// Returns an address without the prefix `SMTP:`, in any case.
pub(crate) fn bare(address: &str) -> &str {
    let address = address.trim();
    match address.get(..5) {
        Some(prefix) if prefix.eq_ignore_ascii_case("smtp:") => &address[5..],
        _ => address,
    }
}
