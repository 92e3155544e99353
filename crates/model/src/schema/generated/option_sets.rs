// Written by `cargo xtask codegen` from `crates/model/schema`. Do not edit.

use synclint_diagnostic::text;

use crate::schema::choice::Choice;
use crate::schema::types::{ChoiceInfo, OptionSet};

pub(crate) static ACCESS_APPROVAL: OptionSet = OptionSet {
    choices: &[
        ChoiceInfo { value: 0, label: text!("Empty", "空"), wordings: &["Empty"] },
        ChoiceInfo { value: 1, label: text!("Approved", "承認済み"), wordings: &["Approved"] },
        ChoiceInfo { value: 2, label: text!("Pending Approval", "承認待ち"), wordings: &["Pending Approval"] },
        ChoiceInfo { value: 3, label: text!("Rejected", "却下"), wordings: &["Rejected"] },
    ],
};

/// The values of an option set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AccessApproval {
    /// 0: `Empty`
    Empty,
    /// 1: `Approved`
    Approved,
    /// 2: `Pending Approval`
    PendingApproval,
    /// 3: `Rejected`
    Rejected,
}

impl Choice for AccessApproval {
    const SET: &'static OptionSet = &ACCESS_APPROVAL;

    fn from_value(value: i64) -> Option<Self> {
        Some(match value {
            0 => Self::Empty,
            1 => Self::Approved,
            2 => Self::PendingApproval,
            3 => Self::Rejected,
            _ => return None,
        })
    }

    fn value(self) -> i64 {
        match self {
            Self::Empty => 0,
            Self::Approved => 1,
            Self::PendingApproval => 2,
            Self::Rejected => 3,
        }
    }
}

pub(crate) static ACCESS_MODE: OptionSet = OptionSet {
    choices: &[
        ChoiceInfo { value: 0, label: text!("Read-Write", "読み取り/書き込み"), wordings: &["Read-Write"] },
        ChoiceInfo { value: 1, label: text!("Administrative", "管理"), wordings: &["Administrative"] },
        ChoiceInfo { value: 2, label: text!("Read", "読み取り"), wordings: &["Read"] },
        ChoiceInfo { value: 3, label: text!("Support User", "サポート ユーザー"), wordings: &["Support User"] },
        ChoiceInfo { value: 4, label: text!("Non-interactive", "非対話型"), wordings: &["Non-interactive"] },
        ChoiceInfo { value: 5, label: text!("Delegated Admin", "代理管理者"), wordings: &["Delegated Admin"] },
    ],
};

/// The values of an option set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AccessMode {
    /// 0: `Read-Write`
    ReadWrite,
    /// 1: `Administrative`
    Administrative,
    /// 2: `Read`
    Read,
    /// 3: `Support User`
    SupportUser,
    /// 4: `Non-interactive`
    NonInteractive,
    /// 5: `Delegated Admin`
    DelegatedAdmin,
}

impl Choice for AccessMode {
    const SET: &'static OptionSet = &ACCESS_MODE;

    fn from_value(value: i64) -> Option<Self> {
        Some(match value {
            0 => Self::ReadWrite,
            1 => Self::Administrative,
            2 => Self::Read,
            3 => Self::SupportUser,
            4 => Self::NonInteractive,
            5 => Self::DelegatedAdmin,
            _ => return None,
        })
    }

    fn value(self) -> i64 {
        match self {
            Self::ReadWrite => 0,
            Self::Administrative => 1,
            Self::Read => 2,
            Self::SupportUser => 3,
            Self::NonInteractive => 4,
            Self::DelegatedAdmin => 5,
        }
    }
}

pub(crate) static ACT_DELIVERY: OptionSet = OptionSet {
    choices: &[
        ChoiceInfo {
            value: 0,
            label: text!("Microsoft Dynamics 365 for Outlook", "Microsoft Dynamics 365 for Outlook"),
            wordings: &["Microsoft Dynamics 365 for Outlook"],
        },
        ChoiceInfo {
            value: 1,
            label: text!("Server-Side Synchronization", "サーバー側同期"),
            wordings: &["Server-Side Synchronization", "サーバー側同期", "EmailRouter"],
        },
        ChoiceInfo { value: 2, label: text!("None", "なし"), wordings: &["None", "なし"] },
    ],
};

/// The values of an option set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ActDelivery {
    /// 0: `Microsoft Dynamics 365 for Outlook`
    Outlook,
    /// 1: `Server-Side Synchronization`
    ServerSide,
    /// 2: `None`
    None,
}

impl Choice for ActDelivery {
    const SET: &'static OptionSet = &ACT_DELIVERY;

    fn from_value(value: i64) -> Option<Self> {
        Some(match value {
            0 => Self::Outlook,
            1 => Self::ServerSide,
            2 => Self::None,
            _ => return None,
        })
    }

    fn value(self) -> i64 {
        match self {
            Self::Outlook => 0,
            Self::ServerSide => 1,
            Self::None => 2,
        }
    }
}

pub(crate) static APP_DEPLOYMENT_STATUS: OptionSet = OptionSet {
    choices: &[
        ChoiceInfo { value: 0, label: text!("NotInstalled", "未インストール"), wordings: &["NotInstalled"] },
        ChoiceInfo { value: 1, label: text!("Installed", "インストール済み"), wordings: &["Installed"] },
        ChoiceInfo {
            value: 2, label: text!("InstallFailed", "インストール失敗"), wordings: &["InstallFailed"]
        },
        ChoiceInfo {
            value: 3,
            label: text!("UninstallFailed", "アンインストール失敗"),
            wordings: &["UninstallFailed"],
        },
        ChoiceInfo {
            value: 4,
            label: text!("UpgradeRequired", "アップグレードが必要"),
            wordings: &["UpgradeRequired"],
        },
    ],
};

/// The values of an option set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AppDeploymentStatus {
    /// 0: `NotInstalled`
    NotInstalled,
    /// 1: `Installed`
    Installed,
    /// 2: `InstallFailed`
    InstallFailed,
    /// 3: `UninstallFailed`
    UninstallFailed,
    /// 4: `UpgradeRequired`
    UpgradeRequired,
}

impl Choice for AppDeploymentStatus {
    const SET: &'static OptionSet = &APP_DEPLOYMENT_STATUS;

    fn from_value(value: i64) -> Option<Self> {
        Some(match value {
            0 => Self::NotInstalled,
            1 => Self::Installed,
            2 => Self::InstallFailed,
            3 => Self::UninstallFailed,
            4 => Self::UpgradeRequired,
            _ => return None,
        })
    }

    fn value(self) -> i64 {
        match self {
            Self::NotInstalled => 0,
            Self::Installed => 1,
            Self::InstallFailed => 2,
            Self::UninstallFailed => 3,
            Self::UpgradeRequired => 4,
        }
    }
}

pub(crate) static AUTHENTICATION_PROTOCOL: OptionSet = OptionSet {
    choices: &[
        ChoiceInfo { value: 0, label: text!("Auto Detect", "自動検出"), wordings: &["Auto Detect"] },
        ChoiceInfo { value: 1, label: text!("Negotiate", "ネゴシエート"), wordings: &["Negotiate"] },
        ChoiceInfo { value: 2, label: text!("NTLM", "NTLM"), wordings: &["NTLM"] },
        ChoiceInfo { value: 3, label: text!("Basic", "基本"), wordings: &["Basic"] },
        ChoiceInfo { value: 4, label: text!("OAuth", "OAuth"), wordings: &["OAuth"] },
    ],
};

/// The values of an option set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AuthenticationProtocol {
    /// 0: `Auto Detect`
    AutoDetect,
    /// 1: `Negotiate`
    Negotiate,
    /// 2: `NTLM`
    Ntlm,
    /// 3: `Basic`
    Basic,
    /// 4: `OAuth`
    OAuth,
}

impl Choice for AuthenticationProtocol {
    const SET: &'static OptionSet = &AUTHENTICATION_PROTOCOL;

    fn from_value(value: i64) -> Option<Self> {
        Some(match value {
            0 => Self::AutoDetect,
            1 => Self::Negotiate,
            2 => Self::Ntlm,
            3 => Self::Basic,
            4 => Self::OAuth,
            _ => return None,
        })
    }

    fn value(self) -> i64 {
        match self {
            Self::AutoDetect => 0,
            Self::Negotiate => 1,
            Self::Ntlm => 2,
            Self::Basic => 3,
            Self::OAuth => 4,
        }
    }
}

pub(crate) static AZURE_STATE: OptionSet = OptionSet {
    choices: &[
        ChoiceInfo { value: 0, label: text!("Exists", "存在する"), wordings: &["Exists"] },
        ChoiceInfo { value: 1, label: text!("Soft deleted", "論理的に削除済み"), wordings: &["Soft deleted"] },
        ChoiceInfo {
            value: 2,
            label: text!("Not found or hard deleted", "見つからないか完全に削除済み"),
            wordings: &["Not found or hard deleted"],
        },
    ],
};

pub(crate) static CAL_TYPE: OptionSet = OptionSet {
    choices: &[
        ChoiceInfo { value: 0, label: text!("Professional", "Professional"), wordings: &["Professional"] },
        ChoiceInfo { value: 1, label: text!("Administrative", "Administrative"), wordings: &["Administrative"] },
        ChoiceInfo { value: 2, label: text!("Basic", "Basic"), wordings: &["Basic"] },
        ChoiceInfo {
            value: 3,
            label: text!("Device Professional", "Device Professional"),
            wordings: &["Device Professional"],
        },
        ChoiceInfo { value: 4, label: text!("Device Basic", "Device Basic"), wordings: &["Device Basic"] },
        ChoiceInfo { value: 5, label: text!("Essential", "Essential"), wordings: &["Essential"] },
        ChoiceInfo { value: 6, label: text!("Device Essential", "Device Essential"), wordings: &["Device Essential"] },
        ChoiceInfo { value: 7, label: text!("Enterprise", "Enterprise"), wordings: &["Enterprise"] },
        ChoiceInfo {
            value: 8,
            label: text!("Device Enterprise", "Device Enterprise"),
            wordings: &["Device Enterprise"],
        },
        ChoiceInfo { value: 9, label: text!("Sales", "Sales"), wordings: &["Sales"] },
        ChoiceInfo { value: 10, label: text!("Service", "Service"), wordings: &["Service"] },
        ChoiceInfo { value: 11, label: text!("Field Service", "Field Service"), wordings: &["Field Service"] },
        ChoiceInfo { value: 12, label: text!("Project Service", "Project Service"), wordings: &["Project Service"] },
    ],
};

pub(crate) static CONTACTS_IMPORT_STATUS: OptionSet = OptionSet {
    choices: &[
        ChoiceInfo { value: 0, label: text!("NotImported", "未インポート"), wordings: &["NotImported"] },
        ChoiceInfo { value: 1, label: text!("Imported", "インポート済み"), wordings: &["Imported"] },
        ChoiceInfo { value: 2, label: text!("ImportFailed", "インポート失敗"), wordings: &["ImportFailed"] },
    ],
};

pub(crate) static CREDENTIAL_RETRIEVAL: OptionSet = OptionSet {
    choices: &[
        ChoiceInfo {
            value: 0,
            label: text!("Credentials Specified by a User or Queue", "ユーザーまたはキューによって指定された資格情報"),
            wordings: &[
                "Credentials Specified by a User or Queue",
                "ユーザーまたはキューによって指定された資格情報",
                "ユーザーまたはキューで指定された資格情報",
            ],
        },
        ChoiceInfo {
            value: 1,
            label: text!(
                "Credentials Specified in Email Server Profile",
                "電子メール サーバー プロファイルで指定した資格情報"
            ),
            wordings: &[
                "Credentials Specified in Email Server Profile",
                "電子メール サーバー プロファイルで指定した資格情報",
            ],
        },
        ChoiceInfo {
            value: 2,
            label: text!("Server to Server Authentication", "サーバー間認証"),
            wordings: &["Server to Server Authentication", "サーバー間認証", "サーバー間の認証"],
        },
        ChoiceInfo {
            value: 3,
            label: text!("Windows Integrated Authentication", "Windows 統合認証"),
            wordings: &["Windows Integrated Authentication"],
        },
        ChoiceInfo {
            value: 4,
            label: text!("Without Credentials (Anonymous)", "資格情報なし (匿名)"),
            wordings: &["Without Credentials (Anonymous)"],
        },
        ChoiceInfo { value: 5, label: text!("Gmail OAuth", "Gmail OAuth"), wordings: &["Gmail OAuth"] },
        ChoiceInfo {
            value: 6,
            label: text!("Exchange Hybrid Modern Auth (HMA)", "Exchange ハイブリッド先進認証 (HMA)"),
            wordings: &["Exchange Hybrid Modern Auth (HMA)"],
        },
        ChoiceInfo {
            value: 7,
            label: text!("OAuth with Microsoft Entra ID", "Microsoft Entra ID による OAuth"),
            wordings: &["OAuth with Microsoft Entra ID", "Azure Active Directory OAuth"],
        },
    ],
};

/// The values of an option set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CredentialRetrieval {
    /// 0: `Credentials Specified by a User or Queue`
    UserOrQueue,
    /// 1: `Credentials Specified in Email Server Profile`
    Profile,
    /// 2: `Server to Server Authentication`
    ServerToServer,
    /// 3: `Windows Integrated Authentication`
    WindowsIntegrated,
    /// 4: `Without Credentials (Anonymous)`
    Anonymous,
    /// 5: `Gmail OAuth`
    GmailOAuth,
    /// 6: `Exchange Hybrid Modern Auth (HMA)`
    HybridModernAuth,
    /// 7: `OAuth with Microsoft Entra ID`
    EntraOAuth,
}

impl Choice for CredentialRetrieval {
    const SET: &'static OptionSet = &CREDENTIAL_RETRIEVAL;

    fn from_value(value: i64) -> Option<Self> {
        Some(match value {
            0 => Self::UserOrQueue,
            1 => Self::Profile,
            2 => Self::ServerToServer,
            3 => Self::WindowsIntegrated,
            4 => Self::Anonymous,
            5 => Self::GmailOAuth,
            6 => Self::HybridModernAuth,
            7 => Self::EntraOAuth,
            _ => return None,
        })
    }

    fn value(self) -> i64 {
        match self {
            Self::UserOrQueue => 0,
            Self::Profile => 1,
            Self::ServerToServer => 2,
            Self::WindowsIntegrated => 3,
            Self::Anonymous => 4,
            Self::GmailOAuth => 5,
            Self::HybridModernAuth => 6,
            Self::EntraOAuth => 7,
        }
    }
}

pub(crate) static DELETED_STATE: OptionSet = OptionSet {
    choices: &[
        ChoiceInfo { value: 0, label: text!("Not deleted", "削除されていない"), wordings: &["Not deleted"] },
        ChoiceInfo { value: 1, label: text!("Soft deleted", "論理的に削除済み"), wordings: &["Soft deleted"] },
    ],
};

pub(crate) static EMAIL_CONNECTION_CHANNEL: OptionSet = OptionSet {
    choices: &[
        ChoiceInfo {
            value: 0,
            label: text!("Server-Side Synchronization", "サーバー側同期"),
            wordings: &["Server-Side Synchronization", "サーバー側同期"],
        },
        ChoiceInfo {
            value: 1,
            label: text!("Microsoft Dynamics 365 Email Router", "Microsoft Dynamics 365 Email Router"),
            wordings: &["Microsoft Dynamics 365 Email Router"],
        },
    ],
};

/// The values of an option set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum EmailConnectionChannel {
    /// 0: `Server-Side Synchronization`
    ServerSide,
    /// 1: `Microsoft Dynamics 365 Email Router`
    EmailRouter,
}

impl Choice for EmailConnectionChannel {
    const SET: &'static OptionSet = &EMAIL_CONNECTION_CHANNEL;

    fn from_value(value: i64) -> Option<Self> {
        Some(match value {
            0 => Self::ServerSide,
            1 => Self::EmailRouter,
            _ => return None,
        })
    }

    fn value(self) -> i64 {
        match self {
            Self::ServerSide => 0,
            Self::EmailRouter => 1,
        }
    }
}

pub(crate) static EMAIL_STATUS: OptionSet = OptionSet {
    choices: &[
        ChoiceInfo { value: 0, label: text!("Not Run", "未実行"), wordings: &["Not Run"] },
        ChoiceInfo { value: 1, label: text!("Success", "成功"), wordings: &["Success"] },
        ChoiceInfo { value: 2, label: text!("Failure", "失敗"), wordings: &["Failure"] },
    ],
};

/// The values of an option set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum EmailStatus {
    /// 0: `Not Run`
    NotRun,
    /// 1: `Success`
    Success,
    /// 2: `Failure`
    Failure,
}

impl Choice for EmailStatus {
    const SET: &'static OptionSet = &EMAIL_STATUS;

    fn from_value(value: i64) -> Option<Self> {
        Some(match value {
            0 => Self::NotRun,
            1 => Self::Success,
            2 => Self::Failure,
            _ => return None,
        })
    }

    fn value(self) -> i64 {
        match self {
            Self::NotRun => 0,
            Self::Success => 1,
            Self::Failure => 2,
        }
    }
}

pub(crate) static EXCHANGE_VERSION: OptionSet = OptionSet {
    choices: &[
        ChoiceInfo { value: 0, label: text!("Exchange 2007", "Exchange 2007"), wordings: &["Exchange 2007"] },
        ChoiceInfo {
            value: 1,
            label: text!("Exchange 2007 SP1", "Exchange 2007 SP1"),
            wordings: &["Exchange 2007 SP1"],
        },
        ChoiceInfo { value: 2, label: text!("Exchange 2010", "Exchange 2010"), wordings: &["Exchange 2010"] },
        ChoiceInfo {
            value: 3,
            label: text!("Exchange 2010 SP1", "Exchange 2010 SP1"),
            wordings: &["Exchange 2010 SP1"],
        },
        ChoiceInfo {
            value: 4,
            label: text!("Exchange 2010 SP2", "Exchange 2010 SP2"),
            wordings: &["Exchange 2010 SP2"],
        },
        ChoiceInfo { value: 5, label: text!("Exchange 2013", "Exchange 2013"), wordings: &["Exchange 2013"] },
    ],
};

/// The values of an option set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ExchangeVersion {
    /// 0: `Exchange 2007`
    Exchange2007,
    /// 1: `Exchange 2007 SP1`
    Exchange2007Sp1,
    /// 2: `Exchange 2010`
    Exchange2010,
    /// 3: `Exchange 2010 SP1`
    Exchange2010Sp1,
    /// 4: `Exchange 2010 SP2`
    Exchange2010Sp2,
    /// 5: `Exchange 2013`
    Exchange2013,
}

impl Choice for ExchangeVersion {
    const SET: &'static OptionSet = &EXCHANGE_VERSION;

    fn from_value(value: i64) -> Option<Self> {
        Some(match value {
            0 => Self::Exchange2007,
            1 => Self::Exchange2007Sp1,
            2 => Self::Exchange2010,
            3 => Self::Exchange2010Sp1,
            4 => Self::Exchange2010Sp2,
            5 => Self::Exchange2013,
            _ => return None,
        })
    }

    fn value(self) -> i64 {
        match self {
            Self::Exchange2007 => 0,
            Self::Exchange2007Sp1 => 1,
            Self::Exchange2010 => 2,
            Self::Exchange2010Sp1 => 3,
            Self::Exchange2010Sp2 => 4,
            Self::Exchange2013 => 5,
        }
    }
}

pub(crate) static FILTERING_METHOD: OptionSet = OptionSet {
    choices: &[
        ChoiceInfo {
            value: 0,
            label: text!("All email messages", "すべての電子メール メッセージ"),
            wordings: &["All email messages"],
        },
        ChoiceInfo {
            value: 1,
            label: text!(
                "Email messages in response to Dynamics 365 email",
                "Dynamics 365 電子メールへの返信メッセージ"
            ),
            wordings: &["Email messages in response to Dynamics 365 email"],
        },
        ChoiceInfo {
            value: 2,
            label: text!(
                "Email messages from Dynamics 365 Leads, Contacts and Accounts",
                "Dynamics 365 の潜在顧客、取引先担当者、取引先企業からの電子メール メッセージ"
            ),
            wordings: &["Email messages from Dynamics 365 Leads, Contacts and Accounts"],
        },
        ChoiceInfo {
            value: 3,
            label: text!(
                "Email messages from Dynamics 365 records that are email enabled",
                "電子メールが有効な Dynamics 365 レコードからの電子メール メッセージ"
            ),
            wordings: &["Email messages from Dynamics 365 records that are email enabled"],
        },
        ChoiceInfo {
            value: 4,
            label: text!("No email messages", "電子メール メッセージなし"),
            wordings: &["No email messages"],
        },
    ],
};

/// The values of an option set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FilteringMethod {
    /// 0: `All email messages`
    All,
    /// 1: `Email messages in response to Dynamics 365 email`
    Responses,
    /// 2: `Email messages from Dynamics 365 Leads, Contacts and Accounts`
    KnownSenders,
    /// 3: `Email messages from Dynamics 365 records that are email enabled`
    EmailEnabledRecords,
    /// 4: `No email messages`
    None,
}

impl Choice for FilteringMethod {
    const SET: &'static OptionSet = &FILTERING_METHOD;

    fn from_value(value: i64) -> Option<Self> {
        Some(match value {
            0 => Self::All,
            1 => Self::Responses,
            2 => Self::KnownSenders,
            3 => Self::EmailEnabledRecords,
            4 => Self::None,
            _ => return None,
        })
    }

    fn value(self) -> i64 {
        match self {
            Self::All => 0,
            Self::Responses => 1,
            Self::KnownSenders => 2,
            Self::EmailEnabledRecords => 3,
            Self::None => 4,
        }
    }
}

pub(crate) static INCOMING_DELIVERY: OptionSet = OptionSet {
    choices: &[
        ChoiceInfo { value: 0, label: text!("None", "なし"), wordings: &["None", "なし"] },
        ChoiceInfo {
            value: 1,
            label: text!("Microsoft Dynamics 365 for Outlook", "Microsoft Dynamics 365 for Outlook"),
            wordings: &["Microsoft Dynamics 365 for Outlook"],
        },
        ChoiceInfo {
            value: 2,
            label: text!("Server-Side Synchronization", "サーバー側同期"),
            wordings: &[
                "Server-Side Synchronization",
                "Server-Side Synchronization or Email Router",
                "サーバー側同期",
                "EmailRouter",
            ],
        },
        ChoiceInfo {
            value: 3,
            label: text!("Forward Mailbox", "転送用メールボックス"),
            wordings: &["Forward Mailbox", "転送用メールボックス"],
        },
    ],
};

/// The values of an option set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum IncomingDelivery {
    /// 0: `None`
    None,
    /// 1: `Microsoft Dynamics 365 for Outlook`
    Outlook,
    /// 2: `Server-Side Synchronization`
    ServerSide,
    /// 3: `Forward Mailbox`
    ForwardMailbox,
}

impl Choice for IncomingDelivery {
    const SET: &'static OptionSet = &INCOMING_DELIVERY;

    fn from_value(value: i64) -> Option<Self> {
        Some(match value {
            0 => Self::None,
            1 => Self::Outlook,
            2 => Self::ServerSide,
            3 => Self::ForwardMailbox,
            _ => return None,
        })
    }

    fn value(self) -> i64 {
        match self {
            Self::None => 0,
            Self::Outlook => 1,
            Self::ServerSide => 2,
            Self::ForwardMailbox => 3,
        }
    }
}

pub(crate) static INVITE_STATUS: OptionSet = OptionSet {
    choices: &[
        ChoiceInfo {
            value: 0, label: text!("Invitation Not Sent", "招待未送信"), wordings: &["Invitation Not Sent"]
        },
        ChoiceInfo { value: 1, label: text!("Invited", "招待済み"), wordings: &["Invited"] },
        ChoiceInfo {
            value: 2,
            label: text!("Invitation Near Expired", "招待の期限が近い"),
            wordings: &["Invitation Near Expired"],
        },
        ChoiceInfo {
            value: 3,
            label: text!("Invitation Expired", "招待の期限切れ"),
            wordings: &["Invitation Expired"],
        },
        ChoiceInfo {
            value: 4, label: text!("Invitation Accepted", "招待を承諾"), wordings: &["Invitation Accepted"]
        },
        ChoiceInfo {
            value: 5, label: text!("Invitation Rejected", "招待を拒否"), wordings: &["Invitation Rejected"]
        },
        ChoiceInfo {
            value: 6,
            label: text!("Invitation Revoked", "招待を取り消し"),
            wordings: &["Invitation Revoked"],
        },
    ],
};

pub(crate) static ORGANIZATION_STATE: OptionSet = OptionSet {
    choices: &[
        ChoiceInfo { value: 0, label: text!("Creating", "作成中"), wordings: &["Creating"] },
        ChoiceInfo { value: 1, label: text!("Upgrading", "アップグレード中"), wordings: &["Upgrading"] },
        ChoiceInfo { value: 2, label: text!("Updating", "更新中"), wordings: &["Updating"] },
        ChoiceInfo { value: 3, label: text!("Active", "アクティブ"), wordings: &["Active"] },
    ],
};

pub(crate) static OUTGOING_DELIVERY: OptionSet = OptionSet {
    choices: &[
        ChoiceInfo { value: 0, label: text!("None", "なし"), wordings: &["None", "なし"] },
        ChoiceInfo {
            value: 1,
            label: text!("Microsoft Dynamics 365 for Outlook", "Microsoft Dynamics 365 for Outlook"),
            wordings: &["Microsoft Dynamics 365 for Outlook"],
        },
        ChoiceInfo {
            value: 2,
            label: text!("Server-Side Synchronization", "サーバー側同期"),
            wordings: &[
                "Server-Side Synchronization",
                "Server-Side Synchronization or Email Router",
                "サーバー側同期",
                "EmailRouter",
            ],
        },
    ],
};

/// The values of an option set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum OutgoingDelivery {
    /// 0: `None`
    None,
    /// 1: `Microsoft Dynamics 365 for Outlook`
    Outlook,
    /// 2: `Server-Side Synchronization`
    ServerSide,
}

impl Choice for OutgoingDelivery {
    const SET: &'static OptionSet = &OUTGOING_DELIVERY;

    fn from_value(value: i64) -> Option<Self> {
        Some(match value {
            0 => Self::None,
            1 => Self::Outlook,
            2 => Self::ServerSide,
            _ => return None,
        })
    }

    fn value(self) -> i64 {
        match self {
            Self::None => 0,
            Self::Outlook => 1,
            Self::ServerSide => 2,
        }
    }
}

pub(crate) static QUEUE_INCOMING_DELIVERY: OptionSet = OptionSet {
    choices: &[
        ChoiceInfo { value: 0, label: text!("None", "なし"), wordings: &["None", "なし"] },
        ChoiceInfo {
            value: 2,
            label: text!("Server-Side Synchronization or Email Router", "サーバー側同期または Email Router"),
            wordings: &["Server-Side Synchronization or Email Router", "Server-Side Synchronization"],
        },
        ChoiceInfo {
            value: 3,
            label: text!("Forward Mailbox", "転送用メールボックス"),
            wordings: &["Forward Mailbox", "転送用メールボックス"],
        },
    ],
};

/// The values of an option set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum QueueIncomingDelivery {
    /// 0: `None`
    None,
    /// 2: `Server-Side Synchronization or Email Router`
    ServerSide,
    /// 3: `Forward Mailbox`
    ForwardMailbox,
}

impl Choice for QueueIncomingDelivery {
    const SET: &'static OptionSet = &QUEUE_INCOMING_DELIVERY;

    fn from_value(value: i64) -> Option<Self> {
        Some(match value {
            0 => Self::None,
            2 => Self::ServerSide,
            3 => Self::ForwardMailbox,
            _ => return None,
        })
    }

    fn value(self) -> i64 {
        match self {
            Self::None => 0,
            Self::ServerSide => 2,
            Self::ForwardMailbox => 3,
        }
    }
}

pub(crate) static QUEUE_OUTGOING_DELIVERY: OptionSet = OptionSet {
    choices: &[
        ChoiceInfo { value: 0, label: text!("None", "なし"), wordings: &["None", "なし"] },
        ChoiceInfo {
            value: 2,
            label: text!("Server-Side Synchronization or Email Router", "サーバー側同期または Email Router"),
            wordings: &["Server-Side Synchronization or Email Router", "Server-Side Synchronization"],
        },
    ],
};

/// The values of an option set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum QueueOutgoingDelivery {
    /// 0: `None`
    None,
    /// 2: `Server-Side Synchronization or Email Router`
    ServerSide,
}

impl Choice for QueueOutgoingDelivery {
    const SET: &'static OptionSet = &QUEUE_OUTGOING_DELIVERY;

    fn from_value(value: i64) -> Option<Self> {
        Some(match value {
            0 => Self::None,
            2 => Self::ServerSide,
            _ => return None,
        })
    }

    fn value(self) -> i64 {
        match self {
            Self::None => 0,
            Self::ServerSide => 2,
        }
    }
}

pub(crate) static QUEUE_VIEW: OptionSet = OptionSet {
    choices: &[
        ChoiceInfo { value: 0, label: text!("Public", "パブリック"), wordings: &["Public"] },
        ChoiceInfo { value: 1, label: text!("Private", "プライベート"), wordings: &["Private"] },
    ],
};

pub(crate) static RELEASE_CHANNEL: OptionSet = OptionSet {
    choices: &[
        ChoiceInfo { value: 0, label: text!("Auto", "自動"), wordings: &["Auto"] },
        ChoiceInfo { value: 1, label: text!("Monthly channel", "月次チャネル"), wordings: &["Monthly channel"] },
        ChoiceInfo {
            value: 2,
            label: text!("Microsoft Inner channel", "Microsoft 内部チャネル"),
            wordings: &["Microsoft Inner channel"],
        },
        ChoiceInfo {
            value: 3,
            label: text!("Semi-annual channel", "半期チャネル"),
            wordings: &["Semi-annual channel"],
        },
    ],
};

pub(crate) static SERVER_AUTHORITY: OptionSet = OptionSet {
    choices: &[
        ChoiceInfo {
            value: 0,
            label: text!("Public (+GCC) (https://login.microsoftonline.com)", "パブリック (+GCC)"),
            wordings: &["Public (+GCC) (https://login.microsoftonline.com)"],
        },
        ChoiceInfo {
            value: 1,
            label: text!(
                "US Government (GCC High and DoD) (https://login.microsoftonline.us)",
                "米国政府 (GCC High および DoD)"
            ),
            wordings: &["US Government (GCC High and DoD) (https://login.microsoftonline.us)"],
        },
        ChoiceInfo {
            value: 2,
            label: text!("China (21Vianet) (https://login.chinacloudapi.cn)", "中国 (21Vianet)"),
            wordings: &["China (21Vianet) (https://login.chinacloudapi.cn)"],
        },
        ChoiceInfo {
            value: 3,
            label: text!("Automatic (determined by Dynamics 365 cloud)", "自動 (Dynamics 365 クラウドにより決定)"),
            wordings: &["Automatic (determined by Dynamics 365 cloud)"],
        },
    ],
};

/// The values of an option set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ServerAuthority {
    /// 0: `Public (+GCC) (https://login.microsoftonline.com)`
    Public,
    /// 1: `US Government (GCC High and DoD) (https://login.microsoftonline.us)`
    UsGovernment,
    /// 2: `China (21Vianet) (https://login.chinacloudapi.cn)`
    China,
    /// 3: `Automatic (determined by Dynamics 365 cloud)`
    Automatic,
}

impl Choice for ServerAuthority {
    const SET: &'static OptionSet = &SERVER_AUTHORITY;

    fn from_value(value: i64) -> Option<Self> {
        Some(match value {
            0 => Self::Public,
            1 => Self::UsGovernment,
            2 => Self::China,
            3 => Self::Automatic,
            _ => return None,
        })
    }

    fn value(self) -> i64 {
        match self {
            Self::Public => 0,
            Self::UsGovernment => 1,
            Self::China => 2,
            Self::Automatic => 3,
        }
    }
}

pub(crate) static SERVER_TYPE: OptionSet = OptionSet {
    choices: &[
        ChoiceInfo { value: 0, label: text!("Exchange Server", "Exchange Server"), wordings: &["Exchange Server"] },
        ChoiceInfo {
            value: 1,
            label: text!("Other (POP3/SMTP)", "その他 (POP3/SMTP)"),
            wordings: &["Other (POP3/SMTP)"],
        },
        ChoiceInfo {
            value: 2,
            label: text!("Exchange Server (Hybrid)", "Exchange Server (ハイブリッド)"),
            wordings: &["Exchange Server (Hybrid)"],
        },
        ChoiceInfo {
            value: 3,
            label: text!("Exchange Online (Hybrid)", "Exchange Online (ハイブリッド)"),
            wordings: &["Exchange Online (Hybrid)"],
        },
        ChoiceInfo { value: 4, label: text!("IMAP/SMTP", "IMAP/SMTP"), wordings: &["IMAP/SMTP"] },
    ],
};

/// The values of an option set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ServerType {
    /// 0: `Exchange Server`
    ExchangeServer,
    /// 1: `Other (POP3/SMTP)`
    PopSmtp,
    /// 2: `Exchange Server (Hybrid)`
    ExchangeServerHybrid,
    /// 3: `Exchange Online (Hybrid)`
    ExchangeOnlineHybrid,
    /// 4: `IMAP/SMTP`
    ImapSmtp,
}

impl Choice for ServerType {
    const SET: &'static OptionSet = &SERVER_TYPE;

    fn from_value(value: i64) -> Option<Self> {
        Some(match value {
            0 => Self::ExchangeServer,
            1 => Self::PopSmtp,
            2 => Self::ExchangeServerHybrid,
            3 => Self::ExchangeOnlineHybrid,
            4 => Self::ImapSmtp,
            _ => return None,
        })
    }

    fn value(self) -> i64 {
        match self {
            Self::ExchangeServer => 0,
            Self::PopSmtp => 1,
            Self::ExchangeServerHybrid => 2,
            Self::ExchangeOnlineHybrid => 3,
            Self::ImapSmtp => 4,
        }
    }
}

pub(crate) static SHARE_POINT_DEPLOYMENT: OptionSet = OptionSet {
    choices: &[
        ChoiceInfo { value: 0, label: text!("Online", "オンライン"), wordings: &["Online"] },
        ChoiceInfo { value: 1, label: text!("On-Premises", "設置型"), wordings: &["On-Premises"] },
    ],
};

pub(crate) static STATE_CODE: OptionSet = OptionSet {
    choices: &[
        ChoiceInfo { value: 0, label: text!("Active", "アクティブ"), wordings: &["Active"] },
        ChoiceInfo { value: 1, label: text!("Inactive", "非アクティブ"), wordings: &["Inactive"] },
    ],
};

/// The values of an option set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum StateCode {
    /// 0: `Active`
    Active,
    /// 1: `Inactive`
    Inactive,
}

impl Choice for StateCode {
    const SET: &'static OptionSet = &STATE_CODE;

    fn from_value(value: i64) -> Option<Self> {
        Some(match value {
            0 => Self::Active,
            1 => Self::Inactive,
            _ => return None,
        })
    }

    fn value(self) -> i64 {
        match self {
            Self::Active => 0,
            Self::Inactive => 1,
        }
    }
}

pub(crate) static STATUS_CODE: OptionSet = OptionSet {
    choices: &[
        ChoiceInfo { value: 1, label: text!("Active", "アクティブ"), wordings: &["Active"] },
        ChoiceInfo { value: 2, label: text!("Inactive", "非アクティブ"), wordings: &["Inactive"] },
    ],
};

pub(crate) static SYNC_OPT_IN_STATUS: OptionSet = OptionSet {
    choices: &[
        ChoiceInfo { value: 1, label: text!("Processing", "処理中"), wordings: &["Processing"] },
        ChoiceInfo { value: 2, label: text!("Passed", "成功"), wordings: &["Passed"] },
        ChoiceInfo { value: 3, label: text!("Failed", "失敗"), wordings: &["Failed"] },
    ],
};

pub(crate) static TEST_EXECUTION_STATUS: OptionSet = OptionSet {
    choices: &[
        ChoiceInfo { value: 0, label: text!("Failure", "失敗"), wordings: &["Failure"] },
        ChoiceInfo { value: 1, label: text!("Success", "成功"), wordings: &["Success"] },
        ChoiceInfo { value: 2, label: text!("Warning", "警告"), wordings: &["Warning"] },
    ],
};

pub(crate) static TEST_STATUS: OptionSet = OptionSet {
    choices: &[
        ChoiceInfo { value: 0, label: text!("Failure", "失敗"), wordings: &["Failure"] },
        ChoiceInfo { value: 1, label: text!("Success", "成功"), wordings: &["Success"] },
    ],
};
