//! The parts of the configuration that rules are grouped by. Each is a folder of `rules`, under the same name.

use synclint_diagnostic::rule::Section;
use synclint_diagnostic::text;

macro_rules! sections {
    ($($(#[$doc:meta])* $name:ident: $key:literal, $en:literal, $ja:literal;)*) => {
        $($(#[$doc])* pub static $name: Section = Section { key: $key, title: text!($en, $ja) };)*
        /// Every section, in the order of the reference.
        pub static SECTIONS: &[&Section] = &[$(&$name),*];
    };
}

sections! {
    /// What is supported with what: systems, versions, clients.
    SUPPORT: "support",
        "Supported systems, versions and clients", "サポートされるシステム、バージョン、クライアント";
    /// The settings of the organization.
    ORGANIZATION: "organization",
        "Settings of the organization", "組織の設定";
    /// The settings in `orgdborgsettings`.
    ORGANIZATION_SETTINGS: "organization-settings",
        "Settings in OrgDbOrgSettings", "OrgDbOrgSettings の設定";
    /// Profiles from an organization online to Exchange Online.
    EXCHANGE_ONLINE: "exchange-online",
        "E-mail server profiles: online with Exchange Online",
        "電子メール サーバー プロファイル: オンラインと Exchange Online";
    /// Profiles to Exchange Server.
    EXCHANGE_SERVER: "exchange-server",
        "E-mail server profiles: Exchange Server", "電子メール サーバー プロファイル: Exchange Server";
    /// Profiles from an organization on-premises to Exchange Online.
    ON_PREMISES_WITH_EXCHANGE_ONLINE: "on-premises-with-exchange-online",
        "E-mail server profiles: on-premises with Exchange Online",
        "電子メール サーバー プロファイル: 設置型と Exchange Online";
    /// Profiles to POP3, IMAP and SMTP servers.
    POP3_IMAP_SMTP: "pop3-imap-smtp",
        "E-mail server profiles: POP3, IMAP and SMTP", "電子メール サーバー プロファイル: POP3、IMAP、SMTP";
    /// How a profile processes e-mail.
    PROCESSING: "processing",
        "How a profile processes e-mail", "プロファイルでの電子メールの処理";
    /// Mailboxes, users and queues.
    MAILBOXES: "mailboxes",
        "Mailboxes, users and queues", "メールボックス、ユーザー、キュー";
    /// The settings of a deployment on-premises.
    DEPLOYMENT: "deployment",
        "Settings of the deployment", "展開の設定";
    /// Coming from the Email Router.
    MIGRATION: "migration",
        "Coming from the Email Router", "Email Router からの移行";
}
