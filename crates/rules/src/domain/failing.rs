//! Who speaks about a mailbox that does not work: a fault of the mailbox or its profile that keeps it from being tested and
//! enabled; else the test that failed; else a direction that is off; else what to do before the first test, and a test that never ran.

/// The rules in this order. The outcomes are the last ones: each changes when what stands before it is mended.
const ORDER: &[&str] = &[
    "anonymous-authentication",
    "duplicate-mailbox-address",
    "email-system-not-supported",
    "ews-url-not-https",
    "exchange-auth-protocol",
    "exo-credentials-by-user-or-queue",
    "exo-credentials-in-profile",
    "exo-cross-tenant-approver",
    "exo-cross-tenant-incomplete",
    "exo-cross-tenant-unsupported",
    "exo-tenant-id-malformed",
    "exo-wrong-profile-type",
    "fips-noncompliant-mail-server",
    "forward-mailbox-is-working-mailbox",
    "gmail-oauth-host-mismatch",
    "gmail-oauth-incomplete",
    "gmail-oauth-not-signed-in",
    "gmail-password-auth",
    "gmail-ports",
    "hma-incomplete",
    "hma-on-wrong-type",
    "http-location-with-ssl",
    "hybrid-without-impersonation",
    "imap-not-supported-in-version",
    "invalid-email-syntax",
    "mailbox-approval-rejected",
    "mailbox-credentials-missing",
    "mailbox-email-differs-from-owner-record",
    "mailbox-email-empty",
    "mailbox-not-approved",
    "mailbox-not-o365-approved",
    "mailbox-on-wrong-profile",
    "mailbox-owner-mismatch",
    "mailbox-user-access-mode",
    "mailbox-user-disabled",
    "mailbox-without-profile",
    "mixed-exchange-and-pop-smtp",
    "multiple-mailboxes-per-user",
    "onprem-exo-new-connection-closed",
    "onprem-exo-not-supported-in-version",
    "onprem-exo-requires-hybrid-profile",
    "onprem-exo-tenant-id-missing",
    "outlook-com-basic-auth",
    "pop-imap-location-missing",
    "pop3-credentials-not-by-user",
    "port-missing-or-wrong",
    "profile-inactive-in-use",
    "profile-password-missing",
    "profile-username-missing",
    "profile-username-not-upn",
    "s2s-on-non-exchange-online",
    "s2s-on-premises-profile",
    "server-location-invalid",
    "server-location-missing",
    "ssl-disabled",
    "windows-integrated-online",
    "windows-integrated-pop-imap",
    "mailbox-test-failed",
    "mailbox-not-enabled",
    "process-emails-from-too-old",
    "mailbox-not-tested",
];

/// What speaks before a test that failed.
pub const BEFORE_TEST_FAILED: &[&str] = ORDER.split_at(ORDER.len() - 4).0;
/// What speaks before a direction that is off.
pub const BEFORE_NOT_ENABLED: &[&str] = ORDER.split_at(ORDER.len() - 3).0;
/// What speaks before a test that never ran.
pub const BEFORE_NOT_TESTED: &[&str] = ORDER.split_at(ORDER.len() - 1).0;
/// What speaks before everything milder.
pub const ALL: &[&str] = ORDER;
