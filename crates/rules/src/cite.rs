//! The public documents that rules are based on: title, identifier of the publisher, date of the edition that was read.
//!
//! An address is given only if the document itself, or the repository that contains it, states it.

use synclint_diagnostic::rule::Citation;

/// Supported email service configurations for server-side synchronization.
pub static SUPPORTED_CONFIGURATIONS_6: Citation = Citation {
    title: "Supported email service configurations for server-side synchronization",
    document: "dn531050(v=crm.6)",
    date: "2013",
    url: "",
};

/// Supported email service configurations for server-side synchronization.
pub static SUPPORTED_CONFIGURATIONS_8_2: Citation = Citation {
    title: "Supported email service configurations for server-side synchronization",
    document: "dn531050(v=crm.8)",
    date: "2017-02",
    url: "https://technet.microsoft.com/en-us/library/dn531050(v=crm.8).aspx",
};

/// Supported email service configurations for server-side synchronization.
pub static SUPPORTED_CONFIGURATIONS_2018: Citation = Citation {
    title: "Supported email service configurations for server-side synchronization",
    document: "MicrosoftDocs/dynamics-365-customer-engagement: ce/admin/supported-email-service-configurations-server-side-synchronization.md, 0fa3b35",
    date: "2018-07-06",
    url: "https://github.com/MicrosoftDocs/dynamics-365-customer-engagement/blob/0fa3b35/ce/admin/supported-email-service-configurations-server-side-synchronization.md",
};

/// Supported email service configurations for server-side synchronization.
pub static SUPPORTED_CONFIGURATIONS_ON_PREMISES_2020: Citation = Citation {
    title: "Supported email service configurations for server-side synchronization",
    document: "MicrosoftDocs/dynamics-365-customer-engagement: on-premises/admin/supported-email-service-configurations-server-side-synchronization.md, 00a33f2",
    date: "2020-05-19",
    url: "https://github.com/MicrosoftDocs/dynamics-365-customer-engagement/blob/00a33f2/ce/customerengagement/on-premises/admin/supported-email-service-configurations-server-side-synchronization.md",
};

/// Supported email service configurations for server-side synchronization.
pub static SUPPORTED_CONFIGURATIONS_ON_PREMISES_9_1: Citation = Citation {
    title: "Supported email service configurations for server-side synchronization",
    document: "learn.microsoft.com, view=op-9-1",
    date: "",
    url: "",
};

/// Supported email service configurations for server-side synchronization.
pub static SUPPORTED_CONFIGURATIONS_2020: Citation = Citation {
    title: "Supported email service configurations for server-side synchronization",
    document: "MicrosoftDocs/power-platform: supported-email-service-configurations-server-side-synchronization.md, bb29536",
    date: "2020-10-09",
    url: "https://github.com/MicrosoftDocs/power-platform/blob/bb29536/power-platform/admin/supported-email-service-configurations-server-side-synchronization.md",
};

/// Supported email service configurations for server-side synchronization.
pub static SUPPORTED_CONFIGURATIONS_2022: Citation = Citation {
    title: "Supported email service configurations for server-side synchronization",
    document: "MicrosoftDocs/power-platform: supported-email-service-configurations-server-side-synchronization.md, 0d5702e",
    date: "2022-01-13",
    url: "https://github.com/MicrosoftDocs/power-platform/blob/0d5702e/power-platform/admin/supported-email-service-configurations-server-side-synchronization.md",
};

/// Best practices for server-side synchronization.
pub static BEST_PRACTICES_8_2: Citation = Citation {
    title: "Best practices for server-side synchronization",
    document: "dn887218(v=crm.8)",
    date: "2016-11-28",
    url: "",
};

/// Best practices for server-side synchronization.
pub static BEST_PRACTICES: Citation = Citation {
    title: "Best practices for server-side synchronization",
    document: "MicrosoftDocs/power-platform: best-practices-server-side-synchronization.md, 0180374",
    date: "2021-08-12",
    url: "https://github.com/MicrosoftDocs/power-platform/blob/0180374/power-platform/admin/best-practices-server-side-synchronization.md",
};

/// Connect to Exchange Online.
pub static CONNECT_EXCHANGE_ONLINE_2025: Citation = Citation {
    title: "Connect to Exchange Online",
    document: "MicrosoftDocs/power-platform: connect-exchange-online.md",
    date: "2025-06-27",
    url: "",
};

/// Connect to Exchange Server (on-premises).
pub static CONNECT_EXCHANGE_ON_PREMISES: Citation = Citation {
    title: "Connect to Exchange Server (on-premises)",
    document: "MicrosoftDocs/power-platform: connect-exchange-server-on-premises.md, 0013cce",
    date: "2023-10-16",
    url: "https://github.com/MicrosoftDocs/power-platform/blob/0013cce/power-platform/admin/connect-exchange-server-on-premises.md",
};

/// Exchange Online cross-tenant authentication.
pub static CONNECT_CROSS_TENANT: Citation = Citation {
    title: "Exchange Online cross-tenant authentication",
    document: "MicrosoftDocs/power-platform: connect-exchange-online-server-profile-oauth.md, 01fd7bb",
    date: "2021-08-11",
    url: "https://github.com/MicrosoftDocs/power-platform/blob/01fd7bb/power-platform/admin/connect-exchange-online-server-profile-oauth.md",
};

/// Connect to IMAP, POP, or SMTP servers.
pub static CONNECT_POP_IMAP: Citation = Citation {
    title: "Connect to IMAP, POP, or SMTP servers",
    document: "MicrosoftDocs/power-platform",
    date: "2025-09-30",
    url: "",
};

/// Connect Gmail accounts by using OAuth 2.0.
pub static CONNECT_GMAIL: Citation = Citation {
    title: "Connect Gmail accounts by using OAuth 2.0",
    document: "MicrosoftDocs/power-platform: connect-gmail-oauth2.md, 096b0eb",
    date: "2021-07-12",
    url: "https://github.com/MicrosoftDocs/power-platform/blob/096b0eb/power-platform/admin/connect-gmail-oauth2.md",
};

/// Troubleshooting and monitoring server-side synchronization.
pub static TROUBLESHOOTING: Citation = Citation {
    title: "Troubleshooting and monitoring server-side synchronization",
    document: "MicrosoftDocs/power-platform: troubleshooting-monitoring-server-side-synchronization.md, 0601b21",
    date: "2023-02-27",
    url: "https://github.com/MicrosoftDocs/power-platform/blob/0601b21/power-platform/admin/troubleshooting-monitoring-server-side-synchronization.md",
};

/// System Settings dialog box, Email tab.
pub static SYSTEM_SETTINGS_EMAIL: Citation = Citation {
    title: "System Settings dialog box, Email tab",
    document: "MicrosoftDocs/power-platform: system-settings-dialog-box-email-tab.md, 15de568",
    date: "2021-02-17",
    url: "https://github.com/MicrosoftDocs/power-platform/blob/15de568/power-platform/admin/system-settings-dialog-box-email-tab.md",
};

/// Create forward mailboxes or edit mailboxes.
pub static CREATE_MAILBOXES: Citation = Citation {
    title: "Create forward mailboxes or edit mailboxes",
    document: "MicrosoftDocs/power-platform: create-forward-mailboxes-edit-mailboxes.md, 09ab696",
    date: "2025-11-19",
    url: "https://github.com/MicrosoftDocs/power-platform/blob/09ab696/power-platform/admin/create-forward-mailboxes-edit-mailboxes.md",
};

/// When would I want to use this check box?
pub static PRIMARY_ORGANIZATION: Citation = Citation {
    title: "When would I want to use this check box?",
    document: "MicrosoftDocs/power-platform: when-would-want-use-check-box.md, 06a562a",
    date: "2020-09-11",
    url: "https://github.com/MicrosoftDocs/power-platform/blob/06a562a/power-platform/admin/when-would-want-use-check-box.md",
};

/// Server cipher suites and TLS requirements.
pub static TLS_REQUIREMENTS: Citation = Citation {
    title: "Server cipher suites and TLS requirements",
    document: "MicrosoftDocs/power-platform: server-cipher-tls-requirements.md, 00d094b",
    date: "2024-12-02",
    url: "https://github.com/MicrosoftDocs/power-platform/blob/00d094b/power-platform/admin/server-cipher-tls-requirements.md",
};

/// Integrate (synchronize) your email system.
pub static INTEGRATE_EMAIL_SYSTEM: Citation = Citation {
    title: "Integrate (synchronize) your email system",
    document: "MicrosoftDocs/power-platform: integrate-synchronize-your-email-system.md, 0471060",
    date: "2018-09-25",
    url: "https://github.com/MicrosoftDocs/power-platform/blob/0471060/power-platform/admin/integrate-synchronize-your-email-system.md",
};

/// Set incoming and outgoing email synchronization.
pub static SET_INCOMING_OUTGOING: Citation = Citation {
    title: "Set incoming and outgoing email synchronization",
    document: "MicrosoftDocs/power-platform: set-incoming-outgoing-email-synchronization.md",
    date: "2021-08-12",
    url: "",
};

/// Use of Basic authentication with Exchange Online.
pub static BASIC_AUTHENTICATION: Citation = Citation {
    title: "Use of Basic authentication with Exchange Online",
    document: "MicrosoftDocs/power-platform: use-basic-authentication-exchange-online.md, 04d0b1b",
    date: "2022-05-09",
    url: "https://github.com/MicrosoftDocs/power-platform/blob/04d0b1b/power-platform/admin/use-basic-authentication-exchange-online.md",
};

/// Important changes (deprecations) coming in Power Apps and Power Platform.
pub static IMPORTANT_CHANGES: Citation = Citation {
    title: "Important changes (deprecations) coming in Power Apps and Power Platform",
    document: "MicrosoftDocs/power-platform: important-changes-coming.md",
    date: "",
    url: "",
};

/// Connect Dynamics 365 (on-premises) to Exchange Online.
pub static ON_PREMISES_TO_EXCHANGE_ONLINE_2020: Citation = Citation {
    title: "Connect Dynamics 365 (on-premises) to Exchange Online",
    document: "MicrosoftDocs/dynamics-365-customer-engagement: on-premises/admin/connect-dynamics-365-on-premises-exchange-online.md, 0008f42",
    date: "2020-02-20",
    url: "https://github.com/MicrosoftDocs/dynamics-365-customer-engagement/blob/0008f42/ce/customerengagement/on-premises/admin/connect-dynamics-365-on-premises-exchange-online.md",
};

/// Connect Dynamics 365 (on-premises) to Exchange Online.
pub static ON_PREMISES_TO_EXCHANGE_ONLINE_2026: Citation = Citation {
    title: "Connect Dynamics 365 (on-premises) to Exchange Online",
    document: "MicrosoftDocs/dynamics-365-customer-engagement: connect-dynamics-365-on-premises-exchange-online.md, edition with the dates of 2025 to 2027",
    date: "",
    url: "",
};

/// Connect Customer Engagement (on-premises) to Exchange Server (on-premises).
pub static ON_PREMISES_TO_EXCHANGE_ON_PREMISES: Citation = Citation {
    title: "Connect Customer Engagement (on-premises) to Exchange Server (on-premises)",
    document: "MicrosoftDocs/dynamics-365-customer-engagement: on-premises/admin/connect-on-prem-exchange-server-on-prem.md, 03f3603",
    date: "2018-11-28",
    url: "https://github.com/MicrosoftDocs/dynamics-365-customer-engagement/blob/03f3603/ce/customerengagement/on-premises/admin/connect-on-prem-exchange-server-on-prem.md",
};

/// Connect IMAP, POP, or SMTP servers (on-premises).
pub static ON_PREMISES_POP_IMAP: Citation = Citation {
    title: "Connect IMAP, POP, or SMTP servers (on-premises)",
    document: "MicrosoftDocs/dynamics-365-customer-engagement",
    date: "2023-02-21",
    url: "",
};

/// Migrate settings from the Email Router to server-side synchronization.
pub static MIGRATE_EMAIL_ROUTER: Citation = Citation {
    title: "Migrate settings from the Email Router to server-side synchronization",
    document: "MicrosoftDocs/dynamics-365-customer-engagement: on-premises/admin/migrate-settings-email-router-server-side-synchronization.md, 1ae714e",
    date: "2019-10-01",
    url: "https://github.com/MicrosoftDocs/dynamics-365-customer-engagement/blob/1ae714e/ce/customerengagement/on-premises/admin/migrate-settings-email-router-server-side-synchronization.md",
};

/// Server-side synchronization entities.
pub static SYNC_TABLES: Citation = Citation {
    title: "Server-side synchronization entities",
    document: "dn481590",
    date: "2017-10-31",
    url: "https://github.com/MicrosoftDocs/dynamics-365-customer-engagement/blob/main/ce/customerengagement/on-premises/developer/server-side-synchronization-entities.md",
};

/// ServerSideSyncEmailSettings Class.
pub static DEPLOYMENT_SETTINGS: Citation = Citation {
    title: "ServerSideSyncEmailSettings Class",
    document: "dn439737, dn439561, dn455420, dn455434, dn455464",
    date: "",
    url: "https://learn.microsoft.com/en-us/previous-versions/dynamicscrm-2013/crm.6/dn439737(v=crm.6)",
};

/// Configure an email server profile.
pub static PROFILE_FORM_8: Citation =
    Citation { title: "Configure an email server profile", document: "dn832133", date: "", url: "" };

/// EmailServerProfile table reference.
pub static PROFILE_TABLE: Citation = Citation {
    title: "EmailServerProfile table reference",
    document: "MicrosoftDocs/powerapps-docs: reference/entities/emailserverprofile.md",
    date: "2025",
    url: "https://github.com/MicrosoftDocs/powerapps-docs/blob/main/powerapps-docs/developer/data-platform/reference/entities/emailserverprofile.md",
};

/// Error codes of the SDK, version 8.1.
pub static ERROR_CODES: Citation = Citation {
    title: "Error codes of the SDK, version 8.1",
    document: "microsoft/Dynamics365-Apps-Samples: samples-from-msdn/BulkDelete/SDK Helper Code/ErrorCodes.cs",
    date: "2016",
    url: "",
};

/// Mailbox does not have an email server profile.
pub static KB_NO_PROFILE: Citation = Citation {
    title: "Mailbox does not have an email server profile",
    document: "KB4484702",
    date: "2024-12-11",
    url: "https://github.com/MicrosoftDocs/SupportArticles-docs/blob/main/support/power-platform/dataverse/email-exchange-synchronization/mailbox-does-not-have-email-server-profile.md",
};

/// Mailbox fails to be tested and enabled.
pub static KB_MAILBOX_FAILS_TESTED: Citation = Citation {
    title: "Mailbox fails to be tested and enabled",
    document: "KB4493342",
    date: "2024-12-11",
    url: "https://github.com/MicrosoftDocs/SupportArticles-docs/blob/main/support/power-platform/dataverse/email-exchange-synchronization/mailbox-fails-tested-enabled.md",
};

/// A general mailbox access error occurred while receiving email.
pub static KB_PORTS: Citation = Citation {
    title: "A general mailbox access error occurred while receiving email",
    document: "KB4092736",
    date: "2024-12-12",
    url: "https://github.com/MicrosoftDocs/SupportArticles-docs/blob/main/support/power-platform/dataverse/email-exchange-synchronization/general-mailbox-access-error-occurred.md",
};

/// Email cannot be received for the mailbox.
pub static KB_NOT_FOUND_ON_SERVER: Citation = Citation {
    title: "Email cannot be received for the mailbox",
    document: "KB4463808",
    date: "2024-12-26",
    url: "https://github.com/MicrosoftDocs/SupportArticles-docs/blob/main/support/power-platform/dataverse/email-exchange-synchronization/email-cannot-be-received-mailbox.md",
};

/// Email fails to create with NoRecipientMatch error.
pub static KB_NO_RECIPIENT_MATCH: Citation = Citation {
    title: "Email fails to create with NoRecipientMatch error",
    document: "KB4339830",
    date: "2025-04-17",
    url: "https://github.com/MicrosoftDocs/SupportArticles-docs/blob/main/support/power-platform/dataverse/email-exchange-synchronization/email-fails-to-create-with-norecipientmatch-error.md",
};

/// SMTP address has no mailbox associated with it error.
pub static KB_SMTP_ADDRESS_NO_MAILBOX: Citation = Citation {
    title: "SMTP address has no mailbox associated with it error",
    document: "KB3214326",
    date: "2024-12-03",
    url: "https://github.com/MicrosoftDocs/SupportArticles-docs/blob/main/support/power-platform/dataverse/email-exchange-synchronization/the-smtp-address-has-no-mailbox.md",
};

/// Test Connection fails in email server profile.
pub static KB_TEST_CONNECTION: Citation = Citation {
    title: "Test Connection fails in email server profile",
    document: "KB4493267",
    date: "2024-12-05",
    url: "https://github.com/MicrosoftDocs/SupportArticles-docs/blob/main/support/power-platform/dataverse/email-exchange-synchronization/test-connection-fails-email-server.md",
};

/// Error when testing and enabling a mailbox.
pub static KB_MAILBOX_LOCATION: Citation = Citation {
    title: "Error when testing and enabling a mailbox",
    document: "KB4513810",
    date: "2024-11-19",
    url: "https://github.com/MicrosoftDocs/SupportArticles-docs/blob/main/support/power-platform/dataverse/email-exchange-synchronization/error-when-testing-enabling-mailbox.md",
};

/// Connect to Exchange Server (on-premises) with hybrid modern authentication.
pub static CONNECT_HYBRID_MODERN_AUTH: Citation = Citation {
    title: "Connect to Exchange Server (on-premises) with hybrid modern authentication",
    document: "MicrosoftDocs/power-platform: connect-exchange-server-onprem-hma.md, 05a38f1",
    date: "2021-09-30",
    url: "https://github.com/MicrosoftDocs/power-platform/blob/05a38f1/power-platform/admin/connect-exchange-server-onprem-hma.md",
};

/// Mailbox table reference.
pub static MAILBOX_TABLE: Citation = Citation {
    title: "Mailbox table reference",
    document: "MicrosoftDocs/powerapps-docs: reference/entities/mailbox.md",
    date: "2025",
    url: "https://github.com/MicrosoftDocs/powerapps-docs/blob/main/powerapps-docs/developer/data-platform/reference/entities/mailbox.md",
};

/// Environment database settings (OrgDbOrgSettings).
pub static ORG_DB_SETTINGS: Citation = Citation {
    title: "Environment database settings (OrgDbOrgSettings)",
    document: "MicrosoftDocs/power-platform: OrgDbOrgSettings.md, 0420e85",
    date: "2021-07-13",
    url: "https://github.com/MicrosoftDocs/power-platform/blob/0420e85/power-platform/admin/OrgDbOrgSettings.md",
};

/// Email message filtering and correlation.
pub static FILTERING_CORRELATION: Citation = Citation {
    title: "Email message filtering and correlation",
    document: "MicrosoftDocs/power-platform: email-message-filtering-correlation.md, 03cae53",
    date: "2023-02-15",
    url: "https://github.com/MicrosoftDocs/power-platform/blob/03cae53/power-platform/admin/email-message-filtering-correlation.md",
};

/// Configure Outlook or Exchange folder-level tracking.
pub static FOLDER_TRACKING: Citation = Citation {
    title: "Configure Outlook or Exchange folder-level tracking",
    document: "MicrosoftDocs/power-platform: configure-outlook-exchange-folder-level-tracking.md, 0d07905",
    date: "2020-09-04",
    url: "https://github.com/MicrosoftDocs/power-platform/blob/0d07905/power-platform/admin/configure-outlook-exchange-folder-level-tracking.md",
};

/// Forward mailbox vs. individual mailboxes.
pub static FORWARD_MAILBOX: Citation = Citation {
    title: "Forward mailbox vs. individual mailboxes",
    document: "MicrosoftDocs/power-platform: forward-mailbox-vs-individual-mailboxes.md, 1d695f2",
    date: "2020-09-29",
    url: "https://github.com/MicrosoftDocs/power-platform/blob/1d695f2/power-platform/admin/forward-mailbox-vs-individual-mailboxes.md",
};

/// Server-side synchronization of email, appointments, contacts, and tasks.
pub static SERVER_SIDE_SYNCHRONIZATION: Citation = Citation {
    title: "Server-side synchronization of email, appointments, contacts, and tasks",
    document: "MicrosoftDocs/power-platform: server-side-synchronization.md, 0545edd",
    date: "2021-05-25",
    url: "https://github.com/MicrosoftDocs/power-platform/blob/0545edd/power-platform/admin/server-side-synchronization.md",
};

/// Changes to mailbox approval behavior.
pub static KB_MAILBOX_APPROVAL: Citation =
    Citation { title: "Changes to mailbox approval behavior", document: "KB4506139", date: "", url: "" };

/// Incoming emails unexpectedly synchronized.
pub static KB_INCOMING: Citation = Citation {
    title: "Incoming emails unexpectedly synchronized",
    document: "MicrosoftDocs/SupportArticles-docs: email-exchange-synchronization",
    date: "",
    url: "",
};

/// Emails not automatically tracked.
pub static KB_NOT_TRACKED: Citation = Citation {
    title: "Emails not automatically tracked",
    document: "MicrosoftDocs/SupportArticles-docs: email-exchange-synchronization",
    date: "",
    url: "",
};

/// Deprecation of Exchange Web Services in Exchange Online.
pub static EWS_DEPRECATION: Citation = Citation {
    title: "Deprecation of Exchange Web Services in Exchange Online",
    document: "learn.microsoft.com",
    date: "",
    url: "",
};

/// Retirement of Basic authentication for SMTP AUTH in Exchange Online.
pub static SMTP_AUTH_RETIREMENT: Citation = Citation {
    title: "Retirement of Basic authentication for SMTP AUTH in Exchange Online",
    document: "Message Center MC786329",
    date: "2026-01-27",
    url: "",
};

/// Exchange Server 2016 and 2019 end of support.
pub static EXCHANGE_END_OF_SUPPORT: Citation = Citation {
    title: "Exchange Server 2016 and 2019 end of support",
    document: "Exchange Team blog 4453133",
    date: "2025-09-14",
    url: "",
};

/// Setup Guide: Server-side synchronization for CRM Online.
pub static SETUP_GUIDE_2016: Citation = Citation {
    title: "Setup Guide: Server-side synchronization for CRM Online",
    document: "white paper, version 8.0",
    date: "2016",
    url: "",
};

/// MailboxDisabled error when you test and enable a mailbox in Dynamics 365.
pub static KB_MAILBOX_DISABLED: Citation = Citation {
    title: "MailboxDisabled error when you test and enable a mailbox in Dynamics 365",
    document: "KB4481318",
    date: "2025-04-17",
    url: "https://github.com/MicrosoftDocs/SupportArticles-docs/blob/main/support/power-platform/dataverse/email-exchange-synchronization/email-message-cannot-be-sent.md",
};

/// "The mailbox user doesn't have sufficient permissions" error when you test and enable a mailbox.
pub static KB_MAILBOX_PERMISSIONS: Citation = Citation {
    title: "\"The mailbox user doesn't have sufficient permissions\" error when you test and enable a mailbox",
    document: "KB4052824",
    date: "2025-04-17",
    url: "https://github.com/MicrosoftDocs/SupportArticles-docs/blob/main/support/power-platform/dataverse/email-exchange-synchronization/error-when-you-test-enable-a-mailbox.md",
};

/// Error code 8005E276 when you test and enable mailbox.
pub static KB_ACCESS_MODE: Citation = Citation {
    title: "Error code 8005E276 when you test and enable mailbox",
    document: "MicrosoftDocs/SupportArticles-docs: error-code-8005e276.md",
    date: "2025-04-17",
    url: "https://github.com/MicrosoftDocs/SupportArticles-docs/blob/main/support/power-platform/dataverse/email-exchange-synchronization/error-code-8005e276.md",
};

/// Error code 8005E259 when you test and enable mailbox.
pub static KB_PRIVILEGES: Citation = Citation {
    title: "Error code 8005E259 when you test and enable mailbox",
    document: "MicrosoftDocs/SupportArticles-docs: error-code-8005e259.md",
    date: "2024-04-29",
    url: "https://github.com/MicrosoftDocs/SupportArticles-docs/blob/main/support/power-platform/dataverse/email-exchange-synchronization/error-code-8005e259.md",
};

/// Error code 8005E272 when you test and enable a mailbox.
pub static KB_UNAUTHORIZED: Citation = Citation {
    title: "Error code 8005E272 when you test and enable a mailbox",
    document: "MicrosoftDocs/SupportArticles-docs: error-code-8005e272.md",
    date: "2024-05-13",
    url: "https://github.com/MicrosoftDocs/SupportArticles-docs/blob/main/support/power-platform/dataverse/email-exchange-synchronization/error-code-8005e272.md",
};

/// Error code 8005E273 when you test and enable a mailbox.
pub static KB_ACCOUNT_DISABLED: Citation = Citation {
    title: "Error code 8005E273 when you test and enable a mailbox",
    document: "MicrosoftDocs/SupportArticles-docs: error-code-8005e273.md",
    date: "2024-05-13",
    url: "https://github.com/MicrosoftDocs/SupportArticles-docs/blob/main/support/power-platform/dataverse/email-exchange-synchronization/error-code-8005e273.md",
};

/// Error code 8005E274 when you test and enable mailbox.
pub static KB_REST_API: Citation = Citation {
    title: "Error code 8005E274 when you test and enable mailbox",
    document: "MicrosoftDocs/SupportArticles-docs: error-code-8005e274.md",
    date: "2024-04-29",
    url: "https://github.com/MicrosoftDocs/SupportArticles-docs/blob/main/support/power-platform/dataverse/email-exchange-synchronization/error-code-8005e274.md",
};

/// "Test and Enable failed because no user was found" error when configuring mailbox synchronization.
pub static KB_NO_USER: Citation = Citation {
    title: "\"Test and Enable failed because no user was found\" error when configuring mailbox synchronization",
    document: "MicrosoftDocs/SupportArticles-docs: test-enable-fails-for-unrecognized-email-address.md",
    date: "2025-09-05",
    url: "https://github.com/MicrosoftDocs/SupportArticles-docs/blob/main/support/power-platform/dataverse/email-exchange-synchronization/test-enable-fails-for-unrecognized-email-address.md",
};

/// Appointments do not synchronize to Exchange or Outlook after being created in Microsoft Dynamics 365.
pub static KB_APPOINTMENTS: Citation = Citation {
    title: "Appointments do not synchronize to Exchange or Outlook after being created in Microsoft Dynamics 365",
    document: "KB4509420",
    date: "2024-11-26",
    url: "https://github.com/MicrosoftDocs/SupportArticles-docs/blob/main/support/power-platform/dataverse/email-exchange-synchronization/appointments-do-not-synchronize-to-exchange-or-outlook.md",
};

/// SSSAdminProd user and server-side sync operations.
pub static KB_SSS_ADMIN: Citation = Citation {
    title: "SSSAdminProd user and server-side sync operations",
    document: "MicrosoftDocs/SupportArticles-docs: sssadminprod.md",
    date: "",
    url: "https://github.com/MicrosoftDocs/SupportArticles-docs/blob/main/support/power-platform/dataverse/email-exchange-synchronization/sssadminprod.md",
};

/// UnknownIncomingEmailIntegrationError logged in mailbox alerts in Microsoft Dynamics 365.
pub static KB_INTEGRATION_ERROR: Citation = Citation {
    title: "UnknownIncomingEmailIntegrationError logged in mailbox alerts in Microsoft Dynamics 365",
    document: "KB4471762",
    date: "2024-12-31",
    url: "https://github.com/MicrosoftDocs/SupportArticles-docs/blob/main/support/power-platform/dataverse/email-exchange-synchronization/exception-appears-server-side-sync.md",
};

/// An error occurred in sending email for mailbox error appears when testing and enabling a mailbox in Microsoft Dynamics 365.
pub static KB_CONNECT_FAILURE: Citation = Citation {
    title: "An error occurred in sending email for mailbox error appears when testing and enabling a mailbox in Microsoft Dynamics 365",
    document: "KB4092737",
    date: "2024-11-19",
    url: "https://github.com/MicrosoftDocs/SupportArticles-docs/blob/main/support/power-platform/dataverse/email-exchange-synchronization/error-occurs-sending-email-for-mailbox.md",
};

/// "Http server returned Forbidden exception" error appears in Microsoft Dynamics 365 mailbox.
pub static KB_FORBIDDEN: Citation = Citation {
    title: "\"Http server returned Forbidden exception\" error appears in Microsoft Dynamics 365 mailbox",
    document: "KB4483440",
    date: "2024-11-19",
    url: "https://github.com/MicrosoftDocs/SupportArticles-docs/blob/main/support/power-platform/dataverse/email-exchange-synchronization/http-server-returned-forbidden-exception.md",
};

/// The account does not have permission to impersonate the requested user error when selecting Test Connection in Microsoft Dynamics 365.
pub static KB_IMPERSONATION: Citation = Citation {
    title: "The account does not have permission to impersonate the requested user error when selecting Test Connection in Microsoft Dynamics 365",
    document: "KB4295275",
    date: "2024-11-19",
    url: "https://github.com/MicrosoftDocs/SupportArticles-docs/blob/main/support/power-platform/dataverse/email-exchange-synchronization/the-account-does-not-have-permission-to-impersonate-the-requested-user-error.md",
};

/// OutgoingEmailAuthenticationError is logged in Microsoft Dynamics 365 mailbox alert.
pub static KB_OUTGOING_AUTHENTICATION: Citation = Citation {
    title: "OutgoingEmailAuthenticationError is logged in Microsoft Dynamics 365 mailbox alert",
    document: "KB4533293",
    date: "2024-12-19",
    url: "https://github.com/MicrosoftDocs/SupportArticles-docs/blob/main/support/power-platform/dataverse/email-exchange-synchronization/outgoingemailauthenticationerror-shows-in-mailbox-alert.md",
};

/// "Email can't be received because the license is invalid for the mailbox" error occurs in Microsoft Dynamics 365.
pub static KB_LICENSE: Citation = Citation {
    title: "\"Email can't be received because the license is invalid for the mailbox\" error occurs in Microsoft Dynamics 365",
    document: "KB4459027",
    date: "2024-11-28",
    url: "https://github.com/MicrosoftDocs/SupportArticles-docs/blob/main/support/power-platform/dataverse/email-exchange-synchronization/email-cannot-be-received-because-license-is-invalid-error.md",
};

/// UnknownIncomingEmailIntegrationError -2147209462 appears in mailbox alerts in Microsoft Dynamics 365.
pub static KB_QUEUE_ROLE: Citation = Citation {
    title: "UnknownIncomingEmailIntegrationError -2147209462 appears in mailbox alerts in Microsoft Dynamics 365",
    document: "KB4500778",
    date: "2024-11-27",
    url: "https://github.com/MicrosoftDocs/SupportArticles-docs/blob/main/support/power-platform/dataverse/email-exchange-synchronization/error-2147209462-logged-mailbox-record.md",
};

/// Appointments don't sync from Microsoft Dynamics 365 to Microsoft Exchange for some users.
pub static KB_TIME_ZONE: Citation = Citation {
    title: "Appointments don't sync from Microsoft Dynamics 365 to Microsoft Exchange for some users",
    document: "KB4494491",
    date: "2024-11-19",
    url: "https://github.com/MicrosoftDocs/SupportArticles-docs/blob/main/support/power-platform/dataverse/email-exchange-synchronization/appointments-do-not-sync-to-exchange-for-some-users.md",
};

/// Email activity tables.
pub static EMAIL_TABLES: Citation =
    Citation { title: "Email activity entities", document: "developer guide", date: "", url: "" };

/// Set up server-side synchronization of email, appointments, contacts, and tasks.
pub static SET_UP_SYNCHRONIZATION: Citation = Citation {
    title: "Set up server-side synchronization of email, appointments, contacts, and tasks",
    document: "MicrosoftDocs/power-platform: set-up-server-side-synchronization-of-email-appointments-contacts-and-tasks.md, 128314a",
    date: "2022-01-21",
    url: "https://github.com/MicrosoftDocs/power-platform/blob/128314a/power-platform/admin/set-up-server-side-synchronization-of-email-appointments-contacts-and-tasks.md",
};

/// All documents.
pub static ALL: &[&Citation] = &[
    &SUPPORTED_CONFIGURATIONS_6,
    &SUPPORTED_CONFIGURATIONS_8_2,
    &SUPPORTED_CONFIGURATIONS_2018,
    &SUPPORTED_CONFIGURATIONS_ON_PREMISES_2020,
    &SUPPORTED_CONFIGURATIONS_ON_PREMISES_9_1,
    &SUPPORTED_CONFIGURATIONS_2020,
    &SUPPORTED_CONFIGURATIONS_2022,
    &BEST_PRACTICES_8_2,
    &BEST_PRACTICES,
    &CONNECT_EXCHANGE_ONLINE_2025,
    &CONNECT_EXCHANGE_ON_PREMISES,
    &CONNECT_CROSS_TENANT,
    &CONNECT_POP_IMAP,
    &CONNECT_GMAIL,
    &TROUBLESHOOTING,
    &SYSTEM_SETTINGS_EMAIL,
    &CREATE_MAILBOXES,
    &PRIMARY_ORGANIZATION,
    &TLS_REQUIREMENTS,
    &INTEGRATE_EMAIL_SYSTEM,
    &SET_INCOMING_OUTGOING,
    &BASIC_AUTHENTICATION,
    &IMPORTANT_CHANGES,
    &ON_PREMISES_TO_EXCHANGE_ONLINE_2020,
    &ON_PREMISES_TO_EXCHANGE_ONLINE_2026,
    &ON_PREMISES_TO_EXCHANGE_ON_PREMISES,
    &ON_PREMISES_POP_IMAP,
    &MIGRATE_EMAIL_ROUTER,
    &SYNC_TABLES,
    &DEPLOYMENT_SETTINGS,
    &PROFILE_FORM_8,
    &PROFILE_TABLE,
    &ERROR_CODES,
    &KB_NO_PROFILE,
    &KB_MAILBOX_FAILS_TESTED,
    &KB_PORTS,
    &KB_NOT_FOUND_ON_SERVER,
    &KB_NO_RECIPIENT_MATCH,
    &KB_SMTP_ADDRESS_NO_MAILBOX,
    &KB_TEST_CONNECTION,
    &KB_MAILBOX_LOCATION,
    &CONNECT_HYBRID_MODERN_AUTH,
    &MAILBOX_TABLE,
    &ORG_DB_SETTINGS,
    &FILTERING_CORRELATION,
    &FOLDER_TRACKING,
    &FORWARD_MAILBOX,
    &SERVER_SIDE_SYNCHRONIZATION,
    &KB_MAILBOX_APPROVAL,
    &KB_INCOMING,
    &KB_NOT_TRACKED,
    &EWS_DEPRECATION,
    &SMTP_AUTH_RETIREMENT,
    &EXCHANGE_END_OF_SUPPORT,
    &SETUP_GUIDE_2016,
    &KB_MAILBOX_DISABLED,
    &KB_MAILBOX_PERMISSIONS,
    &KB_ACCESS_MODE,
    &KB_PRIVILEGES,
    &KB_UNAUTHORIZED,
    &KB_ACCOUNT_DISABLED,
    &KB_REST_API,
    &KB_NO_USER,
    &KB_APPOINTMENTS,
    &KB_SSS_ADMIN,
    &KB_INTEGRATION_ERROR,
    &KB_CONNECT_FAILURE,
    &KB_FORBIDDEN,
    &KB_IMPERSONATION,
    &KB_OUTGOING_AUTHENTICATION,
    &KB_LICENSE,
    &KB_QUEUE_ROLE,
    &KB_TIME_ZONE,
    &EMAIL_TABLES,
    &SET_UP_SYNCHRONIZATION,
];

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::ALL;

    #[test]
    fn documents_are_complete_and_unique() {
        let mut seen = BTreeSet::new();
        for source in ALL {
            assert!(!source.title.is_empty() && !source.document.is_empty(), "{source:?}");
            assert!(source.url.is_empty() || source.url.starts_with("https://"), "{source:?}");
            assert!(source.date.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-'), "{source:?}");
            assert!(matches!(source.date.len(), 0 | 4 | 7 | 10), "{source:?}");
            assert!(seen.insert((source.document, source.date, source.title)), "duplicate: {source:?}");
        }
    }
}
