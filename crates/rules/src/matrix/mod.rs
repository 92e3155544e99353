//! The support matrix: product version, deployment, e-mail system and protocol, by edition of the support page.

mod data;
pub mod print;

use jiff::civil::Date;
use synclint_model::product::{Deployment, Version};
use synclint_model::rule::{Certainty, Source};
use synclint_model::text;
use synclint_model::text::Text;

pub use data::EDITIONS;

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
    pub source: &'static Source,
    /// Its rows, in its order.
    pub rows: &'static [Row],
    /// Systems that it does not name, though it forbids none and later editions name them.
    pub unlisted: &'static [System],
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
pub enum Verdict {
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
    Unlisted,
    /// It is not in the list.
    NotListed,
}

impl Edition {
    /// What the edition says about a system over a protocol.
    pub fn lookup(&self, protocol: Protocol, system: System) -> Verdict {
        let is = |entry: &&Entry| entry.system == system || entry.system == system.without_service_pack();
        let rows = self.rows.iter().filter(|row| row.protocol == protocol);
        for row in rows {
            if let Some(entry) = row.systems.iter().find(is) {
                let Entry { certainty, not_with_fips, .. } = *entry;
                return Verdict::Listed { certainty, act: row.act, not_with_fips };
            }
        }
        let unlisted = [system, system.without_service_pack()].iter().any(|system| self.unlisted.contains(system));
        if unlisted && protocol == Protocol::Ews { Verdict::Unlisted } else { Verdict::NotListed }
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

    fn covers(&self, version: Version) -> bool {
        self.from <= version && self.until.is_none_or(|until| version <= until)
    }

    fn holds_on(&self, day: Date) -> bool {
        self.since.is_none_or(|since| since <= day) && self.before.is_none_or(|before| day < before)
    }
}

/// The version that has the page which online organizations followed before there were editions of their own.
const PAGE_8_2: Version = Version::new(8, 2);

/// The edition that holds for a product on a day.
///
/// On-premises the version decides, and without one there is none. Online a version up to 8.2 decides; else the day does,
/// and before the first edition of version 9 the page for 8.2 holds.
pub fn edition(deployment: Deployment, version: Option<Version>, as_of: Date) -> Option<&'static Edition> {
    let online = deployment == Deployment::Online;
    let version = match version {
        Some(version) if !online || version <= PAGE_8_2 => version,
        None if !online => return None,
        Some(_) | None => Version::new(9, 0),
    };
    let of_deployment = || EDITIONS.iter().filter(move |edition| edition.deployment == deployment);
    let found = of_deployment().find(|edition| edition.covers(version) && edition.holds_on(as_of));
    found
        .or_else(|| of_deployment().find(|edition| edition.covers(PAGE_8_2)).filter(|_| online && version > PAGE_8_2))
        .or_else(|| of_deployment().filter(|edition| edition.covers(version)).min_by_key(|edition| edition.since))
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn id(deployment: Deployment, version: Option<&str>, day: Date) -> Option<&'static str> {
        edition(deployment, version.map(|version| version.parse().unwrap()), day).map(|edition| edition.id)
    }

    #[test]
    fn the_8_2_page_has_four_rows() {
        let rows: Vec<(Deployment, Vec<&str>, bool, bool, Protocol)> = EDITIONS
            .iter()
            .filter(|edition| edition.covers(PAGE_8_2))
            .flat_map(|edition| edition.rows.iter().map(move |row| (edition.deployment, row)))
            .map(|(deployment, row)| {
                let systems = row.systems.iter().map(|entry| entry.system.title()).collect();
                (deployment, systems, row.email, row.act, row.protocol)
            })
            .collect();
        let personal = ["Gmail", "Yahoo! Mail", "MSN", "Outlook.com", "Windows Live Mail"];
        let (op, on) = (Deployment::OnPremises, Deployment::Online);
        assert_eq!(
            rows,
            [
                (
                    op,
                    vec!["Exchange Online", "Exchange Server 2013", "Exchange Server 2016"],
                    true,
                    true,
                    Protocol::Ews
                ),
                (op, personal.to_vec(), true, false, Protocol::Pop3Smtp),
                (
                    on,
                    vec![
                        "Exchange Online",
                        "Exchange Server 2010 SP3",
                        "Exchange Server 2013 SP1",
                        "Exchange Server 2016"
                    ],
                    true,
                    true,
                    Protocol::Ews
                ),
                (on, personal[..2].to_vec(), true, false, Protocol::Pop3Smtp),
            ]
        );
    }

    #[test]
    fn versions_and_days_choose_the_edition() {
        let (op, on) = (Deployment::OnPremises, Deployment::Online);
        let today = date(2026, 11, 24);
        for (deployment, version, day, expected) in [
            (on, None, date(2018, 7, 5), Some("online-8.2")),
            (on, None, date(2018, 7, 6), Some("online-2018")),
            (on, Some("9.2"), date(2020, 10, 8), Some("online-2018")),
            (on, Some("9.2"), date(2020, 10, 9), Some("online-2020")),
            (on, Some("9.2"), today, Some("online-2022")),
            (on, Some("8.2"), today, Some("online-8.2")),
            (on, Some("7.1"), today, Some("online-7")),
            (on, Some("5.0"), today, None),
            (op, None, today, None),
            (op, Some("8.0"), today, Some("on-premises-8.0")),
            (op, Some("8.1"), today, Some("on-premises-8.1")),
            (op, Some("8.2"), today, Some("on-premises-8.2")),
            (op, Some("9.0"), date(2020, 5, 18), Some("on-premises-9.0-2018")),
            (op, Some("9.0"), date(2017, 1, 1), Some("on-premises-9.0-2018")),
            (op, Some("9.0"), today, Some("on-premises-9.0-2020")),
            (op, Some("9.1"), today, Some("on-premises-9.1")),
            (op, Some("9.2"), today, Some("on-premises-9.1")),
        ] {
            assert_eq!(id(deployment, version, day), expected, "{deployment:?} {version:?} {day}");
        }
    }

    #[test]
    fn service_packs_and_uncertain_cells() {
        let today = date(2026, 11, 24);
        let online = edition(Deployment::Online, None, today).unwrap();
        let listed = |verdict| matches!(verdict, Verdict::Listed { .. });
        assert!(listed(online.lookup(Protocol::Ews, System::Exchange2013Sp1)));
        assert!(!listed(online.lookup(Protocol::Ews, System::Exchange2013)));
        let op = edition(Deployment::OnPremises, Some(PAGE_8_2), today).unwrap();
        assert!(listed(op.lookup(Protocol::Ews, System::Exchange2013Sp1)));
        assert_eq!(op.lookup(Protocol::Ews, System::Exchange2010Sp3), Verdict::Unlisted);
        assert_eq!(op.lookup(Protocol::ImapSmtp, System::Gmail), Verdict::NotListed);
    }
}
