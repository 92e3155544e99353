//! All editions of the page "Supported email service configurations for server-side synchronization".
//!
//! A system that an edition is only presumed to name, because later editions do, or that third parties report, is marked. It
//! never causes an error.

use jiff::civil::date;
use synclint_diagnostic::product::{Deployment, Version};
use synclint_diagnostic::rule::Certainty;

use super::edition::{Edition, Entry, Protocol, Row, System};
use crate::cite;

/// Returns a system that the edition names.
const fn named(system: System) -> Entry {
    Entry { system, certainty: Certainty::Verified, not_with_fips: false }
}

/// Returns a system that the edition is presumed to name, because later editions do.
const fn presumed(system: System) -> Entry {
    Entry { system, certainty: Certainty::Inferred, not_with_fips: false }
}

/// Returns a system that third parties report.
const fn reported(system: System) -> Entry {
    Entry { system, certainty: Certainty::Secondary, not_with_fips: false }
}

/// Returns a system that is unsupported if FIPS 140-2 compliance is required.
const fn not_with_fips(entry: Entry) -> Entry {
    Entry { not_with_fips: true, ..entry }
}

/// The five systems other than Exchange that on-premises editions list.
const ALL_NAMED: [Entry; 5] = [
    named(System::Gmail),
    named(System::YahooMail),
    not_with_fips(named(System::Msn)),
    not_with_fips(named(System::OutlookCom)),
    not_with_fips(named(System::WindowsLiveMail)),
];

/// The same systems, if the copy that was read names only the first.
const ALL_BUT_GMAIL_PRESUMED: [Entry; 5] = [
    named(System::Gmail),
    presumed(System::YahooMail),
    not_with_fips(presumed(System::Msn)),
    not_with_fips(presumed(System::OutlookCom)),
    not_with_fips(presumed(System::WindowsLiveMail)),
];

/// The same systems, if no copy that was read names them.
const ALL_PRESUMED: [Entry; 5] = [
    presumed(System::Gmail),
    presumed(System::YahooMail),
    not_with_fips(presumed(System::Msn)),
    not_with_fips(presumed(System::OutlookCom)),
    not_with_fips(presumed(System::WindowsLiveMail)),
];

/// The two systems other than Exchange that online editions list.
const TWO_NAMED: [Entry; 2] = [named(System::Gmail), named(System::YahooMail)];

/// The same systems, if no copy that was read names them.
const TWO_PRESUMED: [Entry; 2] = [presumed(System::Gmail), presumed(System::YahooMail)];

/// Exchange: email, appointments, contacts, and tasks.
const fn exchange(systems: &'static [Entry]) -> Row {
    Row { protocol: Protocol::Ews, systems, email: true, act: true }
}

/// POP3 or IMAP with SMTP: email only.
const fn mail(protocol: Protocol, systems: &'static [Entry]) -> Row {
    Row { protocol, systems, email: true, act: false }
}

/// All editions, by deployment and version.
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
            exchange(&[named(System::Exchange2010), named(System::Exchange2013)]),
            mail(Protocol::Pop3Smtp, &ALL_PRESUMED),
        ],
        unmentioned: &[],
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
            exchange(&[named(System::Exchange2010), named(System::Exchange2013)]),
            mail(Protocol::Pop3Smtp, &ALL_PRESUMED),
        ],
        unmentioned: &[],
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
            exchange(&[reported(System::Exchange2013), reported(System::Exchange2016)]),
            mail(Protocol::Pop3Smtp, &ALL_PRESUMED),
        ],
        unmentioned: &[System::Exchange2010],
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
            exchange(&[named(System::ExchangeOnline), reported(System::Exchange2013), reported(System::Exchange2016)]),
            mail(Protocol::Pop3Smtp, &ALL_PRESUMED),
        ],
        unmentioned: &[System::Exchange2010],
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
            exchange(&[named(System::ExchangeOnline), named(System::Exchange2013), named(System::Exchange2016)]),
            mail(Protocol::Pop3Smtp, &ALL_BUT_GMAIL_PRESUMED),
        ],
        unmentioned: &[System::Exchange2010],
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
            exchange(&[
                named(System::ExchangeOnline),
                named(System::Exchange2010),
                named(System::Exchange2013),
                named(System::Exchange2016),
            ]),
            mail(Protocol::Pop3Smtp, &ALL_NAMED),
        ],
        unmentioned: &[],
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
            exchange(&[
                named(System::ExchangeOnline),
                named(System::Exchange2010),
                named(System::Exchange2013),
                named(System::Exchange2016),
                named(System::Exchange2019),
            ]),
            mail(Protocol::Pop3Smtp, &ALL_NAMED),
        ],
        unmentioned: &[],
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
            exchange(&[
                named(System::ExchangeOnline),
                named(System::Exchange2010),
                named(System::Exchange2013),
                named(System::Exchange2016),
                named(System::Exchange2019),
            ]),
            mail(Protocol::Pop3Smtp, &ALL_NAMED),
            mail(Protocol::ImapSmtp, &ALL_NAMED),
        ],
        unmentioned: &[],
    },
    Edition {
        id: "online-6",
        deployment: Deployment::Online,
        from: Version::new(6, 0),
        until: Some(Version::new(6, 1)),
        since: None,
        before: None,
        source: &cite::SUPPORTED_CONFIGURATIONS_6,
        rows: &[exchange(&[named(System::ExchangeOnline)]), mail(Protocol::Pop3Smtp, &TWO_PRESUMED)],
        unmentioned: &[],
    },
    Edition {
        id: "online-7",
        deployment: Deployment::Online,
        from: Version::new(7, 0),
        until: Some(Version::new(7, 1)),
        since: None,
        before: None,
        source: &cite::SETUP_GUIDE_2016,
        rows: &[exchange(&[named(System::ExchangeOnline)]), mail(Protocol::Pop3Smtp, &TWO_PRESUMED)],
        unmentioned: &[],
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
            exchange(&[
                named(System::ExchangeOnline),
                reported(System::Exchange2010Sp3),
                reported(System::Exchange2013Sp1),
                reported(System::Exchange2016),
            ]),
            mail(Protocol::Pop3Smtp, &TWO_PRESUMED),
        ],
        unmentioned: &[],
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
            exchange(&[
                presumed(System::ExchangeOnline),
                presumed(System::Exchange2010Sp3),
                presumed(System::Exchange2013Sp1),
                presumed(System::Exchange2016),
            ]),
            mail(Protocol::Pop3Smtp, &TWO_PRESUMED),
        ],
        unmentioned: &[],
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
            exchange(&[
                named(System::ExchangeOnline),
                named(System::Exchange2010Sp3),
                named(System::Exchange2013Sp1),
                named(System::Exchange2016),
            ]),
            mail(Protocol::Pop3Smtp, &TWO_NAMED),
        ],
        unmentioned: &[],
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
            exchange(&[
                named(System::ExchangeOnline),
                named(System::Exchange2013Sp1),
                named(System::Exchange2016),
                named(System::Exchange2019),
            ]),
            mail(Protocol::Pop3Smtp, &TWO_NAMED),
            mail(Protocol::ImapSmtp, &TWO_NAMED),
        ],
        unmentioned: &[],
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
            exchange(&[
                named(System::ExchangeOnline),
                named(System::Exchange2013Sp1),
                named(System::Exchange2016),
                named(System::Exchange2019),
            ]),
            mail(Protocol::Pop3Smtp, &TWO_NAMED),
            mail(Protocol::ImapSmtp, &TWO_NAMED),
        ],
        unmentioned: &[],
    },
];
