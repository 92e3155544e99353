//! The content of an edition of the support page: its product, and the supported systems by protocol.

use jiff::civil::Date;
use synclint_diagnostic::product::{Deployment, Version};
use synclint_diagnostic::rule::{Certainty, Citation};
use synclint_diagnostic::text;
use synclint_diagnostic::text::Text;

/// An email system that at least one edition names.
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
    /// Returns its name, which is the same in both languages.
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

    /// Returns the system without its service pack. A list that names the product includes its service packs.
    const fn without_service_pack(self) -> Self {
        match self {
            Self::Exchange2010Sp3 => Self::Exchange2010,
            Self::Exchange2013Sp1 => Self::Exchange2013,
            other => other,
        }
    }
}

/// The protocol of a connection to a mail system.
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
    /// Returns its name.
    pub const fn title(self) -> Text {
        match self {
            Self::Ews => text!("Exchange Web Services", "Exchange Web サービス"),
            Self::Pop3Smtp => text!("POP3/SMTP", "POP3/SMTP"),
            Self::ImapSmtp => text!("IMAP/SMTP", "IMAP/SMTP"),
        }
    }

    /// Returns its name in machine-readable output.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Ews => "ews",
            Self::Pop3Smtp => "pop3-smtp",
            Self::ImapSmtp => "imap-smtp",
        }
    }
}

/// What one edition of the page states about one product.
#[derive(Debug)]
pub struct Edition {
    /// Its identifier.
    pub id: &'static str,
    /// The deployment that it covers.
    pub deployment: Deployment,
    /// The first version that it covers.
    pub from: Version,
    /// The last version that it covers; `None` for the version in service.
    pub until: Option<Version>,
    /// The first day on which it applies; `None` for no limit.
    pub since: Option<Date>,
    /// The day on which another edition replaces it; `None` for no limit.
    pub before: Option<Date>,
    /// The page.
    pub source: &'static Citation,
    /// Its rows, in the order of the page.
    pub rows: &'static [Row],
    /// Systems that it neither lists nor excludes, and that later editions list.
    pub unmentioned: &'static [System],
}

/// A row of the page: systems with the same support.
#[derive(Debug)]
pub struct Row {
    /// The protocol.
    pub protocol: Protocol,
    /// The systems, in the order of the page.
    pub systems: &'static [Entry],
    /// Whether email is synchronized.
    pub email: bool,
    /// Whether appointments, contacts, and tasks are synchronized.
    pub act: bool,
}

/// A system in a row.
#[derive(Debug, Clone, Copy)]
pub struct Entry {
    /// The system.
    pub system: System,
    /// How certain it is that the edition names it.
    pub certainty: Certainty,
    /// Whether it is unsupported if FIPS 140-2 compliance is required.
    pub not_with_fips: bool,
}

/// What an edition states about a system.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Support {
    /// It is listed.
    Listed {
        /// How certain it is that the edition names it.
        certainty: Certainty,
        /// Whether appointments, contacts, and tasks are synchronized.
        act: bool,
        /// Whether it is unsupported if FIPS 140-2 compliance is required.
        not_with_fips: bool,
    },
    /// It is neither listed nor excluded.
    Unmentioned,
    /// It is not listed.
    Unsupported,
}

impl Edition {
    /// Returns what the edition states about a system with a protocol.
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

    /// Returns whether the edition lists a protocol.
    pub fn has(&self, protocol: Protocol) -> bool {
        self.rows.iter().any(|row| row.protocol == protocol)
    }

    /// Returns the systems that it lists for a protocol.
    pub fn systems(&self, protocol: Protocol) -> impl Iterator<Item = System> {
        self.rows
            .iter()
            .filter(move |row| row.protocol == protocol)
            .flat_map(|row| row.systems.iter().map(|entry| entry.system))
    }

    /// Returns whether the edition itself names every system listed for a protocol.
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
