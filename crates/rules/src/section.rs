//! The parts of the configuration that rules are grouped by. Each is a folder of `rules` with the same name.

use synclint_diagnostic::rule::Section;
use synclint_diagnostic::text;

macro_rules! sections {
    ($($(#[$doc:meta])* $name:ident: $key:literal, $en:literal, $ja:literal;)*) => {
        $($(#[$doc])* pub static $name: Section = Section { key: $key, title: text!($en, $ja) };)*
        /// All sections, in the order of the reference.
        pub static SECTIONS: &[&Section] = &[$(&$name),*];
    };
}

sections! {
    /// Supported systems, versions, and clients.
    SUPPORT: "support",
        "Supported systems, versions, and clients", "サポートされるシステム、バージョン、クライアント";
    /// The settings of the organization.
    ORGANIZATION: "organization",
        "Organization settings", "組織の設定";
    /// The settings in `orgdborgsettings`.
    ORGANIZATION_SETTINGS: "organization-settings",
        "Settings in OrgDbOrgSettings", "OrgDbOrgSettings の設定";
    /// Profiles from an online organization to Exchange Online.
    EXCHANGE_ONLINE: "exchange-online",
        "Email server profiles: online with Exchange Online",
        "電子メール サーバー プロファイル: オンラインと Exchange Online";
    /// Profiles to Exchange Server.
    EXCHANGE_SERVER: "exchange-server",
        "Email server profiles: Exchange Server", "電子メール サーバー プロファイル: Exchange Server";
    /// Profiles from an on-premises organization to Exchange Online.
    ON_PREMISES_WITH_EXCHANGE_ONLINE: "on-premises-with-exchange-online",
        "Email server profiles: on-premises with Exchange Online",
        "電子メール サーバー プロファイル: オンプレミスと Exchange Online";
    /// Profiles to POP3, IMAP, and SMTP servers.
    POP3_IMAP_SMTP: "pop3-imap-smtp",
        "Email server profiles: POP3, IMAP, and SMTP", "電子メール サーバー プロファイル: POP3、IMAP、SMTP";
    /// How a profile processes email.
    PROCESSING: "processing",
        "Email server profiles: email processing", "電子メール サーバー プロファイル: 電子メールの処理";
    /// Mailboxes, users, and queues.
    MAILBOXES: "mailboxes",
        "Mailboxes, users, and queues", "メールボックス、ユーザー、キュー";
    /// The settings of an on-premises deployment.
    DEPLOYMENT: "deployment",
        "Deployment settings", "展開の設定";
    /// Migration from the Email Router.
    MIGRATION: "migration",
        "Migration from the Email Router", "Email Router からの移行";
}
