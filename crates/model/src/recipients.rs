//! What the recipients file of an organization says about addresses.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};

use foldhash::fast::RandomState;
use synclint_diagnostic::look::{KnownFact, Look, Trace};
use synclint_diagnostic::need::{Need, Stop};
use synclint_diagnostic::span::{FileId, Span};
use synclint_diagnostic::state::State;
use synclint_diagnostic::text;
use synclint_diagnostic::text::Arg;

use crate::cell::{Cell, Data};

/// How many rows may tell about one address: the exports of several cmdlets complete each other.
const MOST_ROWS: usize = 8;

/// A property of a recipient that rules read, named as the cmdlets of Exchange name it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Property {
    /// The address that mail is sent from.
    PrimarySmtpAddress,
    /// The sort of recipient.
    RecipientTypeDetails,
    /// Where the mail of a recipient without a mailbox goes.
    ExternalEmailAddress,
    /// Where a mailbox sends its mail on.
    ForwardingSmtpAddress,
    /// Whether a mailbox that sends its mail on keeps it too.
    DeliverToMailboxAndForward,
    /// Whether the account may not sign in.
    AccountDisabled,
    /// Whether a licence for Exchange Online is assigned.
    SkuAssigned,
    /// Whether Exchange Web Services may open the mailbox.
    EwsEnabled,
}

impl Property {
    /// All of them.
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

    /// Its name.
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

    /// Whether its values are true and false.
    pub(crate) const fn is_switch(self) -> bool {
        matches!(self, Self::DeliverToMailboxAndForward | Self::AccountDisabled | Self::SkuAssigned | Self::EwsEnabled)
    }

    /// The property of this name, in any case.
    pub(crate) fn by_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|property| property.name().eq_ignore_ascii_case(name))
    }
}

/// The sort of a recipient, as far as rules tell them apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RecipientKind {
    /// A mailbox of a person, which needs a licence and an account that may sign in.
    UserMailbox,
    /// A mailbox of several people, of a room, of a thing: its account is disabled by design.
    SharedMailbox,
    /// A mailbox in Exchange Online, as Exchange Server sees it.
    RemoteMailbox,
    /// An account whose mailbox is somewhere else.
    MailUser,
    /// An address somewhere else, without an account.
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

/// The recipients of an organization by their addresses, primary or not, in any case.
#[derive(Debug, Default)]
pub struct Recipients<'a> {
    rows: Vec<Row<'a>>,
    by_address: HashMap<Cow<'a, str>, Vec<(u32, Span)>, RandomState>,
    domains: HashSet<Cow<'a, str>, RandomState>,
}

impl<'a> Recipients<'a> {
    /// Adds a row that tells about some addresses.
    pub(crate) fn add(&mut self, row: Row<'a>, addresses: impl IntoIterator<Item = (&'a str, Span)>) {
        let number = u32::try_from(self.rows.len()).unwrap_or(u32::MAX);
        self.rows.push(row);
        for (address, span) in addresses {
            if let Some((_, domain)) = address.rsplit_once('@') {
                self.domains.insert(lower(domain));
            }
            let rows = self.by_address.entry(lower(address)).or_default();
            if rows.len() < MOST_ROWS && rows.last().is_none_or(|(last, _)| *last != number) {
                rows.push((number, span));
            }
        }
    }
}

/// The recipients of an organization, as a rule reads them.
#[derive(Debug, Clone, Copy)]
pub struct Directory<'o> {
    recipients: &'o Recipients<'o>,
    trace: Option<&'o Trace>,
}

impl<'o> Directory<'o> {
    /// The recipients; what is read of them is recorded in `trace`.
    pub(crate) fn new(recipients: &'o Recipients<'o>, trace: Option<&'o Trace>) -> Self {
        Self { recipients, trace }
    }

    /// Whether there is no recipient at all.
    pub fn is_empty(self) -> bool {
        self.recipients.rows.is_empty()
    }

    /// The recipient with this address.
    ///
    /// # Errors
    ///
    /// [`Stop::NotJudged`] when the file does not have it, or when there is none.
    pub fn recipient(self, address: &str) -> Result<Recipient<'o>, Stop> {
        let rows = if self.is_empty() { None } else { self.recipients.by_address.get(&*lower(address.trim())) };
        match rows {
            Some(rows) => Ok(Recipient { directory: self, rows }),
            None => Err(Stop::NotJudged(Need::Recipient(Property::PrimarySmtpAddress.name()))),
        }
    }

    /// Whether any recipient has an address in the domain of this one.
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

/// A recipient under one of its addresses.
#[derive(Debug, Clone, Copy)]
pub struct Recipient<'o> {
    directory: Directory<'o>,
    /// The rows that tell about it, and where the address stands in each.
    rows: &'o [(u32, Span)],
}

/// What the recipients file says in a property.
#[derive(Debug, Clone, Copy)]
pub struct PropertyValue<T> {
    property: Property,
    /// The value; where there is none, the address.
    pub span: Span,
    /// What it says.
    pub state: State<T>,
}

impl<T> PropertyValue<T> {
    /// The value, or none where the property was exported empty.
    ///
    /// # Errors
    ///
    /// [`Stop::NotJudged`] when the property was not exported or cannot be read.
    pub fn known(self) -> Result<Option<T>, Stop> {
        match self.state {
            State::Present(value) => Ok(Some(value)),
            State::Null => Ok(None),
            State::Absent | State::Invalid => Err(Stop::NotJudged(Need::Recipient(self.property.name()))),
        }
    }

    /// The value.
    ///
    /// # Errors
    ///
    /// [`Stop::NotJudged`] when the property was not exported or cannot be read, [`Stop::NotApplicable`] when it is empty.
    pub fn present(self) -> Result<T, Stop> {
        self.known()?.ok_or(Stop::NotApplicable)
    }
}

impl<'o> Recipient<'o> {
    /// Where its address stands in the file.
    pub fn span(self) -> Span {
        self.rows[0].1
    }

    /// Whether both addresses are of one recipient.
    pub fn is(self, other: Recipient<'_>) -> bool {
        self.rows.iter().any(|(row, _)| other.rows.iter().any(|(others, _)| row == others))
    }

    /// The sort of recipient.
    pub fn kind(self) -> PropertyValue<RecipientKind> {
        self.value_of(Property::RecipientTypeDetails, |data| {
            let Data::Text(name) = data else { return None };
            let is = |known: &&str| name.trim().eq_ignore_ascii_case(known);
            KINDS.iter().find(|(_, names)| names.iter().any(is)).map(|(kind, _)| *kind)
        })
    }

    /// What a property with text says; of an address, without `SMTP:`.
    pub fn text(self, property: Property) -> PropertyValue<&'o str> {
        self.value_of(property, |data| if let Data::Text(text) = data { Some(bare(text)) } else { None })
    }

    /// What a property that is true or false says.
    pub fn switch(self, property: Property) -> PropertyValue<bool> {
        self.value_of(property, |data| if let Data::Bool(on) = data { Some(on) } else { None })
    }

    /// What the first row that has the property says.
    fn value_of<T>(self, property: Property, read: impl FnOnce(Data<'o>) -> Option<T>) -> PropertyValue<T> {
        let rows = self.rows.iter().map(|(row, _)| &self.directory.recipients.rows[*row as usize]);
        let mut cells = rows.map(|row| (row.file, &row.cells[property as usize]));
        let found = cells.find(|(_, cell)| !matches!(cell.data, Data::Absent));
        if let Some(trace) = self.directory.trace {
            trace.add(self.look(property, found));
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
    /// A look at a property.
    fn look(self, property: Property, found: Option<(FileId, &Cell<'_>)>) -> Look {
        let known = found.and_then(|(file, cell)| {
            let value = match cell.data {
                Data::Bool(on) => Arg::from(on),
                Data::Text(text) => Arg::from(text),
                _ => return None,
            };
            let origin = Arg::Text(text!("recipients file", "受信者ファイル"));
            Some(KnownFact { value, origin, span: Some(Span::new(file, cell.value.0, cell.value.1)) })
        });
        let primary =
            self.directory.recipients.rows[self.rows[0].0 as usize].cells[Property::PrimarySmtpAddress as usize];
        let of = if let Data::Text(address) = primary.data { Some(Arg::from(address)) } else { None };
        Look::Fact { key: property.name(), of, known }
    }
}

/// An address without the prefix that tells its type.
pub(crate) fn bare(address: &str) -> &str {
    let address = address.trim();
    match address.get(..5) {
        Some(prefix) if prefix.eq_ignore_ascii_case("smtp:") => &address[5..],
        _ => address,
    }
}
