//! Every condition of the documents by name, and what became of it: nothing is silently left out, nothing invented.
//!
//! The names stand in `catalogue.tsv`. A test holds them against the rules and against what is undecidable.

use synclint_model::text;
use synclint_model::text::Text;

const TABLE: &str = include_str!("catalogue.tsv");

/// What an administrator looks for: a part of the configuration.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Section {
    /// What is supported with what: systems, versions, clients.
    Support,
    /// The settings of the organization.
    Organization,
    /// The settings in `orgdborgsettings`.
    OrganizationSettings,
    /// Profiles from an organization online to Exchange Online.
    ExchangeOnline,
    /// Profiles to Exchange Server.
    ExchangeServer,
    /// Profiles from an organization on-premises to Exchange Online.
    OnPremisesWithExchangeOnline,
    /// Profiles to POP3, IMAP and SMTP servers.
    PopImapSmtp,
    /// How a profile processes e-mail.
    Processing,
    /// Mailboxes, users and queues.
    Mailboxes,
    /// The settings of a deployment on-premises.
    Deployment,
    /// The way from the Email Router.
    Migration,
}

impl Section {
    /// In the order of the reference.
    pub const ALL: [Self; 11] = [
        Self::Support,
        Self::Organization,
        Self::OrganizationSettings,
        Self::ExchangeOnline,
        Self::ExchangeServer,
        Self::OnPremisesWithExchangeOnline,
        Self::PopImapSmtp,
        Self::Processing,
        Self::Mailboxes,
        Self::Deployment,
        Self::Migration,
    ];

    /// As the table and options spell it.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Support => "support",
            Self::Organization => "organization",
            Self::OrganizationSettings => "organization-settings",
            Self::ExchangeOnline => "exchange-online",
            Self::ExchangeServer => "exchange-server",
            Self::OnPremisesWithExchangeOnline => "on-premises-with-exchange-online",
            Self::PopImapSmtp => "pop3-imap-smtp",
            Self::Processing => "processing",
            Self::Mailboxes => "mailboxes",
            Self::Deployment => "deployment",
            Self::Migration => "migration",
        }
    }

    /// As a heading.
    pub const fn title(self) -> Text {
        match self {
            Self::Support => {
                text!("Supported systems, versions and clients", "サポートされるシステム、バージョン、クライアント")
            }
            Self::Organization => text!("Settings of the organization", "組織の設定"),
            Self::OrganizationSettings => text!("Settings in OrgDbOrgSettings", "OrgDbOrgSettings の設定"),
            Self::ExchangeOnline => text!(
                "E-mail server profiles: online with Exchange Online",
                "電子メール サーバー プロファイル: オンラインと Exchange Online"
            ),
            Self::ExchangeServer => {
                text!("E-mail server profiles: Exchange Server", "電子メール サーバー プロファイル: Exchange Server")
            }
            Self::OnPremisesWithExchangeOnline => text!(
                "E-mail server profiles: on-premises with Exchange Online",
                "電子メール サーバー プロファイル: 設置型と Exchange Online"
            ),
            Self::PopImapSmtp => text!(
                "E-mail server profiles: POP3, IMAP and SMTP",
                "電子メール サーバー プロファイル: POP3、IMAP、SMTP"
            ),
            Self::Processing => text!("How a profile processes e-mail", "プロファイルでの電子メールの処理"),
            Self::Mailboxes => text!("Mailboxes, users and queues", "メールボックス、ユーザー、キュー"),
            Self::Deployment => text!("Settings of the deployment", "展開の設定"),
            Self::Migration => text!("Coming from the Email Router", "Email Router からの移行"),
        }
    }
}

/// What became of a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum State {
    /// It is a rule.
    Rule,
    /// No export and no fact decides it; see [`UNDECIDABLE`](crate::undecidable::UNDECIDABLE).
    Undecidable,
    /// These rules say it.
    Merged(Vec<&'static str>),
    /// Neither yet.
    Open,
}

/// A documented condition.
#[derive(Debug, Clone)]
pub struct Name {
    /// Its name, which is the id of its rule.
    pub id: &'static str,
    /// Where an administrator looks for it.
    pub section: Section,
    /// What became of it.
    pub state: State,
}

/// Every documented condition, by section and name.
///
/// # Panics
///
/// When the table is not well formed, which a test rules out.
pub fn names() -> impl Iterator<Item = Name> {
    TABLE.lines().skip(1).map(|line| name(line).unwrap_or_else(|| panic!("catalogue.tsv: {line}")))
}

/// The documented condition of this name.
pub fn find(id: &str) -> Option<Name> {
    names().find(|name| name.id == id)
}

fn name(line: &'static str) -> Option<Name> {
    let mut cells = line.split('\t');
    let (id, section, state) = (cells.next()?, cells.next()?, cells.next()?);
    let state = match state {
        "rule" => State::Rule,
        "undecidable" => State::Undecidable,
        "open" => State::Open,
        _ => State::Merged(state.strip_prefix("merged into ")?.split(", ").collect()),
    };
    let section = Section::ALL.into_iter().find(|known| known.key() == section)?;
    cells.next().is_none().then_some(Name { id, section, state })
}
