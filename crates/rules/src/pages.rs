//! The pages of the rules, separate from the rules: a lint reads no page, and would load the pages if data that it reads
//! were next to them in memory. Written by `cargo xtask codegen` from the directories of `rules`. Do not edit.

use synclint_diagnostic::page::Page;

pub(crate) static ACS_OUTGOING_INCOMPLETE: Page = Page(include_str!("rules/processing/acs-outgoing-incomplete.md"));
pub(crate) static ACT_SYNC_NOT_SSS: Page = Page(include_str!("rules/mailboxes/act-sync-not-sss.md"));
pub(crate) static ACT_SYNC_NOT_SUPPORTED_FOR_POP_IMAP: Page =
    Page(include_str!("rules/support/act-sync-not-supported-for-pop-imap.md"));
pub(crate) static ACT_SYNC_ORG_FLAG_MISSING: Page = Page(include_str!("rules/mailboxes/act-sync-org-flag-missing.md"));
pub(crate) static ACT_SYNC_PRIMARY_ORG_CONFLICT: Page =
    Page(include_str!("rules/mailboxes/act-sync-primary-org-conflict.md"));
pub(crate) static ALIAS_OR_DISTRIBUTION_LIST_ADDRESS: Page =
    Page(include_str!("rules/support/alias-or-distribution-list-address.md"));
pub(crate) static ANONYMOUS_AUTHENTICATION: Page =
    Page(include_str!("rules/exchange_server/anonymous-authentication.md"));
pub(crate) static APPROVAL_DIFFERS_FROM_OWNER_RECORD: Page =
    Page(include_str!("rules/mailboxes/approval-differs-from-owner-record.md"));
pub(crate) static ATTACHMENT_LIMIT_ABOVE_RECOMMENDED: Page =
    Page(include_str!("rules/organization/attachment-limit-above-recommended.md"));
pub(crate) static AUTODISCOVER_OFF_HYBRID: Page =
    Page(include_str!("rules/exchange_server/autodiscover-off-hybrid.md"));
pub(crate) static AUTODISCOVER_ON_ONPREM_PERFORMANCE: Page =
    Page(include_str!("rules/exchange_server/autodiscover-on-onprem-performance.md"));
pub(crate) static AUTODISCOVER_ON_POP_IMAP: Page =
    Page(include_str!("rules/pop3_imap_smtp/autodiscover-on-pop-imap.md"));
pub(crate) static AUTODISCOVER_WITH_SERVER_LOCATION: Page =
    Page(include_str!("rules/exchange_server/autodiscover-with-server-location.md"));
pub(crate) static BASIC_AUTH_ONPREM_EXCHANGE: Page =
    Page(include_str!("rules/exchange_server/basic-auth-onprem-exchange.md"));
pub(crate) static CREDENTIALS_ENTRY_CLOSED_OVER_HTTP: Page =
    Page(include_str!("rules/deployment/credentials-entry-closed-over-http.md"));
pub(crate) static CUSTOMER_KEY_VERSION: Page = Page(include_str!("rules/organization/customer-key-version.md"));
pub(crate) static DEFAULT_ACT_SYNC_WITH_POP_IMAP_PROFILE: Page =
    Page(include_str!("rules/support/default-act-sync-with-pop-imap-profile.md"));
pub(crate) static DEFAULT_DELIVERY_FORWARD_MAILBOX: Page =
    Page(include_str!("rules/organization/default-delivery-forward-mailbox.md"));
pub(crate) static DEFAULT_DELIVERY_NOT_SSS: Page = Page(include_str!("rules/organization/default-delivery-not-sss.md"));
pub(crate) static DEFAULT_DELIVERY_OUTLOOK_CLIENT: Page =
    Page(include_str!("rules/organization/default-delivery-outlook-client.md"));
pub(crate) static DEFAULT_PROFILE_INACTIVE: Page = Page(include_str!("rules/organization/default-profile-inactive.md"));
pub(crate) static DEFAULT_PROFILE_MISSING: Page = Page(include_str!("rules/organization/default-profile-missing.md"));
pub(crate) static DEFAULT_PROFILE_NOT_EXCHANGE_ONLINE: Page =
    Page(include_str!("rules/organization/default-profile-not-exchange-online.md"));
pub(crate) static DELEGATION_WITH_ACT_SYNC: Page =
    Page(include_str!("rules/exchange_server/delegation-with-act-sync.md"));
pub(crate) static DELETE_AFTER_PROCESSING_QUEUE: Page =
    Page(include_str!("rules/mailboxes/delete-after-processing-queue.md"));
pub(crate) static DELETE_AFTER_PROCESSING_USER_MAILBOX: Page =
    Page(include_str!("rules/mailboxes/delete-after-processing-user-mailbox.md"));
pub(crate) static DEPLOYMENT_AD_AUTH: Page = Page(include_str!("rules/deployment/deployment-ad-auth.md"));
pub(crate) static DEPLOYMENT_ALLOWS_NON_SSL: Page = Page(include_str!("rules/deployment/deployment-allows-non-ssl.md"));
pub(crate) static DEPLOYMENT_BASIC_ON_CLEAR_CHANNEL: Page =
    Page(include_str!("rules/deployment/deployment-basic-on-clear-channel.md"));
pub(crate) static DEPLOYMENT_CREDENTIALS_OVER_HTTP: Page =
    Page(include_str!("rules/deployment/deployment-credentials-over-http.md"));
pub(crate) static DIFFERENT_INCOMING_OUTGOING_CREDENTIALS: Page =
    Page(include_str!("rules/processing/different-incoming-outgoing-credentials.md"));
pub(crate) static DL_OR_BCC_NEEDS_ALL_EMAIL: Page = Page(include_str!("rules/mailboxes/dl-or-bcc-needs-all-email.md"));
pub(crate) static DUPLICATE_MAILBOX_ADDRESS: Page = Page(include_str!("rules/mailboxes/duplicate-mailbox-address.md"));
pub(crate) static EMAIL_CORRELATION_DISABLED: Page =
    Page(include_str!("rules/organization/email-correlation-disabled.md"));
pub(crate) static EMAIL_ROUTER_SELECTED: Page = Page(include_str!("rules/organization/email-router-selected.md"));
pub(crate) static EMAIL_SYNC_IN_SEVERAL_ORGANIZATIONS: Page =
    Page(include_str!("rules/mailboxes/email-sync-in-several-organizations.md"));
pub(crate) static EMAIL_SYSTEM_NOT_SUPPORTED: Page = Page(include_str!("rules/support/email-system-not-supported.md"));
pub(crate) static ERROR_ALERTS_OFF: Page = Page(include_str!("rules/organization/error-alerts-off.md"));
pub(crate) static EWS_ENDPOINT_NOT_PUBLIC: Page =
    Page(include_str!("rules/exchange_server/ews-endpoint-not-public.md"));
pub(crate) static EWS_URL_MALFORMED: Page = Page(include_str!("rules/exchange_server/ews-url-malformed.md"));
pub(crate) static EWS_URL_NOT_HTTPS: Page = Page(include_str!("rules/exchange_server/ews-url-not-https.md"));
pub(crate) static EXCHANGE_2007_OR_OLDER: Page = Page(include_str!("rules/support/exchange-2007-or-older.md"));
pub(crate) static EXCHANGE_2010_BELOW_SP3: Page = Page(include_str!("rules/support/exchange-2010-below-sp3.md"));
pub(crate) static EXCHANGE_2010_UNSUPPORTED_ONLINE: Page =
    Page(include_str!("rules/support/exchange-2010-unsupported-online.md"));
pub(crate) static EXCHANGE_2013_BELOW_SP1: Page = Page(include_str!("rules/support/exchange-2013-below-sp1.md"));
pub(crate) static EXCHANGE_AUTH_PROTOCOL: Page = Page(include_str!("rules/exchange_server/exchange-auth-protocol.md"));
pub(crate) static EXCHANGE_ONLINE_DEFAULT_PROFILE_ABSENT: Page =
    Page(include_str!("rules/organization/exchange-online-default-profile-absent.md"));
pub(crate) static EXCHANGE_ONLINE_PROFILE_FOR_EXTERNAL_MAILBOX: Page =
    Page(include_str!("rules/support/exchange-online-profile-for-external-mailbox.md"));
pub(crate) static EXCHANGE_ONLINE_PROFILE_FOR_ONPREM_MAILBOX: Page =
    Page(include_str!("rules/support/exchange-online-profile-for-onprem-mailbox.md"));
pub(crate) static EXCHANGE_PORT_NOT_443: Page = Page(include_str!("rules/pop3_imap_smtp/exchange-port-not-443.md"));
pub(crate) static EXCHANGE_SERVER_END_OF_SUPPORT: Page =
    Page(include_str!("rules/support/exchange-server-end-of-support.md"));
pub(crate) static EXCHANGE_SERVER_TYPE_USED_ONLINE: Page =
    Page(include_str!("rules/exchange_server/exchange-server-type-used-online.md"));
pub(crate) static EXCHANGE_SE_NOT_LISTED: Page = Page(include_str!("rules/support/exchange-se-not-listed.md"));
pub(crate) static EXCHANGE_VERSION_FIELD_STALE: Page =
    Page(include_str!("rules/support/exchange-version-field-stale.md"));
pub(crate) static EXO_AUTODISCOVER_OFF: Page = Page(include_str!("rules/exchange_online/exo-autodiscover-off.md"));
pub(crate) static EXO_CREDENTIALS_BY_USER_OR_QUEUE: Page =
    Page(include_str!("rules/exchange_online/exo-credentials-by-user-or-queue.md"));
pub(crate) static EXO_CREDENTIALS_IN_PROFILE: Page =
    Page(include_str!("rules/exchange_online/exo-credentials-in-profile.md"));
pub(crate) static EXO_CROSS_TENANT_APPROVER: Page =
    Page(include_str!("rules/exchange_online/exo-cross-tenant-approver.md"));
pub(crate) static EXO_CROSS_TENANT_APP_FOR_OUTLOOK: Page =
    Page(include_str!("rules/exchange_online/exo-cross-tenant-app-for-outlook.md"));
pub(crate) static EXO_CROSS_TENANT_INCOMPLETE: Page =
    Page(include_str!("rules/exchange_online/exo-cross-tenant-incomplete.md"));
pub(crate) static EXO_CROSS_TENANT_SAME_TENANT: Page =
    Page(include_str!("rules/exchange_online/exo-cross-tenant-same-tenant.md"));
pub(crate) static EXO_CROSS_TENANT_UNSUPPORTED: Page =
    Page(include_str!("rules/exchange_online/exo-cross-tenant-unsupported.md"));
pub(crate) static EXO_EWS_BLOCKED_FOR_DYNAMICS: Page =
    Page(include_str!("rules/exchange_online/exo-ews-blocked-for-dynamics.md"));
pub(crate) static EXO_EWS_RETIREMENT: Page = Page(include_str!("rules/exchange_online/exo-ews-retirement.md"));
pub(crate) static EXO_EWS_RETIREMENT_SERVER_TO_SERVER: Page =
    Page(include_str!("rules/exchange_online/exo-ews-retirement-server-to-server.md"));
pub(crate) static EXO_IMPERSONATION: Page = Page(include_str!("rules/exchange_online/exo-impersonation.md"));
pub(crate) static EXO_NONDEFAULT_PORT: Page = Page(include_str!("rules/exchange_online/exo-nondefault-port.md"));
pub(crate) static EXO_SEPARATE_OUTGOING_SETTINGS: Page =
    Page(include_str!("rules/exchange_online/exo-separate-outgoing-settings.md"));
pub(crate) static EXO_SMTP_AUTH_BASIC: Page = Page(include_str!("rules/exchange_online/exo-smtp-auth-basic.md"));
pub(crate) static EXO_TENANT_ID_MALFORMED: Page =
    Page(include_str!("rules/exchange_online/exo-tenant-id-malformed.md"));
pub(crate) static EXO_WRONG_PROFILE_TYPE: Page = Page(include_str!("rules/exchange_online/exo-wrong-profile-type.md"));
pub(crate) static FAILURE_ALERT_OFF: Page = Page(include_str!("rules/processing/failure-alert-off.md"));
pub(crate) static FIPS_NONCOMPLIANT_MAIL_SERVER: Page =
    Page(include_str!("rules/support/fips-noncompliant-mail-server.md"));
pub(crate) static FOLDER_TRACKING_TOO_MANY_FOLDERS: Page =
    Page(include_str!("rules/mailboxes/folder-tracking-too-many-folders.md"));
pub(crate) static FOLDER_TRACKING_WITHOUT_SSS: Page =
    Page(include_str!("rules/organization/folder-tracking-without-sss.md"));
pub(crate) static FOLDER_TRACKING_WITH_POP: Page = Page(include_str!("rules/organization/folder-tracking-with-pop.md"));
pub(crate) static FORWARD_DELIVERY_WITHOUT_FORWARD_MAILBOX: Page =
    Page(include_str!("rules/mailboxes/forward-delivery-without-forward-mailbox.md"));
pub(crate) static FORWARD_MAILBOX_ACT: Page = Page(include_str!("rules/mailboxes/forward-mailbox-act.md"));
pub(crate) static FORWARD_MAILBOX_DELIVERY_METHOD: Page =
    Page(include_str!("rules/mailboxes/forward-mailbox-delivery-method.md"));
pub(crate) static FORWARD_MAILBOX_HAS_REGARDING: Page =
    Page(include_str!("rules/mailboxes/forward-mailbox-has-regarding.md"));
pub(crate) static FORWARD_MAILBOX_INCOMING_NOT_ALLOWED: Page =
    Page(include_str!("rules/mailboxes/forward-mailbox-incoming-not-allowed.md"));
pub(crate) static FORWARD_MAILBOX_IS_WORKING_MAILBOX: Page =
    Page(include_str!("rules/mailboxes/forward-mailbox-is-working-mailbox.md"));
pub(crate) static FORWARD_MAILBOX_OUTGOING_NOT_NONE: Page =
    Page(include_str!("rules/mailboxes/forward-mailbox-outgoing-not-none.md"));
pub(crate) static FORWARD_MAILBOX_POP3_ATTACHMENT: Page =
    Page(include_str!("rules/mailboxes/forward-mailbox-pop3-attachment.md"));
pub(crate) static FORWARD_MAILBOX_USED: Page = Page(include_str!("rules/mailboxes/forward-mailbox-used.md"));
pub(crate) static GMAIL_OAUTH_HOST_MISMATCH: Page =
    Page(include_str!("rules/pop3_imap_smtp/gmail-oauth-host-mismatch.md"));
pub(crate) static GMAIL_OAUTH_INCOMPLETE: Page = Page(include_str!("rules/pop3_imap_smtp/gmail-oauth-incomplete.md"));
pub(crate) static GMAIL_OAUTH_NOT_SIGNED_IN: Page =
    Page(include_str!("rules/pop3_imap_smtp/gmail-oauth-not-signed-in.md"));
pub(crate) static GMAIL_OAUTH_USER_LIMIT: Page = Page(include_str!("rules/pop3_imap_smtp/gmail-oauth-user-limit.md"));
pub(crate) static GMAIL_PASSWORD_AUTH: Page = Page(include_str!("rules/pop3_imap_smtp/gmail-password-auth.md"));
pub(crate) static GMAIL_PORTS: Page = Page(include_str!("rules/pop3_imap_smtp/gmail-ports.md"));
pub(crate) static GMAIL_RECENT_PREFIX: Page = Page(include_str!("rules/pop3_imap_smtp/gmail-recent-prefix.md"));
pub(crate) static HMA_EXCHANGE_TOO_OLD: Page = Page(include_str!("rules/exchange_server/hma-exchange-too-old.md"));
pub(crate) static HMA_INCOMPLETE: Page = Page(include_str!("rules/exchange_server/hma-incomplete.md"));
pub(crate) static HMA_ON_WRONG_TYPE: Page = Page(include_str!("rules/exchange_server/hma-on-wrong-type.md"));
pub(crate) static HTTP_LOCATION_WITH_SSL: Page = Page(include_str!("rules/exchange_server/http-location-with-ssl.md"));
pub(crate) static HYBRID_TYPE_ON_WRONG_DEPLOYMENT: Page =
    Page(include_str!("rules/exchange_server/hybrid-type-on-wrong-deployment.md"));
pub(crate) static HYBRID_WITHOUT_IMPERSONATION: Page =
    Page(include_str!("rules/exchange_server/hybrid-without-impersonation.md"));
pub(crate) static IMAP_NOT_SUPPORTED_IN_VERSION: Page =
    Page(include_str!("rules/support/imap-not-supported-in-version.md"));
pub(crate) static INDIVIDUAL_CREDENTIALS_AT_SCALE: Page =
    Page(include_str!("rules/exchange_server/individual-credentials-at-scale.md"));
pub(crate) static INDIVIDUAL_CREDENTIALS_WITH_IMPERSONATION: Page =
    Page(include_str!("rules/exchange_server/individual-credentials-with-impersonation.md"));
pub(crate) static INTERNAL_EMAIL_TWO_ACTIVITIES: Page =
    Page(include_str!("rules/organization/internal-email-two-activities.md"));
pub(crate) static INVALID_EMAIL_SYNTAX: Page = Page(include_str!("rules/mailboxes/invalid-email-syntax.md"));
pub(crate) static LAST_SYNC_ERROR_PRESENT: Page = Page(include_str!("rules/mailboxes/last-sync-error-present.md"));
pub(crate) static MAILBOX_ACCOUNT_DISABLED_IN_ENTRA: Page =
    Page(include_str!("rules/mailboxes/mailbox-account-disabled-in-entra.md"));
pub(crate) static MAILBOX_APPROVAL_REJECTED: Page = Page(include_str!("rules/mailboxes/mailbox-approval-rejected.md"));
pub(crate) static MAILBOX_CREDENTIALS_MISSING: Page =
    Page(include_str!("rules/mailboxes/mailbox-credentials-missing.md"));
pub(crate) static MAILBOX_CREDENTIALS_UNUSED: Page =
    Page(include_str!("rules/mailboxes/mailbox-credentials-unused.md"));
pub(crate) static MAILBOX_EMAIL_DIFFERS_FROM_OWNER_RECORD: Page =
    Page(include_str!("rules/mailboxes/mailbox-email-differs-from-owner-record.md"));
pub(crate) static MAILBOX_EMAIL_DIFFERS_FROM_UPN: Page =
    Page(include_str!("rules/mailboxes/mailbox-email-differs-from-upn.md"));
pub(crate) static MAILBOX_EMAIL_EMPTY: Page = Page(include_str!("rules/mailboxes/mailbox-email-empty.md"));
pub(crate) static MAILBOX_ENABLED_NEVER_TESTED: Page =
    Page(include_str!("rules/mailboxes/mailbox-enabled-never-tested.md"));
pub(crate) static MAILBOX_EWS_DISABLED: Page = Page(include_str!("rules/mailboxes/mailbox-ews-disabled.md"));
pub(crate) static MAILBOX_EXCHANGE_ONLINE_UNLICENSED: Page =
    Page(include_str!("rules/mailboxes/mailbox-exchange-online-unlicensed.md"));
pub(crate) static MAILBOX_INACTIVE: Page = Page(include_str!("rules/mailboxes/mailbox-inactive.md"));
pub(crate) static MAILBOX_NOT_APPROVED: Page = Page(include_str!("rules/mailboxes/mailbox-not-approved.md"));
pub(crate) static MAILBOX_NOT_ENABLED: Page = Page(include_str!("rules/mailboxes/mailbox-not-enabled.md"));
pub(crate) static MAILBOX_NOT_O365_APPROVED: Page = Page(include_str!("rules/mailboxes/mailbox-not-o365-approved.md"));
pub(crate) static MAILBOX_NOT_TESTED: Page = Page(include_str!("rules/mailboxes/mailbox-not-tested.md"));
pub(crate) static MAILBOX_ON_WRONG_PROFILE: Page = Page(include_str!("rules/mailboxes/mailbox-on-wrong-profile.md"));
pub(crate) static MAILBOX_OWNER_MISMATCH: Page = Page(include_str!("rules/mailboxes/mailbox-owner-mismatch.md"));
pub(crate) static MAILBOX_OWNER_NOT_NOTIFIED: Page =
    Page(include_str!("rules/organization/mailbox-owner-not-notified.md"));
pub(crate) static MAILBOX_PROCESS_AFTER_EARLIER_THAN_PROFILE: Page =
    Page(include_str!("rules/processing/mailbox-process-after-earlier-than-profile.md"));
pub(crate) static MAILBOX_REST_API_UNAVAILABLE: Page =
    Page(include_str!("rules/mailboxes/mailbox-rest-api-unavailable.md"));
pub(crate) static MAILBOX_TEST_FAILED: Page = Page(include_str!("rules/mailboxes/mailbox-test-failed.md"));
pub(crate) static MAILBOX_TIMEOUT_OFF: Page = Page(include_str!("rules/processing/mailbox-timeout-off.md"));
pub(crate) static MAILBOX_TIMEOUT_OUT_OF_RANGE: Page =
    Page(include_str!("rules/processing/mailbox-timeout-out-of-range.md"));
pub(crate) static MAILBOX_TIMEZONE_EWS_383: Page = Page(include_str!("rules/mailboxes/mailbox-timezone-ews-383.md"));
pub(crate) static MAILBOX_USERNAME_NOT_UPN: Page = Page(include_str!("rules/mailboxes/mailbox-username-not-upn.md"));
pub(crate) static MAILBOX_USER_ACCESS_MODE: Page = Page(include_str!("rules/mailboxes/mailbox-user-access-mode.md"));
pub(crate) static MAILBOX_USER_DISABLED: Page = Page(include_str!("rules/mailboxes/mailbox-user-disabled.md"));
pub(crate) static MAILBOX_USER_MISSING_PRIVILEGES: Page =
    Page(include_str!("rules/mailboxes/mailbox-user-missing-privileges.md"));
pub(crate) static MAILBOX_USER_UNLICENSED: Page = Page(include_str!("rules/mailboxes/mailbox-user-unlicensed.md"));
pub(crate) static MAILBOX_WITHOUT_PROFILE: Page = Page(include_str!("rules/mailboxes/mailbox-without-profile.md"));
pub(crate) static MAIL_ENCRYPTION_GATEWAY: Page = Page(include_str!("rules/support/mail-encryption-gateway.md"));
pub(crate) static MAX_CONCURRENT_OUT_OF_RANGE: Page =
    Page(include_str!("rules/processing/max-concurrent-out-of-range.md"));
pub(crate) static MAX_CONCURRENT_UNUSUAL: Page = Page(include_str!("rules/processing/max-concurrent-unusual.md"));
pub(crate) static MFA_ON_SERVICE_ACCOUNT: Page = Page(include_str!("rules/support/mfa-on-service-account.md"));
pub(crate) static MIXED_ACT_SYNC_METHODS: Page = Page(include_str!("rules/organization/mixed-act-sync-methods.md"));
pub(crate) static MIXED_EXCHANGE_AND_POP_SMTP: Page =
    Page(include_str!("rules/support/mixed-exchange-and-pop-smtp.md"));
pub(crate) static MIXED_HOMES_SINGLE_PROFILE: Page =
    Page(include_str!("rules/mailboxes/mixed-homes-single-profile.md"));
pub(crate) static MULTIPLE_MAILBOXES_PER_USER: Page =
    Page(include_str!("rules/mailboxes/multiple-mailboxes-per-user.md"));
pub(crate) static NETWORK_TRAFFIC_INSPECTION: Page = Page(include_str!("rules/support/network-traffic-inspection.md"));
pub(crate) static ONPREM_EXO_AUTODISCOVER_OFF: Page =
    Page(include_str!("rules/on_premises_with_exchange_online/onprem-exo-autodiscover-off.md"));
pub(crate) static ONPREM_EXO_MANUAL_TENANT_ID: Page =
    Page(include_str!("rules/on_premises_with_exchange_online/onprem-exo-manual-tenant-id.md"));
pub(crate) static ONPREM_EXO_NEW_CONNECTION_CLOSED: Page =
    Page(include_str!("rules/on_premises_with_exchange_online/onprem-exo-new-connection-closed.md"));
pub(crate) static ONPREM_EXO_NOT_SUPPORTED_IN_VERSION: Page =
    Page(include_str!("rules/on_premises_with_exchange_online/onprem-exo-not-supported-in-version.md"));
pub(crate) static ONPREM_EXO_OCSP_BLOCKED: Page =
    Page(include_str!("rules/on_premises_with_exchange_online/onprem-exo-ocsp-blocked.md"));
pub(crate) static ONPREM_EXO_REQUIRES_HYBRID_PROFILE: Page =
    Page(include_str!("rules/on_premises_with_exchange_online/onprem-exo-requires-hybrid-profile.md"));
pub(crate) static ONPREM_EXO_TENANT_ID_MISSING: Page =
    Page(include_str!("rules/on_premises_with_exchange_online/onprem-exo-tenant-id-missing.md"));
pub(crate) static ONPREM_EXO_V8_END_OF_SUPPORT: Page =
    Page(include_str!("rules/on_premises_with_exchange_online/onprem-exo-v8-end-of-support.md"));
pub(crate) static ONPREM_EXO_V9_END_OF_SUPPORT: Page =
    Page(include_str!("rules/on_premises_with_exchange_online/onprem-exo-v9-end-of-support.md"));
pub(crate) static ORGANIZATION_SETTING_DRIFT: Page =
    Page(include_str!("rules/organization/organization-setting-drift.md"));
pub(crate) static ORGDB_AUTOTRACK_SENT_NON_EXCHANGE: Page =
    Page(include_str!("rules/organization_settings/orgdb-autotrack-sent-non-exchange.md"));
pub(crate) static ORGDB_CATEGORY_TRACKING_OFF: Page =
    Page(include_str!("rules/organization_settings/orgdb-category-tracking-off.md"));
pub(crate) static ORGDB_CORRELATION_INDEX_IGNORED: Page =
    Page(include_str!("rules/organization_settings/orgdb-correlation-index-ignored.md"));
pub(crate) static ORGDB_FILTER_ONLY_OWN_MAILBOX: Page =
    Page(include_str!("rules/organization_settings/orgdb-filter-only-own-mailbox.md"));
pub(crate) static ORGDB_IGNORE_INTERNAL_QUEUE: Page =
    Page(include_str!("rules/organization_settings/orgdb-ignore-internal-queue.md"));
pub(crate) static ORGDB_INTERNAL_FROM_QUEUE: Page =
    Page(include_str!("rules/organization_settings/orgdb-internal-from-queue.md"));
pub(crate) static ORGDB_IRM: Page = Page(include_str!("rules/organization_settings/orgdb-irm.md"));
pub(crate) static ORGDB_ITEM_MONITORING_OFF: Page =
    Page(include_str!("rules/organization_settings/orgdb-item-monitoring-off.md"));
pub(crate) static ORGDB_NONORGANIZER_TRACKING: Page =
    Page(include_str!("rules/organization_settings/orgdb-nonorganizer-tracking.md"));
pub(crate) static ORGDB_NO_EMAIL_FILTER_HIDDEN: Page =
    Page(include_str!("rules/organization_settings/orgdb-no-email-filter-hidden.md"));
pub(crate) static ORGDB_PROPAGATE_CANCELLATIONS: Page =
    Page(include_str!("rules/organization_settings/orgdb-propagate-cancellations.md"));
pub(crate) static ORGDB_SELF_APPROVAL_OPEN: Page =
    Page(include_str!("rules/organization_settings/orgdb-self-approval-open.md"));
pub(crate) static ORGDB_SENT_FOLDER_SAVE_OFF: Page =
    Page(include_str!("rules/organization_settings/orgdb-sent-folder-save-off.md"));
pub(crate) static ORGDB_SYNCID_RETENTION_HIGH: Page =
    Page(include_str!("rules/organization_settings/orgdb-syncid-retention-high.md"));
pub(crate) static ORGDB_UPDATE_PAST_MEETINGS: Page =
    Page(include_str!("rules/organization_settings/orgdb-update-past-meetings.md"));
pub(crate) static ORGDB_XANCHORMAILBOX_DISABLED: Page =
    Page(include_str!("rules/organization_settings/orgdb-xanchormailbox-disabled.md"));
pub(crate) static OUTLOOK_APP_DEPLOYED_WITH_POP: Page =
    Page(include_str!("rules/mailboxes/outlook-app-deployed-with-pop.md"));
pub(crate) static OUTLOOK_APP_WITHOUT_SERVER_SIDE_SYNC: Page =
    Page(include_str!("rules/mailboxes/outlook-app-without-server-side-sync.md"));
pub(crate) static OUTLOOK_CLIENT_DELIVERY_METHOD: Page =
    Page(include_str!("rules/mailboxes/outlook-client-delivery-method.md"));
pub(crate) static OUTLOOK_COM_BASIC_AUTH: Page = Page(include_str!("rules/pop3_imap_smtp/outlook-com-basic-auth.md"));
pub(crate) static OUTLOOK_MANUAL_TRACKING_WITH_POP: Page =
    Page(include_str!("rules/support/outlook-manual-tracking-with-pop.md"));
pub(crate) static OUTLOOK_WEB_HYBRID_UNSUPPORTED: Page =
    Page(include_str!("rules/support/outlook-web-hybrid-unsupported.md"));
pub(crate) static PENDING_SEND_SENDER_MAILBOX: Page =
    Page(include_str!("rules/mailboxes/pending-send-sender-mailbox.md"));
pub(crate) static POLLING_INTERVAL_LONG: Page = Page(include_str!("rules/processing/polling-interval-long.md"));
pub(crate) static POLLING_INTERVAL_OUT_OF_RANGE: Page =
    Page(include_str!("rules/processing/polling-interval-out-of-range.md"));
pub(crate) static POP3_CREDENTIALS_NOT_BY_USER: Page =
    Page(include_str!("rules/pop3_imap_smtp/pop3-credentials-not-by-user.md"));
pub(crate) static POP3_SMTP_PROVIDER_UNTESTED: Page =
    Page(include_str!("rules/support/pop3-smtp-provider-untested.md"));
pub(crate) static POP3_TO_IMAP_NO_MIGRATION: Page =
    Page(include_str!("rules/pop3_imap_smtp/pop3-to-imap-no-migration.md"));
pub(crate) static POP_IMAP_IMPERSONATION: Page = Page(include_str!("rules/pop3_imap_smtp/pop-imap-impersonation.md"));
pub(crate) static POP_IMAP_LOCATION_MISSING: Page =
    Page(include_str!("rules/pop3_imap_smtp/pop-imap-location-missing.md"));
pub(crate) static POP_IMAP_PASSWORD_IN_MAILBOX: Page =
    Page(include_str!("rules/pop3_imap_smtp/pop-imap-password-in-mailbox.md"));
pub(crate) static PORT_MISSING_OR_WRONG: Page = Page(include_str!("rules/pop3_imap_smtp/port-missing-or-wrong.md"));
pub(crate) static PORT_SSL_MISMATCH: Page = Page(include_str!("rules/pop3_imap_smtp/port-ssl-mismatch.md"));
pub(crate) static PROCESS_EMAILS_FROM_EMPTY: Page = Page(include_str!("rules/processing/process-emails-from-empty.md"));
pub(crate) static PROCESS_EMAILS_FROM_FUTURE: Page =
    Page(include_str!("rules/processing/process-emails-from-future.md"));
pub(crate) static PROCESS_EMAILS_FROM_TOO_OLD: Page =
    Page(include_str!("rules/processing/process-emails-from-too-old.md"));
pub(crate) static PROCESS_SINCE_EXCEEDS_DEPLOYMENT_MAX: Page =
    Page(include_str!("rules/deployment/process-since-exceeds-deployment-max.md"));
pub(crate) static PROFILE_CREDENTIALS_IMPERSONATION_SCOPE: Page =
    Page(include_str!("rules/exchange_server/profile-credentials-impersonation-scope.md"));
pub(crate) static PROFILE_INACTIVE_IN_USE: Page = Page(include_str!("rules/processing/profile-inactive-in-use.md"));
pub(crate) static PROFILE_PASSWORD_MISSING: Page =
    Page(include_str!("rules/exchange_server/profile-password-missing.md"));
pub(crate) static PROFILE_SAME_NAME: Page = Page(include_str!("rules/processing/profile-same-name.md"));
pub(crate) static PROFILE_UNUSED: Page = Page(include_str!("rules/processing/profile-unused.md"));
pub(crate) static PROFILE_USERNAME_MISSING: Page =
    Page(include_str!("rules/exchange_server/profile-username-missing.md"));
pub(crate) static PROFILE_USERNAME_NOT_UPN: Page =
    Page(include_str!("rules/exchange_server/profile-username-not-upn.md"));
pub(crate) static QUEUE_ACCEPTS_ALL_EMAIL: Page = Page(include_str!("rules/mailboxes/queue-accepts-all-email.md"));
pub(crate) static QUEUE_DELIVERY_DIFFERS_FROM_MAILBOX: Page =
    Page(include_str!("rules/mailboxes/queue-delivery-differs-from-mailbox.md"));
pub(crate) static QUEUE_FILTER_NONE: Page = Page(include_str!("rules/mailboxes/queue-filter-none.md"));
pub(crate) static QUEUE_FOLDER_TRACKING: Page = Page(include_str!("rules/mailboxes/queue-folder-tracking.md"));
pub(crate) static QUEUE_MAILBOX_ACT_SYNC: Page = Page(include_str!("rules/mailboxes/queue-mailbox-act-sync.md"));
pub(crate) static QUEUE_MAILBOX_OUTLOOK_CLIENT: Page =
    Page(include_str!("rules/mailboxes/queue-mailbox-outlook-client.md"));
pub(crate) static QUEUE_MAILBOX_OWNER_MISMATCH: Page =
    Page(include_str!("rules/mailboxes/queue-mailbox-owner-mismatch.md"));
pub(crate) static QUEUE_OWNER_WITHOUT_ROLE: Page = Page(include_str!("rules/mailboxes/queue-owner-without-role.md"));
pub(crate) static ROUTER_MIGRATION_BATCH: Page = Page(include_str!("rules/migration/router-migration-batch.md"));
pub(crate) static RULESET_VERSION_MISMATCH: Page = Page(include_str!("rules/support/ruleset-version-mismatch.md"));
pub(crate) static S2S_ON_NON_EXCHANGE_ONLINE: Page =
    Page(include_str!("rules/exchange_online/s2s-on-non-exchange-online.md"));
pub(crate) static S2S_ON_PREMISES_PROFILE: Page =
    Page(include_str!("rules/exchange_server/s2s-on-premises-profile.md"));
pub(crate) static SERVER_AUTHORITY_MISMATCH: Page =
    Page(include_str!("rules/exchange_online/server-authority-mismatch.md"));
pub(crate) static SERVER_LOCATION_INVALID: Page =
    Page(include_str!("rules/exchange_server/server-location-invalid.md"));
pub(crate) static SERVER_LOCATION_MISSING: Page =
    Page(include_str!("rules/exchange_server/server-location-missing.md"));
pub(crate) static SMART_MATCHING_ENABLED: Page = Page(include_str!("rules/organization/smart-matching-enabled.md"));
pub(crate) static SMIME_NOT_READABLE: Page = Page(include_str!("rules/support/smime-not-readable.md"));
pub(crate) static SMTP_DELEGATE_ACCESS: Page = Page(include_str!("rules/pop3_imap_smtp/smtp-delegate-access.md"));
pub(crate) static SMTP_PORT_25: Page = Page(include_str!("rules/pop3_imap_smtp/smtp-port-25.md"));
pub(crate) static SSL_DISABLED: Page = Page(include_str!("rules/pop3_imap_smtp/ssl-disabled.md"));
pub(crate) static SSSADMINPROD_USER_ALTERED: Page = Page(include_str!("rules/mailboxes/sssadminprod-user-altered.md"));
pub(crate) static SSS_CONFIGURED_BUT_ROUTER_ACTIVE: Page =
    Page(include_str!("rules/organization/sss-configured-but-router-active.md"));
pub(crate) static TLS_VERSION_OR_CIPHER: Page = Page(include_str!("rules/pop3_imap_smtp/tls-version-or-cipher.md"));
pub(crate) static UNAPPROVED_QUEUE_EMAIL_ALLOWED: Page =
    Page(include_str!("rules/organization/unapproved-queue-email-allowed.md"));
pub(crate) static UNAPPROVED_USER_EMAIL_ALLOWED: Page =
    Page(include_str!("rules/organization/unapproved-user-email-allowed.md"));
pub(crate) static UNDELIVERABLE_FOLDER_ON_NON_EXCHANGE: Page =
    Page(include_str!("rules/pop3_imap_smtp/undeliverable-folder-on-non-exchange.md"));
pub(crate) static UNDELIVERABLE_MOVE_OFF: Page = Page(include_str!("rules/processing/undeliverable-move-off.md"));
pub(crate) static UNRESOLVED_RECIPIENT_WITH_DUPLICATES: Page =
    Page(include_str!("rules/organization/unresolved-recipient-with-duplicates.md"));
pub(crate) static USER_AND_QUEUE_SHARE_ADDRESS: Page =
    Page(include_str!("rules/mailboxes/user-and-queue-share-address.md"));
pub(crate) static WINDOWS_INTEGRATED_ONLINE: Page =
    Page(include_str!("rules/exchange_server/windows-integrated-online.md"));
pub(crate) static WINDOWS_INTEGRATED_POP_IMAP: Page =
    Page(include_str!("rules/exchange_server/windows-integrated-pop-imap.md"));
