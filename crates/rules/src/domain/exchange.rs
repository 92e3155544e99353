//! The version of an Exchange Server, as far as settings or columns show it.

use std::str::FromStr;

use synclint_model::schema::ExchangeVersion;

use crate::matrix::System;

/// An Exchange Server and its cumulative update.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ExchangeServer {
    /// The product and service pack.
    pub system: System,
    /// The number of the cumulative update, if it is stated.
    pub update: Option<u8>,
}

/// The names that settings accept, with the products.
pub const NAMES: [(&str, System); 9] = [
    ("2003", System::Exchange2003),
    ("2007", System::Exchange2007),
    ("2010", System::Exchange2010),
    ("2010-sp3", System::Exchange2010Sp3),
    ("2013", System::Exchange2013),
    ("2013-sp1", System::Exchange2013Sp1),
    ("2016", System::Exchange2016),
    ("2019", System::Exchange2019),
    ("se", System::ExchangeSe),
];

impl FromStr for ExchangeServer {
    type Err = ();

    /// Parses `2016`, `2013-sp1`, `se`, and with a cumulative update `2016 cu8`.
    fn from_str(s: &str) -> Result<Self, ()> {
        let (name, update) = s.trim().split_once(' ').map_or((s.trim(), None), |(name, update)| (name, Some(update)));
        let (_, system) = NAMES.into_iter().find(|(known, _)| name.eq_ignore_ascii_case(known)).ok_or(())?;
        let update = match update {
            None => None,
            Some(text) => {
                let digits = text.trim().strip_prefix("cu").or_else(|| text.trim().strip_prefix("CU")).ok_or(())?;
                Some(digits.parse().map_err(|_| ())?)
            }
        };
        // SP1 of Exchange Server 2013 is its fourth cumulative update.
        let system = match (system, update) {
            (System::Exchange2013, Some(4..)) => System::Exchange2013Sp1,
            (system, _) => system,
        };
        Ok(Self { system, update })
    }
}

/// Returns the product for a value of `exchangeversion`. The options end at 2013, and newer servers are stored as 2013 too, so
/// the last option shows nothing.
pub fn of_column(version: ExchangeVersion) -> Option<System> {
    match version {
        ExchangeVersion::Exchange2007 | ExchangeVersion::Exchange2007Sp1 => Some(System::Exchange2007),
        ExchangeVersion::Exchange2010 | ExchangeVersion::Exchange2010Sp1 | ExchangeVersion::Exchange2010Sp2 => {
            Some(System::Exchange2010)
        }
        ExchangeVersion::Exchange2013 => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parses_servers() {
        let server = |system, update| Ok(ExchangeServer { system, update });
        assert_eq!("2016".parse(), server(System::Exchange2016, None));
        assert_eq!("2016 cu8".parse(), server(System::Exchange2016, Some(8)));
        assert_eq!("2013-SP1".parse(), server(System::Exchange2013Sp1, None));
        assert_eq!("2013 cu4".parse(), server(System::Exchange2013Sp1, Some(4)));
        assert_eq!("2013 cu3".parse(), server(System::Exchange2013, Some(3)));
        for wrong in ["", "2015", "2016 8", "2016cu8", "2016 cu", "2016 cu999"] {
            assert_eq!(wrong.parse::<ExchangeServer>(), Err(()), "{wrong}");
        }
    }
}
