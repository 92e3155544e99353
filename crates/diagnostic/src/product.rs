//! The product that the records belong to: deployment and version.

use std::fmt;
use std::str::FromStr;

use crate::text;
use crate::text::Text;

/// Who runs the servers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Deployment {
    /// Microsoft: CRM Online, Dynamics 365 (online), Dataverse.
    Online,
    /// The customer.
    OnPremises,
}

impl Deployment {
    /// Returns the spelling in settings and options.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Online => "online",
            Self::OnPremises => "on-premises",
        }
    }

    /// Returns the display name.
    pub const fn title(self) -> Text {
        match self {
            Self::Online => text!("online", "オンライン"),
            Self::OnPremises => text!("on-premises", "オンプレミス"),
        }
    }
}

impl FromStr for Deployment {
    type Err = ();

    fn from_str(s: &str) -> Result<Self, ()> {
        [Self::Online, Self::OnPremises].into_iter().find(|d| d.key() == s).ok_or(())
    }
}

/// The version of the product: major and minor. The other parts identify builds, which no rule depends on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Version {
    /// 6 is CRM 2013, 7 is CRM 2015, 8 is CRM 2016 and Dynamics 365, 9 is everything later.
    pub major: u16,
    /// 8.2 is Dynamics 365 of December 2016.
    pub minor: u16,
}

impl Version {
    /// Creates a version from its two parts.
    pub const fn new(major: u16, minor: u16) -> Self {
        Self { major, minor }
    }
}

impl FromStr for Version {
    type Err = ();

    /// Parses `9`, `8.2`, and `9.2.25093.00168`. Each part is a number of at most 9 digits.
    fn from_str(s: &str) -> Result<Self, ()> {
        let mut parts = [0_u32; 4];
        for (n, part) in s.split('.').enumerate() {
            if n == parts.len() || part.is_empty() || part.len() > 9 || !part.bytes().all(|b| b.is_ascii_digit()) {
                return Err(());
            }
            parts[n] = part.parse().map_err(|_| ())?;
        }
        let part = |i: usize| u16::try_from(parts[i]).map_err(|_| ());
        Ok(Self::new(part(0)?, part(1)?))
    }
}

impl fmt::Display for Version {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.major, self.minor)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parses_versions() {
        assert_eq!("8.2".parse(), Ok(Version::new(8, 2)));
        assert_eq!("9".parse(), Ok(Version::new(9, 0)));
        assert_eq!("9.2.25093.00168".parse(), Ok(Version::new(9, 2)));
        for wrong in ["", "9.", "v9", "9.2.1.1.1", "9,2", "99999999999", "70000.1", "-1"] {
            assert_eq!(wrong.parse::<Version>(), Err(()), "{wrong}");
        }
    }
}
