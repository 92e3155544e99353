//! The support matrix: product version, deployment, email system, and protocol, by edition of the support page.

mod data;
mod edition;
pub mod print;

use jiff::civil::Date;
use synclint_diagnostic::product::{Deployment, Version};

pub use data::EDITIONS;
pub use edition::{Edition, Entry, Protocol, Row, Support, System};

/// The version whose support page applied to online organizations before they had separate editions.
const PAGE_8_2: Version = Version::new(8, 2);

/// Returns the edition that applies to a product on a date.
///
/// On-premises, the version determines the edition; without a version there is none. Online, a version up to 8.2 determines it.
/// Otherwise the date does, and before the first edition for version 9, the page for 8.2 applies.
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
    fn version_and_date_select_the_edition() {
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
    fn looks_up_service_packs_and_unmentioned_systems() {
        let today = date(2026, 11, 24);
        let online = edition(Deployment::Online, None, today).unwrap();
        let listed = |verdict| matches!(verdict, Support::Listed { .. });
        assert!(listed(online.lookup(Protocol::Ews, System::Exchange2013Sp1)));
        assert!(!listed(online.lookup(Protocol::Ews, System::Exchange2013)));
        let op = edition(Deployment::OnPremises, Some(PAGE_8_2), today).unwrap();
        assert!(listed(op.lookup(Protocol::Ews, System::Exchange2013Sp1)));
        assert_eq!(op.lookup(Protocol::Ews, System::Exchange2010Sp3), Support::Unmentioned);
        assert_eq!(op.lookup(Protocol::ImapSmtp, System::Gmail), Support::Unsupported);
    }
}
