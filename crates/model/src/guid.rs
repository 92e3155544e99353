//! The ids of records.

use std::fmt;
use std::str::FromStr;

/// A GUID; compared without regard to case and braces.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Guid(pub [u8; 16]);

impl FromStr for Guid {
    type Err = ();

    /// Reads `1d0f2a52-6c1a-4f0b-9c57-0d7a2b5f2c11`, also between braces; nothing else.
    fn from_str(s: &str) -> Result<Self, ()> {
        let s = s.strip_prefix('{').map_or(Ok(s), |inner| inner.strip_suffix('}').ok_or(()))?.as_bytes();
        if s.len() != 36 {
            return Err(());
        }
        let mut bytes = [0; 16];
        let mut at = 0;
        for (i, byte) in bytes.iter_mut().enumerate() {
            if matches!(i, 4 | 6 | 8 | 10) {
                if s[at] != b'-' {
                    return Err(());
                }
                at += 1;
            }
            *byte = digit(s[at])? << 4 | digit(s[at + 1])?;
            at += 2;
        }
        Ok(Self(bytes))
    }
}

fn digit(byte: u8) -> Result<u8, ()> {
    match byte {
        b'0'..=b'9' => Ok(byte - b'0'),
        b'a'..=b'f' => Ok(byte - b'a' + 10),
        b'A'..=b'F' => Ok(byte - b'A' + 10),
        _ => Err(()),
    }
}

impl fmt::Display for Guid {
    /// Lower case, without braces.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (i, byte) in self.0.iter().enumerate() {
            if matches!(i, 4 | 6 | 8 | 10) {
                f.write_str("-")?;
            }
            write!(f, "{byte:02x}")?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_and_writes() {
        let id: Guid = "{1D0F2A52-6C1A-4F0B-9C57-0D7A2B5F2C11}".parse().unwrap();
        assert_eq!(id.to_string(), "1d0f2a52-6c1a-4f0b-9c57-0d7a2b5f2c11");
        assert_eq!(id.to_string().parse(), Ok(id));
    }

    #[test]
    fn refuses_what_is_no_guid() {
        for wrong in [
            "",
            "{",
            "1d0f2a526c1a4f0b9c570d7a2b5f2c11",
            "1d0f2a52-6c1a-4f0b-9c57-0d7a2b5f2c1",
            "{1d0f2a52-6c1a-4f0b-9c57-0d7a2b5f2c11",
            "1d0f2a52-6c1a-4f0b-9c57-0d7a2b5f2cテ1",
        ] {
            assert_eq!(wrong.parse::<Guid>(), Err(()), "{wrong}");
        }
    }
}
