//! The keys whose values are secrets.

/// The text that is shown in place of a secret.
pub const HIDDEN: &str = "***";

/// The ends of keys whose values are secrets, in lower case, without separators.
const KEYS: &[&str] = &[
    "password",
    "passwd",
    "passphrase",
    "passcode",
    "pwd",
    "secret",
    "token",
    "credential",
    "apikey",
    "secretkey",
    "accesskey",
    "accesssignature",
    "accountkey",
    "authkey",
    "encryptionkey",
    "functionskey",
    "instrumentationkey",
    "masterkey",
    "privatekey",
    "sessionkey",
    "sharedkey",
    "signingkey",
    "storagekey",
    "subscriptionkey",
    "tokenkey",
    "connectionstring",
    "connstr",
    "authorization",
    "bearer",
    "cookie",
    "パスワード",
    "シークレット",
];

/// Whole words at the end of keys whose values are secrets. They are too short to be the end of a word.
const WORDS: &[&str] = &["sas", "jwt"];

/// Ends that do not change what a key means: `passwordhash`, `ClientSecretValue`, `credentialinfo`.
const ENDS: &[&str] = &[
    "values",
    "value",
    "hashed",
    "hash",
    "plaintext",
    "cleartext",
    "text",
    "encrypted",
    "encoded",
    "base64",
    "b64",
    "string",
    "raw",
    "info",
    "data",
    "header",
    "current",
    "new",
    "old",
    "s",
];

/// The start of keys that say whether something is allowed.
const PERMISSION: &str = "allow";

/// The maximum number of bytes of a key that are compared.
const MAX_LENGTH: usize = 128;

/// Texts under secret keys that are not secrets.
const WORDS_WITHOUT_SECRET: &[&str] =
    &["true", "false", "yes", "no", "y", "n", "on", "off", "null", "none", "nil", "~", "はい", "いいえ"];

/// Numbers with at most this many digits are options or counts, not secrets.
const MAX_DIGITS: usize = 3;

/// Returns whether the value of `key` is a secret. Ignores case, separators, and annotations such as `@odata.type`.
pub fn is_key(key: &str) -> bool {
    let key = key.trim();
    let key = key.split('@').find(|part| !part.is_empty()).unwrap_or_default();
    let mut from = key.len().saturating_sub(MAX_LENGTH);
    while !key.is_char_boundary(from) {
        from += 1;
    }
    let key = &key[from..];
    let compact: String =
        key.chars().filter(|c| c.is_alphanumeric() || *c == 'ー').map(|c| c.to_ascii_lowercase()).collect();
    if compact.starts_with(PERMISSION) {
        return false;
    }
    let mut stem = compact.trim_end_matches(|c: char| c.is_ascii_digit());
    loop {
        if KEYS.iter().any(|end| stem.ends_with(end)) || ends_with_word(key, stem, compact.len() - stem.len()) {
            return true;
        }
        match ENDS.iter().find_map(|end| stem.strip_suffix(end)) {
            Some(rest) if !rest.is_empty() => stem = rest.trim_end_matches(|c: char| c.is_ascii_digit()),
            _ => return false,
        }
    }
}

/// Returns whether `stem`, which is `key` in lower case without separators and without its last `cut` bytes, ends with one of
/// [`WORDS`].
fn ends_with_word(key: &str, stem: &str, cut: usize) -> bool {
    let Some(word) = WORDS.iter().find(|word| stem.ends_with(*word)) else { return false };
    let mut rest = key.char_indices().rev().filter(|(_, c)| c.is_alphanumeric());
    let mut left = cut;
    while left > 0 {
        left = left.saturating_sub(rest.next().map_or(left, |(_, c)| c.len_utf8()));
    }
    let Some((start, first)) = rest.nth(word.len() - 1) else { return false };
    let before = key[..start].chars().next_back();
    before.is_none_or(|before| !before.is_alphanumeric() || (before.is_lowercase() && first.is_uppercase()))
}

/// Returns whether the text of a value under a secret key is a secret: not empty, null, a boolean, or a short number, and not
/// masked already.
pub fn is_value(text: &str) -> bool {
    let text = text.trim_matches(|c: char| c.is_whitespace() || matches!(c, '"' | '\'' | '\\'));
    let is_masked = text.chars().all(|c| matches!(c, '*' | '•' | '●'));
    let is_number = text.len() <= MAX_DIGITS && text.bytes().all(|byte| byte.is_ascii_digit());
    !is_masked && !is_number && !WORDS_WITHOUT_SECRET.iter().any(|word| text.eq_ignore_ascii_case(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_secret_keys() {
        for key in [
            "password",
            "Password ",
            "new_password",
            "new_Pass-Word",
            "incomingpassword",
            "pwd",
            "DB_PWD",
            "passwd",
            "passwordhash",
            "PasswordHashValue",
            "ClientSecretValue",
            "client_secret",
            "clientSecret2",
            "apikey",
            "api_key",
            "api-key",
            "x-api-key",
            "secretkey",
            "accesskey",
            "AccountKey",
            "SharedAccessSignature",
            "connectionstring",
            "ConnectionStrings",
            "privatekey",
            "token",
            "refresh.token",
            "oauthaccesstoken",
            "credential",
            "credentials",
            "credentialinfo",
            "Authorization",
            "authorizationheader",
            "bearer",
            "sas",
            "blob_sas",
            "blobSas",
            "SAS_value",
            "sastoken",
            "_new_credential_value",
            "new_password@OData.Community.Display.V1.FormattedValue",
            "パスワード",
            "tokenkey",
            "dataencryptionkey",
        ] {
            assert!(is_key(key), "{key}");
        }
        for key in [
            "ispasswordset",
            "isincomingpasswordset",
            "isoauthclientsecretset",
            "incomingcredentialretrieval",
            "emailconnectorcredentialtype",
            "allowemailcredentials",
            "allowemailconnectortousecredentials",
            "tokenlifetime",
            "oauthtokenexpireson",
            "trackingtokenidbase",
            "lastauthorizationstatus",
            "oauthclientid",
            "kansas",
            "hashfilterkeywords",
            "name",
            "value",
            "s",
            "",
            "@odata.context",
            "テスト",
        ] {
            assert!(!is_key(key), "{key}");
        }
    }

    #[test]
    fn finds_secret_values() {
        for text in ["x", "hunter2", "12345678", "\"a\"", "none of it", "日本"] {
            assert!(is_value(text), "{text}");
        }
        for text in ["", "  ", "\"\"", "true", "False", "null", "~", "12", "***", "••••", "はい"] {
            assert!(!is_value(text), "{text}");
        }
    }
}
