//! Every edition of the page "Supported email service configurations for server-side synchronization".
//!
//! A name that an edition is only thought to have, because later editions have it or because others report it, is marked:
//! it can never make an error.

use jiff::civil::date;
use synclint_model::product::{Deployment, Version};
use synclint_model::rule::Certainty;

use super::{Edition, Entry, Protocol, Row, System};
use crate::cite;

/// Every edition, by deployment and version.
pub static EDITIONS: &[Edition] = &[
    Edition {
        id: "on-premises-6",
        deployment: Deployment::OnPremises,
        from: Version::new(6, 0),
        until: Some(Version::new(6, 1)),
        since: None,
        before: None,
        source: &cite::SUPPORTED_CONFIGURATIONS_6,
        rows: &[
            Row {
                protocol: Protocol::Ews,
                systems: &[
                    Entry { system: System::Exchange2010, certainty: Certainty::Verified, not_with_fips: false },
                    Entry { system: System::Exchange2013, certainty: Certainty::Verified, not_with_fips: false },
                ],
                email: true,
                act: true,
            },
            Row {
                protocol: Protocol::Pop3Smtp,
                systems: &[
                    Entry { system: System::Gmail, certainty: Certainty::Inferred, not_with_fips: false },
                    Entry { system: System::YahooMail, certainty: Certainty::Inferred, not_with_fips: false },
                    Entry { system: System::Msn, certainty: Certainty::Inferred, not_with_fips: true },
                    Entry { system: System::OutlookCom, certainty: Certainty::Inferred, not_with_fips: true },
                    Entry { system: System::WindowsLiveMail, certainty: Certainty::Inferred, not_with_fips: true },
                ],
                email: true,
                act: false,
            },
        ],
        unlisted: &[],
    },
    Edition {
        id: "on-premises-7",
        deployment: Deployment::OnPremises,
        from: Version::new(7, 0),
        until: Some(Version::new(7, 1)),
        since: None,
        before: None,
        source: &cite::SETUP_GUIDE_2016,
        rows: &[
            Row {
                protocol: Protocol::Ews,
                systems: &[
                    Entry { system: System::Exchange2010, certainty: Certainty::Verified, not_with_fips: false },
                    Entry { system: System::Exchange2013, certainty: Certainty::Verified, not_with_fips: false },
                ],
                email: true,
                act: true,
            },
            Row {
                protocol: Protocol::Pop3Smtp,
                systems: &[
                    Entry { system: System::Gmail, certainty: Certainty::Inferred, not_with_fips: false },
                    Entry { system: System::YahooMail, certainty: Certainty::Inferred, not_with_fips: false },
                    Entry { system: System::Msn, certainty: Certainty::Inferred, not_with_fips: true },
                    Entry { system: System::OutlookCom, certainty: Certainty::Inferred, not_with_fips: true },
                    Entry { system: System::WindowsLiveMail, certainty: Certainty::Inferred, not_with_fips: true },
                ],
                email: true,
                act: false,
            },
        ],
        unlisted: &[],
    },
    Edition {
        id: "on-premises-8.0",
        deployment: Deployment::OnPremises,
        from: Version::new(8, 0),
        until: Some(Version::new(8, 0)),
        since: None,
        before: None,
        source: &cite::SETUP_GUIDE_2016,
        rows: &[
            Row {
                protocol: Protocol::Ews,
                systems: &[
                    Entry { system: System::Exchange2013, certainty: Certainty::Secondary, not_with_fips: false },
                    Entry { system: System::Exchange2016, certainty: Certainty::Secondary, not_with_fips: false },
                ],
                email: true,
                act: true,
            },
            Row {
                protocol: Protocol::Pop3Smtp,
                systems: &[
                    Entry { system: System::Gmail, certainty: Certainty::Inferred, not_with_fips: false },
                    Entry { system: System::YahooMail, certainty: Certainty::Inferred, not_with_fips: false },
                    Entry { system: System::Msn, certainty: Certainty::Inferred, not_with_fips: true },
                    Entry { system: System::OutlookCom, certainty: Certainty::Inferred, not_with_fips: true },
                    Entry { system: System::WindowsLiveMail, certainty: Certainty::Inferred, not_with_fips: true },
                ],
                email: true,
                act: false,
            },
        ],
        unlisted: &[System::Exchange2010],
    },
    Edition {
        id: "on-premises-8.1",
        deployment: Deployment::OnPremises,
        from: Version::new(8, 1),
        until: Some(Version::new(8, 1)),
        since: None,
        before: None,
        source: &cite::BASIC_AUTHENTICATION,
        rows: &[
            Row {
                protocol: Protocol::Ews,
                systems: &[
                    Entry { system: System::ExchangeOnline, certainty: Certainty::Verified, not_with_fips: false },
                    Entry { system: System::Exchange2013, certainty: Certainty::Secondary, not_with_fips: false },
                    Entry { system: System::Exchange2016, certainty: Certainty::Secondary, not_with_fips: false },
                ],
                email: true,
                act: true,
            },
            Row {
                protocol: Protocol::Pop3Smtp,
                systems: &[
                    Entry { system: System::Gmail, certainty: Certainty::Inferred, not_with_fips: false },
                    Entry { system: System::YahooMail, certainty: Certainty::Inferred, not_with_fips: false },
                    Entry { system: System::Msn, certainty: Certainty::Inferred, not_with_fips: true },
                    Entry { system: System::OutlookCom, certainty: Certainty::Inferred, not_with_fips: true },
                    Entry { system: System::WindowsLiveMail, certainty: Certainty::Inferred, not_with_fips: true },
                ],
                email: true,
                act: false,
            },
        ],
        unlisted: &[System::Exchange2010],
    },
    Edition {
        id: "on-premises-8.2",
        deployment: Deployment::OnPremises,
        from: Version::new(8, 2),
        until: Some(Version::new(8, 2)),
        since: None,
        before: None,
        source: &cite::SUPPORTED_CONFIGURATIONS_8_2,
        rows: &[
            Row {
                protocol: Protocol::Ews,
                systems: &[
                    Entry { system: System::ExchangeOnline, certainty: Certainty::Verified, not_with_fips: false },
                    Entry { system: System::Exchange2013, certainty: Certainty::Verified, not_with_fips: false },
                    Entry { system: System::Exchange2016, certainty: Certainty::Verified, not_with_fips: false },
                ],
                email: true,
                act: true,
            },
            Row {
                protocol: Protocol::Pop3Smtp,
                systems: &[
                    Entry { system: System::Gmail, certainty: Certainty::Verified, not_with_fips: false },
                    Entry { system: System::YahooMail, certainty: Certainty::Inferred, not_with_fips: false },
                    Entry { system: System::Msn, certainty: Certainty::Inferred, not_with_fips: true },
                    Entry { system: System::OutlookCom, certainty: Certainty::Inferred, not_with_fips: true },
                    Entry { system: System::WindowsLiveMail, certainty: Certainty::Inferred, not_with_fips: true },
                ],
                email: true,
                act: false,
            },
        ],
        unlisted: &[System::Exchange2010],
    },
    Edition {
        id: "on-premises-9.0-2018",
        deployment: Deployment::OnPremises,
        from: Version::new(9, 0),
        until: Some(Version::new(9, 0)),
        since: None,
        before: Some(date(2020, 5, 19)),
        source: &cite::SUPPORTED_CONFIGURATIONS_2018,
        rows: &[
            Row {
                protocol: Protocol::Ews,
                systems: &[
                    Entry { system: System::ExchangeOnline, certainty: Certainty::Verified, not_with_fips: false },
                    Entry { system: System::Exchange2010, certainty: Certainty::Verified, not_with_fips: false },
                    Entry { system: System::Exchange2013, certainty: Certainty::Verified, not_with_fips: false },
                    Entry { system: System::Exchange2016, certainty: Certainty::Verified, not_with_fips: false },
                ],
                email: true,
                act: true,
            },
            Row {
                protocol: Protocol::Pop3Smtp,
                systems: &[
                    Entry { system: System::Gmail, certainty: Certainty::Verified, not_with_fips: false },
                    Entry { system: System::YahooMail, certainty: Certainty::Verified, not_with_fips: false },
                    Entry { system: System::Msn, certainty: Certainty::Verified, not_with_fips: true },
                    Entry { system: System::OutlookCom, certainty: Certainty::Verified, not_with_fips: true },
                    Entry { system: System::WindowsLiveMail, certainty: Certainty::Verified, not_with_fips: true },
                ],
                email: true,
                act: false,
            },
        ],
        unlisted: &[],
    },
    Edition {
        id: "on-premises-9.0-2020",
        deployment: Deployment::OnPremises,
        from: Version::new(9, 0),
        until: Some(Version::new(9, 0)),
        since: Some(date(2020, 5, 19)),
        before: None,
        source: &cite::SUPPORTED_CONFIGURATIONS_ON_PREMISES_2020,
        rows: &[
            Row {
                protocol: Protocol::Ews,
                systems: &[
                    Entry { system: System::ExchangeOnline, certainty: Certainty::Verified, not_with_fips: false },
                    Entry { system: System::Exchange2010, certainty: Certainty::Verified, not_with_fips: false },
                    Entry { system: System::Exchange2013, certainty: Certainty::Verified, not_with_fips: false },
                    Entry { system: System::Exchange2016, certainty: Certainty::Verified, not_with_fips: false },
                    Entry { system: System::Exchange2019, certainty: Certainty::Verified, not_with_fips: false },
                ],
                email: true,
                act: true,
            },
            Row {
                protocol: Protocol::Pop3Smtp,
                systems: &[
                    Entry { system: System::Gmail, certainty: Certainty::Verified, not_with_fips: false },
                    Entry { system: System::YahooMail, certainty: Certainty::Verified, not_with_fips: false },
                    Entry { system: System::Msn, certainty: Certainty::Verified, not_with_fips: true },
                    Entry { system: System::OutlookCom, certainty: Certainty::Verified, not_with_fips: true },
                    Entry { system: System::WindowsLiveMail, certainty: Certainty::Verified, not_with_fips: true },
                ],
                email: true,
                act: false,
            },
        ],
        unlisted: &[],
    },
    Edition {
        id: "on-premises-9.1",
        deployment: Deployment::OnPremises,
        from: Version::new(9, 1),
        until: None,
        since: None,
        before: None,
        source: &cite::SUPPORTED_CONFIGURATIONS_ON_PREMISES_9_1,
        rows: &[
            Row {
                protocol: Protocol::Ews,
                systems: &[
                    Entry { system: System::ExchangeOnline, certainty: Certainty::Verified, not_with_fips: false },
                    Entry { system: System::Exchange2010, certainty: Certainty::Verified, not_with_fips: false },
                    Entry { system: System::Exchange2013, certainty: Certainty::Verified, not_with_fips: false },
                    Entry { system: System::Exchange2016, certainty: Certainty::Verified, not_with_fips: false },
                    Entry { system: System::Exchange2019, certainty: Certainty::Verified, not_with_fips: false },
                ],
                email: true,
                act: true,
            },
            Row {
                protocol: Protocol::Pop3Smtp,
                systems: &[
                    Entry { system: System::Gmail, certainty: Certainty::Verified, not_with_fips: false },
                    Entry { system: System::YahooMail, certainty: Certainty::Verified, not_with_fips: false },
                    Entry { system: System::Msn, certainty: Certainty::Verified, not_with_fips: true },
                    Entry { system: System::OutlookCom, certainty: Certainty::Verified, not_with_fips: true },
                    Entry { system: System::WindowsLiveMail, certainty: Certainty::Verified, not_with_fips: true },
                ],
                email: true,
                act: false,
            },
            Row {
                protocol: Protocol::ImapSmtp,
                systems: &[
                    Entry { system: System::Gmail, certainty: Certainty::Verified, not_with_fips: false },
                    Entry { system: System::YahooMail, certainty: Certainty::Verified, not_with_fips: false },
                    Entry { system: System::Msn, certainty: Certainty::Verified, not_with_fips: true },
                    Entry { system: System::OutlookCom, certainty: Certainty::Verified, not_with_fips: true },
                    Entry { system: System::WindowsLiveMail, certainty: Certainty::Verified, not_with_fips: true },
                ],
                email: true,
                act: false,
            },
        ],
        unlisted: &[],
    },
    Edition {
        id: "online-6",
        deployment: Deployment::Online,
        from: Version::new(6, 0),
        until: Some(Version::new(6, 1)),
        since: None,
        before: None,
        source: &cite::SUPPORTED_CONFIGURATIONS_6,
        rows: &[
            Row {
                protocol: Protocol::Ews,
                systems: &[Entry {
                    system: System::ExchangeOnline,
                    certainty: Certainty::Verified,
                    not_with_fips: false,
                }],
                email: true,
                act: true,
            },
            Row {
                protocol: Protocol::Pop3Smtp,
                systems: &[
                    Entry { system: System::Gmail, certainty: Certainty::Inferred, not_with_fips: false },
                    Entry { system: System::YahooMail, certainty: Certainty::Inferred, not_with_fips: false },
                ],
                email: true,
                act: false,
            },
        ],
        unlisted: &[],
    },
    Edition {
        id: "online-7",
        deployment: Deployment::Online,
        from: Version::new(7, 0),
        until: Some(Version::new(7, 1)),
        since: None,
        before: None,
        source: &cite::SETUP_GUIDE_2016,
        rows: &[
            Row {
                protocol: Protocol::Ews,
                systems: &[Entry {
                    system: System::ExchangeOnline,
                    certainty: Certainty::Verified,
                    not_with_fips: false,
                }],
                email: true,
                act: true,
            },
            Row {
                protocol: Protocol::Pop3Smtp,
                systems: &[
                    Entry { system: System::Gmail, certainty: Certainty::Inferred, not_with_fips: false },
                    Entry { system: System::YahooMail, certainty: Certainty::Inferred, not_with_fips: false },
                ],
                email: true,
                act: false,
            },
        ],
        unlisted: &[],
    },
    Edition {
        id: "online-8.0",
        deployment: Deployment::Online,
        from: Version::new(8, 0),
        until: Some(Version::new(8, 1)),
        since: None,
        before: None,
        source: &cite::SETUP_GUIDE_2016,
        rows: &[
            Row {
                protocol: Protocol::Ews,
                systems: &[
                    Entry { system: System::ExchangeOnline, certainty: Certainty::Verified, not_with_fips: false },
                    Entry { system: System::Exchange2010Sp3, certainty: Certainty::Secondary, not_with_fips: false },
                    Entry { system: System::Exchange2013Sp1, certainty: Certainty::Secondary, not_with_fips: false },
                    Entry { system: System::Exchange2016, certainty: Certainty::Secondary, not_with_fips: false },
                ],
                email: true,
                act: true,
            },
            Row {
                protocol: Protocol::Pop3Smtp,
                systems: &[
                    Entry { system: System::Gmail, certainty: Certainty::Inferred, not_with_fips: false },
                    Entry { system: System::YahooMail, certainty: Certainty::Inferred, not_with_fips: false },
                ],
                email: true,
                act: false,
            },
        ],
        unlisted: &[],
    },
    Edition {
        id: "online-8.2",
        deployment: Deployment::Online,
        from: Version::new(8, 2),
        until: Some(Version::new(8, 2)),
        since: None,
        before: None,
        source: &cite::SUPPORTED_CONFIGURATIONS_8_2,
        rows: &[
            Row {
                protocol: Protocol::Ews,
                systems: &[
                    Entry { system: System::ExchangeOnline, certainty: Certainty::Inferred, not_with_fips: false },
                    Entry { system: System::Exchange2010Sp3, certainty: Certainty::Inferred, not_with_fips: false },
                    Entry { system: System::Exchange2013Sp1, certainty: Certainty::Inferred, not_with_fips: false },
                    Entry { system: System::Exchange2016, certainty: Certainty::Inferred, not_with_fips: false },
                ],
                email: true,
                act: true,
            },
            Row {
                protocol: Protocol::Pop3Smtp,
                systems: &[
                    Entry { system: System::Gmail, certainty: Certainty::Inferred, not_with_fips: false },
                    Entry { system: System::YahooMail, certainty: Certainty::Inferred, not_with_fips: false },
                ],
                email: true,
                act: false,
            },
        ],
        unlisted: &[],
    },
    Edition {
        id: "online-2018",
        deployment: Deployment::Online,
        from: Version::new(9, 0),
        until: None,
        since: Some(date(2018, 7, 6)),
        before: Some(date(2020, 10, 9)),
        source: &cite::SUPPORTED_CONFIGURATIONS_2018,
        rows: &[
            Row {
                protocol: Protocol::Ews,
                systems: &[
                    Entry { system: System::ExchangeOnline, certainty: Certainty::Verified, not_with_fips: false },
                    Entry { system: System::Exchange2010Sp3, certainty: Certainty::Verified, not_with_fips: false },
                    Entry { system: System::Exchange2013Sp1, certainty: Certainty::Verified, not_with_fips: false },
                    Entry { system: System::Exchange2016, certainty: Certainty::Verified, not_with_fips: false },
                ],
                email: true,
                act: true,
            },
            Row {
                protocol: Protocol::Pop3Smtp,
                systems: &[
                    Entry { system: System::Gmail, certainty: Certainty::Verified, not_with_fips: false },
                    Entry { system: System::YahooMail, certainty: Certainty::Verified, not_with_fips: false },
                ],
                email: true,
                act: false,
            },
        ],
        unlisted: &[],
    },
    Edition {
        id: "online-2020",
        deployment: Deployment::Online,
        from: Version::new(9, 0),
        until: None,
        since: Some(date(2020, 10, 9)),
        before: Some(date(2022, 1, 13)),
        source: &cite::SUPPORTED_CONFIGURATIONS_2020,
        rows: &[
            Row {
                protocol: Protocol::Ews,
                systems: &[
                    Entry { system: System::ExchangeOnline, certainty: Certainty::Verified, not_with_fips: false },
                    Entry { system: System::Exchange2013Sp1, certainty: Certainty::Verified, not_with_fips: false },
                    Entry { system: System::Exchange2016, certainty: Certainty::Verified, not_with_fips: false },
                    Entry { system: System::Exchange2019, certainty: Certainty::Verified, not_with_fips: false },
                ],
                email: true,
                act: true,
            },
            Row {
                protocol: Protocol::Pop3Smtp,
                systems: &[
                    Entry { system: System::Gmail, certainty: Certainty::Verified, not_with_fips: false },
                    Entry { system: System::YahooMail, certainty: Certainty::Verified, not_with_fips: false },
                ],
                email: true,
                act: false,
            },
            Row {
                protocol: Protocol::ImapSmtp,
                systems: &[
                    Entry { system: System::Gmail, certainty: Certainty::Verified, not_with_fips: false },
                    Entry { system: System::YahooMail, certainty: Certainty::Verified, not_with_fips: false },
                ],
                email: true,
                act: false,
            },
        ],
        unlisted: &[],
    },
    Edition {
        id: "online-2022",
        deployment: Deployment::Online,
        from: Version::new(9, 0),
        until: None,
        since: Some(date(2022, 1, 13)),
        before: None,
        source: &cite::SUPPORTED_CONFIGURATIONS_2022,
        rows: &[
            Row {
                protocol: Protocol::Ews,
                systems: &[
                    Entry { system: System::ExchangeOnline, certainty: Certainty::Verified, not_with_fips: false },
                    Entry { system: System::Exchange2013Sp1, certainty: Certainty::Verified, not_with_fips: false },
                    Entry { system: System::Exchange2016, certainty: Certainty::Verified, not_with_fips: false },
                    Entry { system: System::Exchange2019, certainty: Certainty::Verified, not_with_fips: false },
                ],
                email: true,
                act: true,
            },
            Row {
                protocol: Protocol::Pop3Smtp,
                systems: &[
                    Entry { system: System::Gmail, certainty: Certainty::Verified, not_with_fips: false },
                    Entry { system: System::YahooMail, certainty: Certainty::Verified, not_with_fips: false },
                ],
                email: true,
                act: false,
            },
            Row {
                protocol: Protocol::ImapSmtp,
                systems: &[
                    Entry { system: System::Gmail, certainty: Certainty::Verified, not_with_fips: false },
                    Entry { system: System::YahooMail, certainty: Certainty::Verified, not_with_fips: false },
                ],
                email: true,
                act: false,
            },
        ],
        unlisted: &[],
    },
];
