//! What an edition of the support page says: about which product, and which systems with which protocol.

use jiff::civil::Date;
use synclint_diagnostic::product::{Deployment, Version};
use synclint_diagnostic::rule::{Certainty, Citation};
use synclint_diagnostic::text;
use synclint_diagnostic::text::Text;

/// An e-mail system that some edition names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum System {
    /// Exchange Online.
    ExchangeOnline,
    /// Exchange Server 2003.
    Exchange2003,
    /// Exchange Server 2007.
    Exchange2007,
    /// Exchange Server 2010, below SP3 or of unknown service pack.
    Exchange2010,
    /// Exchange Server 2010 SP3.
    Exchange2010Sp3,
    /// Exchange Server 2013, below SP1 or of unknown service pack.
    Exchange2013,
    /// Exchange Server 2013 SP1.
    Exchange2013Sp1,
    /// Exchange Server 2016.
    Exchange2016,
    /// Exchange Server 2019.
    Exchange2019,
    /// Exchange Server Subscription Edition.
    ExchangeSe,
    /// Gmail.
    Gmail,
    /// Yahoo! Mail.
    YahooMail,
    /// MSN.
    Msn,
    /// Outlook.com.
    OutlookCom,
    /// Windows Live Mail.
    WindowsLiveMail,
}

impl System {
    /// Its name, the same in both languages.
    pub const fn title(self) -> &'static str {
        match self {
            Self::ExchangeOnline => "Exchange Online",
            Self::Exchange2003 => "Exchange Server 2003",
            Self::Exchange2007 => "Exchange Server 2007",
            Self::Exchange2010 => "Exchange Server 2010",
            Self::Exchange2010Sp3 => "Exchange Server 2010 SP3",
            Self::Exchange2013 => "Exchange Server 2013",
            Self::Exchange2013Sp1 => "Exchange Server 2013 SP1",
            Self::Exchange2016 => "Exchange Server 2016",
            Self::Exchange2019 => "Exchange Server 2019",
            Self::ExchangeSe => "Exchange Server Subscription Edition",
            Self::Gmail => "Gmail",
            Self::YahooMail => "Yahoo! Mail",
            Self::Msn => "MSN",
            Self::OutlookCom => "Outlook.com",
            Self::WindowsLiveMail => "Windows Live Mail",
        }
    }

    /// The system that a list must name for this one to be in it: a service pack is in a list that names the product.
    const fn without_service_pack(self) -> Self {
        match self {
            Self::Exchange2010Sp3 => Self::Exchange2010,
            Self::Exchange2013Sp1 => Self::Exchange2013,
            other => other,
        }
    }
}

/// What is spoken with a mail system.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Protocol {
    /// Exchange Web Services.
    Ews,
    /// POP3 and SMTP.
    Pop3Smtp,
    /// IMAP and SMTP.
    ImapSmtp,
}

impl Protocol {
    /// Its name.
    pub const fn title(self) -> Text {
        match self {
            Self::Ews => text!("Exchange Web Services", "Exchange Web サービス"),
            Self::Pop3Smtp => text!("POP3/SMTP", "POP3/SMTP"),
            Self::ImapSmtp => text!("IMAP/SMTP", "IMAP/SMTP"),
        }
    }

    /// As programs read it.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Ews => "ews",
            Self::Pop3Smtp => "pop3-smtp",
            Self::ImapSmtp => "imap-smtp",
        }
    }
}

/// What one edition of the page says about one product.
#[derive(Debug)]
pub struct Edition {
    /// A name for it.
    pub id: &'static str,
    /// The deployment it speaks about.
    pub deployment: Deployment,
    /// The first version it speaks about.
    pub from: Version,
    /// The last version it speaks about; none for what is in service.
    pub until: Option<Version>,
    /// The day from which it holds; none for always.
    pub since: Option<Date>,
    /// The day on which another edition replaces it.
    pub before: Option<Date>,
    /// The page.
    pub source: &'static Citation,
    /// Its rows, in its order.
    pub rows: &'static [Row],
    /// Systems that it does not name, though it forbids none and later editions name them.
    pub unmentioned: &'static [System],
}

/// A row of the page: systems that are alike.
#[derive(Debug)]
pub struct Row {
    /// The protocol.
    pub protocol: Protocol,
    /// The systems, in its order.
    pub systems: &'static [Entry],
    /// Whether e-mail is synchronized.
    pub email: bool,
    /// Whether appointments, contacts and tasks are.
    pub act: bool,
}

/// A system in a row.
#[derive(Debug, Clone, Copy)]
pub struct Entry {
    /// The system.
    pub system: System,
    /// How sure it is that the edition names it.
    pub certainty: Certainty,
    /// Whether it is out where compliance with FIPS 140-2 is required.
    pub not_with_fips: bool,
}

/// What an edition says about a system.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Support {
    /// It is in the list.
    Listed {
        /// How sure it is that the edition names it.
        certainty: Certainty,
        /// Whether appointments, contacts and tasks are synchronized too.
        act: bool,
        /// Whether it is out where compliance with FIPS 140-2 is required.
        not_with_fips: bool,
    },
    /// Neither listed nor forbidden.
    Unmentioned,
    /// It is not in the list.
    Unsupported,
}

impl Edition {
    /// What the edition says about a system over a protocol.
    pub fn lookup(&self, protocol: Protocol, system: System) -> Support {
        let is = |entry: &&Entry| entry.system == system || entry.system == system.without_service_pack();
        let rows = self.rows.iter().filter(|row| row.protocol == protocol);
        for row in rows {
            if let Some(entry) = row.systems.iter().find(is) {
                let Entry { certainty, not_with_fips, .. } = *entry;
                return Support::Listed { certainty, act: row.act, not_with_fips };
            }
        }
        let unmentioned =
            [system, system.without_service_pack()].iter().any(|system| self.unmentioned.contains(system));
        if unmentioned && protocol == Protocol::Ews { Support::Unmentioned } else { Support::Unsupported }
    }

    /// Whether the edition knows a protocol at all.
    pub fn has(&self, protocol: Protocol) -> bool {
        self.rows.iter().any(|row| row.protocol == protocol)
    }

    /// The systems it lists for a protocol.
    pub fn systems(&self, protocol: Protocol) -> impl Iterator<Item = System> {
        self.rows
            .iter()
            .filter(move |row| row.protocol == protocol)
            .flat_map(|row| row.systems.iter().map(|entry| entry.system))
    }

    /// Whether every name in the list for a protocol is said by the edition itself.
    pub fn is_verified(&self, protocol: Protocol) -> bool {
        let rows = self.rows.iter().filter(|row| row.protocol == protocol);
        rows.flat_map(|row| row.systems).all(|entry| entry.certainty == Certainty::Verified)
    }

    pub(super) fn covers(&self, version: Version) -> bool {
        self.from <= version && self.until.is_none_or(|until| version <= until)
    }

    pub(super) fn holds_on(&self, day: Date) -> bool {
        self.since.is_none_or(|since| since <= day) && self.before.is_none_or(|before| day < before)
    }
}
