//! Email addresses: which are the same, and which are invalid.

use std::borrow::Cow;

/// Returns an address in the form used for comparison: without surrounding whitespace, in lower case.
pub fn key(address: &str) -> Cow<'_, str> {
    let address = address.trim();
    if address.bytes().all(|byte| byte.is_ascii() && !byte.is_ascii_uppercase()) {
        Cow::Borrowed(address)
    } else {
        Cow::Owned(address.to_lowercase())
    }
}

/// Returns whether both are the same address.
pub fn same(a: &str, b: &str) -> bool {
    key(a) == key(b)
}

/// Returns whether an address is invalid by RFC 5322, except for forms that are in use. Consecutive dots before the `@` (old
/// addresses of Japanese mobile carriers), non-ASCII letters, and the prefix `recent:` for Gmail are accepted.
pub fn is_malformed(address: &str) -> bool {
    let Some((local, domain)) = address.trim().rsplit_once('@') else { return true };
    let quoted = local.len() > 2 && local.starts_with('"') && local.ends_with('"');
    let special = |c: char| c.is_whitespace() || c.is_control() || "()<>[],;@\\\"".contains(c);
    let bad_local = local.is_empty() || (!quoted && local.contains(special));
    let literal = domain.len() > 2 && domain.starts_with('[') && domain.ends_with(']');
    let bad_label = |label: &str| label.is_empty() || label.contains(|c: char| special(c) || c == ':' || c == '/');
    bad_local || (!literal && domain.split('.').any(bad_label))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accepts_addresses_in_use() {
        for address in [
            "ada@contoso.example",
            " Ada.Lovelace+crm@mail.contoso.example ",
            "taro..yamada.@docomo.example",
            "\"ada lovelace\"@contoso.example",
            "山田@例え.jp",
            "recent:ada@gmail.com",
            "ada@localhost",
            "ada@[192.0.2.1]",
            "o'hara@contoso.example",
        ] {
            assert!(!is_malformed(address), "{address}");
        }
    }

    #[test]
    fn rejects_undeliverable_addresses() {
        for address in [
            "",
            "ada",
            "@contoso.example",
            "ada@",
            "ada@contoso..example",
            "ada@contoso.example.",
            "ada@.example",
            "ada lovelace@contoso.example",
            "ada@contoso.example; ben@contoso.example",
            "Ada <ada@contoso.example>",
            "ada@ben@contoso.example",
            "smtp:ada@contoso:25",
        ] {
            assert!(is_malformed(address), "{address}");
        }
    }

    #[test]
    fn ignores_case_and_surrounding_whitespace() {
        assert!(same("ADA@Contoso.example ", "ada@contoso.example"));
        assert!(!same("ada@contoso.example", "ada@contoso.test"));
    }
}
