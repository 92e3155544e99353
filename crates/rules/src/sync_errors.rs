//! Errors of the server when the synchronization of a mailbox fails, as data: codes and texts, the likely cause in the
//! configuration, and the rules that check this cause.

use synclint_diagnostic::rule::{Citation, RuleInfo};
use synclint_diagnostic::text;
use synclint_diagnostic::text::{Arg, Message, Text};
use synclint_model::typed::Mailbox;

use crate::cite;
use crate::rules::{
    exchange_online, exchange_server, mailboxes, on_premises_with_exchange_online, organization, pop3_imap_smtp,
    processing, support,
};

/// An error of the server.
#[derive(Debug)]
pub struct SyncError {
    /// The name that the server or, if it has none, the documentation uses.
    pub name: &'static str,
    /// The codes, as unsigned numbers.
    pub codes: &'static [u32],
    /// Parts of the error text, in lower case.
    pub words: &'static [&'static str],
    /// The likely cause: a clause that follows "usually means that" in English.
    pub cause: Text,
    /// The rules that check the cause, most likely first; empty if a rule would need data that an export does not have.
    pub rules: &'static [&'static RuleInfo],
    /// The document that describes the error.
    pub source: &'static Citation,
}

macro_rules! errors {
    ($($source:ident {$($name:literal [$($code:literal),*] [$($word:literal),*] $en:literal, $ja:literal => [$($rule:path),*];)*})*) => {
        &[$($(SyncError {
            name: $name,
            codes: &[$($code),*],
            words: &[$($word),*],
            cause: text!($en, $ja),
            rules: &[$(&$rule.info),*],
            source: &cite::$source,
        }),*),*]
    };
}

/// All known errors. If the parts of several errors match a text, the first one applies.
pub const ERRORS: &[SyncError] = errors! {
    ERROR_CODES {
        "InactiveMailbox" [0x8005_e219] [] "the mailbox is inactive", "メールボックスが非アクティブです" => [mailboxes::mailbox_inactive::RULE];
        "UnapprovedMailbox" [0x8005_e220] [] "the email address is not approved", "電子メール アドレスが承認されていません" => [mailboxes::mailbox_not_approved::RULE, mailboxes::mailbox_approval_rejected::RULE, mailboxes::mailbox_not_o365_approved::RULE];
        "InvalidEmailAddressInMailbox" [0x8005_e221] [] "the email address of the mailbox is empty or malformed", "メールボックスの電子メール アドレスが空か、形式が正しくありません" => [mailboxes::invalid_email_syntax::RULE, mailboxes::mailbox_email_empty::RULE];
        "EmailServerProfileNotAssociated" [0x8005_e222] [] "the mailbox has no email server profile", "メールボックスに電子メール サーバー プロファイルがありません" => [mailboxes::mailbox_without_profile::RULE];
        "IncomingDeliveryIsForwardMailbox" [0x8005_e223] [] "\"Incoming Email\" is set to \"Forward Mailbox\"", "[受信電子メール] が [転送用メールボックス] です" => [mailboxes::forward_mailbox_delivery_method::RULE];
        "DeliveryExpectingEmailConnector" [0x8005_e224, 0x8005_e226] [] "the synchronization method is not \"Server-Side Synchronization\"", "同期方法が [サーバー側同期] ではありません" => [mailboxes::outlook_client_delivery_method::RULE];
        "OutgoingNotAllowedForForwardMailbox" [0x8005_e225, 0x8005_e213] [] "a forward mailbox is set to send email", "転送用メールボックスが電子メールを送信する設定です" => [mailboxes::forward_mailbox_outgoing_not_none::RULE];
        "ForwardMailboxUnexpectedIncomingDeliveryMethod" [0x8005_e212] [] "\"Incoming Email\" of a forward mailbox is neither \"None\" nor \"Server-Side Synchronization\"", "転送用メールボックスの [受信電子メール] が [なし] でも [サーバー側同期] でもありません" => [mailboxes::forward_mailbox_incoming_not_allowed::RULE];
        "ForwardMailboxCannotAssociateWithUser" [0x8005_e207] [] "a forward mailbox belongs to a user or queue", "転送用メールボックスがユーザーまたはキューに属しています" => [mailboxes::forward_mailbox_has_regarding::RULE];
        "ForwardMailboxEmailAddressRequired" [0x8005_e211] [] "a forward mailbox has no email address", "転送用メールボックスに電子メール アドレスがありません" => [mailboxes::mailbox_email_empty::RULE];
        "QueueMailboxUnexpectedDeliveryMethod" [0x8005_e210] [] "a queue uses Dynamics 365 for Outlook as its synchronization method", "キューの同期方法が Dynamics 365 for Outlook です" => [mailboxes::queue_mailbox_outlook_client::RULE];
        "InactiveEmailServerProfile" [0x8005_e228] [] "the email server profile is inactive", "電子メール サーバー プロファイルが非アクティブです" => [processing::profile_inactive_in_use::RULE, organization::default_profile_inactive::RULE];
        "CannotUseUserCredentials" [0x8005_e229, 0x8005_e209] [] "the mailbox has no credentials, or their use is not allowed", "メールボックスに資格情報がないか、その使用が許可されていません" => [mailboxes::mailbox_credentials_missing::RULE];
        "CannotActivateMailboxForDisabledUserOrQueue" [0x8005_e230] [] "the user or queue of the mailbox is disabled", "メールボックスのユーザーまたはキューが無効です" => [mailboxes::mailbox_user_disabled::RULE];
        "MailboxCannotDeleteEmails" [0x8005_e233] [] "the mailbox of a user is set to delete email after processing", "ユーザーのメールボックスが、処理後に電子メールを削除する設定です" => [mailboxes::delete_after_processing_user_mailbox::RULE];
        "MailboxCannotModifyEmailAddress" [0x8005_e208] [] "the email address of the mailbox cannot differ from the address of its user or queue", "メールボックスの電子メール アドレスを、ユーザーまたはキューと異なるアドレスにはできません" => [mailboxes::mailbox_email_differs_from_owner_record::RULE];
        "UnsupportedEmailServer" [0x8005_e242] [] "server-side synchronization does not support the email server", "サーバー側同期でサポートされていない電子メール サーバーです" => [support::email_system_not_supported::RULE, support::pop3_smtp_provider_untested::RULE, support::imap_not_supported_in_version::RULE];
        "MailboxUnsupportedEmailServerType" [0x8005_e247] [] "POP3 and IMAP do not support appointments, contacts, and tasks", "POP3 と IMAP では予定、取引先担当者、およびタスクを同期できません" => [support::act_sync_not_supported_for_pop_imap::RULE];
        "EmailServerProfileSslRequired" [0x8005_e201, 0x8005_e234] [] "the connection is not encrypted", "接続が暗号化されていません" => [pop3_imap_smtp::ssl_disabled::RULE];
        "EmailServerProfileInvalidCredentialRetrieval" [0x8005_e202, 0x8005_e203] [] "\"Authenticate Using\" of the profile has an option that is not allowed here", "プロファイルの [認証方法] に、ここでは使用できない選択肢が設定されています" => [exchange_server::anonymous_authentication::RULE, exchange_server::windows_integrated_online::RULE];
        "EmailServerProfileAutoDiscoverNotAllowed" [0x8005_e204] [] "Auto Discover is not available for this server, only for Exchange", "Exchange 以外のサーバーに自動検出を使用する設定です" => [pop3_imap_smtp::autodiscover_on_pop_imap::RULE];
        "EmailServerProfileLocationNotRequired" [0x8005_e205] [] "Auto Discover is on, and the profile also has a server location", "自動検出が有効で、サーバーの場所も指定されています" => [exchange_server::autodiscover_with_server_location::RULE];
        "InvalidServerLocation" [0x8005_e20a, 0x8005_e218, 0x8005_e250, 0x8005_e24b, 0x8005_e24c] [] "the server location is missing or invalid", "サーバーの場所がないか、正しくありません" => [exchange_server::server_location_missing::RULE, exchange_server::server_location_invalid::RULE, pop3_imap_smtp::pop_imap_location_missing::RULE];
        "InvalidCredentialTypeForNonExchangeIncomingConnection" [0x8005_e214] [] "POP3 requires the credentials of each user or queue", "POP3 に必要な、ユーザーまたはキューによって指定された資格情報が使用されていません" => [pop3_imap_smtp::pop3_credentials_not_by_user::RULE];
        "EmailServerProfileDelegateAccessNotAllowed" [0x8005_e235] [] "SMTP does not support delegate access", "SMTP では代理アクセスを使用できません" => [pop3_imap_smtp::smtp_delegate_access::RULE];
        "EmailServerProfileImpersonationNotAllowed" [0x8005_e236] [] "impersonation is not available for this server, only for Exchange", "Exchange 以外のサーバーに偽装を使用する設定です" => [pop3_imap_smtp::pop_imap_impersonation::RULE];
        "OutgoingSettingsUpdateNotAllowed" [0x8005_e238] [] "outgoing settings differ although \"Use same settings for Outgoing\" is set to \"Yes\"", "[送信に同じ設定を使用する] が [はい] のプロファイルに、異なる送信設定があります" => [processing::different_incoming_outgoing_credentials::RULE];
        "ServerLocationAndSsl" [0x8005_e23e, 0x8005_e23f, 0x8005_e240, 0x8005_e241, 0x8005_e255] [] "the server address and the SSL setting contradict each other", "サーバーのアドレスと SSL の設定が矛盾しています" => [exchange_server::http_location_with_ssl::RULE, pop3_imap_smtp::ssl_disabled::RULE];
        "InvalidS2SAuthentication" [0x8005_e245] [] "server-to-server authentication is used, but not from an online organization to Exchange Online", "サーバー間認証が、オンラインの組織から Exchange Online への接続以外で使用されています" => [exchange_server::s2s_on_premises_profile::RULE, exchange_online::s2s_on_non_exchange_online::RULE];
        "CredentialsRequired" [0x8005_e24d, 0x8005_e24e, 0x8005_e251, 0x8005_e252, 0x8005_e253, 0x8005_e254] [] "the profile has no user name or no password", "プロファイルにユーザー名またはパスワードがありません" => [exchange_server::profile_username_missing::RULE, exchange_server::profile_password_missing::RULE];
        "SpecifyPort" [0x8005_e24f, 0x8005_e256] [] "the profile has no port", "プロファイルにポートがありません" => [pop3_imap_smtp::port_missing_or_wrong::RULE];
        "InvalidTenantID" [0x8005_e25a, 0x8005_e25b, 0x8005_e25c] [] "the tenant ID is missing, malformed, or different from before", "テナント ID がないか、形式が正しくないか、以前と異なります" => [on_premises_with_exchange_online::onprem_exo_tenant_id_missing::RULE, exchange_online::exo_tenant_id_malformed::RULE];
        "ServiceAccountMailboxes" [0x8005_e249, 0x8005_e24a] [] "the number of service account mailboxes is not exactly one", "サービス アカウントのメールボックスが 1 つではありません" => [];
        "InvalidValueProcessEmailAfter" [0x8005_e244] [] "\"Process Email From\" is earlier than allowed", "[次の日時から電子メールを処理する] が、許可された日付より前です" => [];
        "InvalidAuthenticationProtocol" [0x8005_e23b] [] "the authentication protocol is not valid for the connection", "認証プロトコルが接続に対して有効ではありません" => [];
        "ADBasedAuthenticationProtocolNotAllowed" [0x8005_e23c] [] "the deployment does not allow Negotiate and NTLM", "展開で [ネゴシエート] と [NTLM] が許可されていません" => [];
        "BasicAuthenticationProtocolNotAllowed" [0x8005_e23d] [] "Basic authentication is used without encryption, which is not allowed", "暗号化されない基本認証は許可されていません" => [pop3_imap_smtp::ssl_disabled::RULE];
        "RouterIsDisabled" [0x8005_e246] [] "the Email Router is running although server-side synchronization is selected", "サーバー側同期が選択されていますが、Email Router が動作しています" => [];
        "HybridSSSExchangeOnlineS2SCertExpired" [0x8013_1500, 0x8013_1509] [] "the certificate between the on-premises organization and Exchange Online has expired", "オンプレミスの組織と Exchange Online の間の証明書の有効期限が切れています" => [];
        "MailApp_MailboxNotConfiguredWithServerSideSync" [0x8006_1202, 0x8006_1217] [] "the mailbox does not use server-side synchronization, which Dynamics 365 App for Outlook requires", "Dynamics 365 App for Outlook には、サーバー側同期を使用するメールボックスが必要です" => [mailboxes::outlook_app_without_server_side_sync::RULE];
        "MailApp_EmailAddressMismatch" [0x8006_1211] [] "the email address of the mailbox is not the address of the user", "メールボックスの電子メール アドレスがユーザーのアドレスと異なります" => [mailboxes::mailbox_email_differs_from_owner_record::RULE];
        "MailApp_UserMailboxInactive" [0x8006_1216] [] "the mailbox of the user is inactive", "ユーザーのメールボックスが非アクティブです" => [mailboxes::mailbox_inactive::RULE];
        "ExchangeAutodiscoverError" [0x8004_503a] [] "Auto Discover does not find the mailbox", "自動検出でメールボックスが見つかりません" => [exchange_online::exo_autodiscover_off::RULE, exchange_server::autodiscover_with_server_location::RULE];
    }
    KB_NOT_FOUND_ON_SERVER {
        "InvalidIncomingEmailServerProfileConfiguration HostNotFound" [] ["hostnotfound", "no such host is known"] "the host or port of the incoming server is wrong", "受信サーバーのホストまたはポートが正しくありません" => [exchange_server::server_location_invalid::RULE, pop3_imap_smtp::pop_imap_location_missing::RULE, pop3_imap_smtp::port_missing_or_wrong::RULE];
    }
    KB_NO_PROFILE {
        "InvalidIncomingEmailServerProfile" [] ["invalidincomingemailserverprofile"] "the mailbox has no email server profile, or an inactive one", "メールボックスに電子メール サーバー プロファイルがないか、非アクティブです" => [mailboxes::mailbox_without_profile::RULE, processing::profile_inactive_in_use::RULE];
    }
    KB_PORTS {
        "Socket TimedOut" [] ["exception timedout"] "a port of the profile is wrong", "プロファイルのポートが正しくありません" => [pop3_imap_smtp::port_missing_or_wrong::RULE, pop3_imap_smtp::gmail_ports::RULE];
    }
    KB_CONNECT_FAILURE {
        "Web server returned ConnectFailure exception" [] ["connectfailure"] "a firewall blocks the connection, or a port of the profile is wrong", "ファイアウォールが接続を遮断しているか、プロファイルのポートが正しくありません" => [exchange_server::ews_endpoint_not_public::RULE, pop3_imap_smtp::port_missing_or_wrong::RULE, pop3_imap_smtp::gmail_ports::RULE];
    }
    KB_FORBIDDEN {
        "Http server returned Forbidden exception" [] ["returned forbidden", "403: forbidden"] "Exchange Web Services is turned off for the mailbox or organization, or does not allow Dynamics 365", "Exchange Web サービスがメールボックスまたは組織で無効か、Dynamics 365 に許可されていません" => [];
    }
    KB_MAILBOX_LOCATION {
        "mailbox location could not be determined" [] ["mailbox location could not be determined", "could not be determined while receiving email"] "Auto Discover does not find the mailbox", "自動検出でメールボックスが見つかりません" => [exchange_online::exo_autodiscover_off::RULE];
    }
    KB_SMTP_ADDRESS_NO_MAILBOX {
        "ErrorNonExistentMailbox" [] ["smtp address has no mailbox", "errornonexistentmailbox"] "the user name has the form `domain\\user` instead of the form of an email address", "ユーザー名が電子メール アドレスの形式ではなく、`domain\\user` の形式です" => [exchange_server::profile_username_not_upn::RULE];
    }
    KB_IMPERSONATION {
        "no permission to impersonate" [] ["permission to impersonate"] "the account of the profile is not allowed to impersonate the mailbox", "プロファイルのアカウントに、メールボックスの偽装が許可されていません" => [exchange_server::hybrid_without_impersonation::RULE];
    }
    KB_OUTGOING_AUTHENTICATION {
        "OutgoingEmailAuthenticationError" [] ["outgoingemailauthenticationerror", "5.7.8 username and password not accepted"] "the server does not accept a user name and password, as is the case with Gmail", "サーバーがユーザー名とパスワードを受け付けません (Gmail など)" => [pop3_imap_smtp::gmail_password_auth::RULE, pop3_imap_smtp::outlook_com_basic_auth::RULE, pop3_imap_smtp::gmail_oauth_not_signed_in::RULE];
    }
    KB_MAILBOX_DISABLED {
        "MailboxDisabled" [] ["mailboxdisabled"] "the mailbox is inactive, or its user is disabled", "メールボックスが非アクティブか、そのユーザーが無効です" => [mailboxes::mailbox_inactive::RULE, mailboxes::mailbox_user_disabled::RULE];
    }
    KB_LICENSE {
        "ErrorInvalidLicense" [] ["errorinvalidlicense"] "the mailbox has no license for Exchange Online", "メールボックスに Exchange Online のライセンスがありません" => [];
    }
    KB_MAILBOX_PERMISSIONS {
        "PrivilegeDenied" [0x8004_8306, 0x8004_0220] [] "the user of the mailbox does not have the required privileges, or does not own the mailbox", "メールボックスのユーザーに必要な特権がないか、ユーザーがメールボックスの所有者ではありません" => [mailboxes::mailbox_owner_mismatch::RULE];
    }
    KB_PRIVILEGES {
        "8005E259" [0x8005_e259] [] "the user or team of the mailbox does not have the required privileges", "メールボックスのユーザーまたはチームに必要な特権がありません" => [mailboxes::mailbox_owner_mismatch::RULE];
    }
    KB_UNAUTHORIZED {
        "8005E272" [0x8005_e272] [] "Exchange does not accept the account of the profile", "Exchange がプロファイルのアカウントを拒否しています" => [exchange_server::profile_username_not_upn::RULE, exchange_online::exo_credentials_in_profile::RULE, exchange_server::profile_username_missing::RULE, exchange_server::profile_password_missing::RULE];
    }
    KB_TEST_CONNECTION {
        "(401) Unauthorized" [] ["(401) unauthorized"] "the user name or password is wrong, or a firewall blocks the connection", "ユーザー名またはパスワードが正しくないか、ファイアウォールが接続を遮断しています" => [exchange_server::profile_username_not_upn::RULE, exchange_server::profile_username_missing::RULE, exchange_server::profile_password_missing::RULE, mailboxes::mailbox_credentials_missing::RULE];
    }
    KB_ACCOUNT_DISABLED {
        "8005E273" [0x8005_e273] [] "the account in Microsoft Entra ID is disabled", "Microsoft Entra ID のアカウントが無効です" => [];
    }
    KB_REST_API {
        "MailboxNotEnabledForRESTAPI" [0x8005_e274] ["mailboxnotenabledforrestapi"] "the mailbox has no license for Exchange Online, is disabled, or is on-premises", "メールボックスに Exchange Online のライセンスがないか、無効か、オンプレミスにあります" => [mailboxes::mailbox_on_wrong_profile::RULE];
    }
    KB_ACCESS_MODE {
        "8005E276" [0x8005_e276] [] "the user has no license for Exchange Online, or the access mode of the user is not \"Read-Write\"", "ユーザーに Exchange Online のライセンスがないか、アクセス モードが [読み取り/書き込み] ではありません" => [mailboxes::mailbox_user_access_mode::RULE];
    }
    KB_NO_USER {
        "no user was found" [] ["no user was found with the email address"] "no user of the tenant has the email address", "この電子メール アドレスのユーザーがテナントに存在しません" => [];
    }
    KB_QUEUE_ROLE {
        "UnknownIncomingEmailIntegrationError -2147209462" [0x8004_2f0a] [] "the team that owns the queue has no security role", "キューを所有するチームにセキュリティ ロールがありません" => [];
    }
    KB_INTEGRATION_ERROR {
        "UnknownIncomingEmailIntegrationError -2147220192" [0x8004_0520] [] "the owner of the queue has no privilege to read queues", "キューの所有者にキューの読み取り特権がありません" => [];
        "UnknownIncomingEmailIntegrationError -2147167669" [0x8004_d24b] [] "the owner of the mailbox, or of another mailbox with the same address, has no license", "メールボックスまたは同じアドレスの別のメールボックスの所有者にライセンスがありません" => [mailboxes::duplicate_mailbox_address::RULE];
        "UnknownIncomingEmailIntegrationError -2147218677" [0x8004_0b0b] [] "an address in an email is malformed", "電子メールに正しくない形式のアドレスがあります" => [];
        "UnknownIncomingEmailIntegrationError -2147220956" [0x8004_0224] [] "a plug-in or workflow failed", "プラグインまたはワークフローが失敗しました" => [];
    }
    KB_NO_RECIPIENT_MATCH {
        "NoRecipientMatch" [0x8004_0b05] ["norecipientmatch"] "the email was received through a distribution list, as Bcc, or at an address that several records have", "電子メールが配布リスト、BCC、または複数のレコードにあるアドレスで受信されました" => [organization::unresolved_recipient_with_duplicates::RULE, mailboxes::duplicate_mailbox_address::RULE, mailboxes::user_and_queue_share_address::RULE];
    }
    KB_TIME_ZONE {
        "Exchange.server returned 383 error" [] ["returned 383 error"] "Exchange Web Services does not support the time zone of the user", "Exchange Web サービスがユーザーのタイム ゾーンに対応していません" => [];
    }
    TROUBLESHOOTING {
        "configured with another organization" [] ["configured with another organization"] "another organization synchronizes the mailbox", "別の組織がメールボックスを同期しています" => [mailboxes::act_sync_primary_org_conflict::RULE];
    }
};

/// Returns whether two rule IDs are equal; `==` is not available in a const context.
const fn same(a: &str, b: &str) -> bool {
    let (a, b) = (a.as_bytes(), b.as_bytes());
    let mut at = 0;
    while at < a.len() && at < b.len() && a[at] == b[at] {
        at += 1;
    }
    a.len() == b.len() && at == a.len()
}

/// Returns whether an earlier error already lists rule number `rule` of error number `error`.
const fn is_named_before(error: usize, rule: usize) -> bool {
    let (id, mut earlier) = (ERRORS[error].rules[rule].id, 0);
    while earlier < error {
        let mut at = 0;
        while at < ERRORS[earlier].rules.len() {
            if same(ERRORS[earlier].rules[at].id, id) {
                return true;
            }
            at += 1;
        }
        earlier += 1;
    }
    false
}

/// The number of distinct rules in [`ERRORS`].
const N_CAUSES: usize = {
    let (mut n, mut error) = (0, 0);
    while error < ERRORS.len() {
        let mut rule = 0;
        while rule < ERRORS[error].rules.len() {
            n += !is_named_before(error, rule) as usize;
            rule += 1;
        }
        error += 1;
    }
    n
};

/// Returns all rules in [`ERRORS`], each once, followed by `also`.
pub(crate) const fn causes_and(also: &'static RuleInfo) -> [&'static RuleInfo; N_CAUSES + 1] {
    let (mut causes, mut n, mut error) = ([also; N_CAUSES + 1], 0, 0);
    while error < ERRORS.len() {
        let mut rule = 0;
        while rule < ERRORS[error].rules.len() {
            if !is_named_before(error, rule) {
                causes[n] = ERRORS[error].rules[rule];
                n += 1;
            }
            rule += 1;
        }
        error += 1;
    }
    causes
}

/// Returns the last error of a mailbox, if it is a known one: found by its code, otherwise by its text.
pub fn of(mailbox: Mailbox<'_>) -> Option<&'static SyncError> {
    let code = mailbox.lastsyncerrorcode().get().and_then(|code| u32::try_from(code).ok());
    code.and_then(by_code).or_else(|| by_text(mailbox.lastsyncerror().get()?))
}

/// Returns the error with the code `code`.
pub fn by_code(code: u32) -> Option<&'static SyncError> {
    ERRORS.iter().find(|error| error.codes.contains(&code))
}

/// Returns the error that a text describes, found by a part of its text, otherwise by a code in it.
pub fn by_text(text: &str) -> Option<&'static SyncError> {
    let text = text.to_lowercase();
    ERRORS.iter().find(|error| error.words.iter().any(|word| text.contains(word))).or_else(|| {
        let numbers = text.split(|c: char| !c.is_ascii_alphanumeric() && c != '-');
        numbers.filter_map(synclint_model::code::parse).find_map(by_code)
    })
}

impl SyncError {
    /// Returns a note with the likely cause and the rules that check it.
    pub fn note(&self) -> Message {
        if self.rules.is_empty() {
            let note = text!("{name} usually means that {cause}", "{name} の一般的な原因: {cause}");
            return Message::new(note).arg("name", Arg::code(self.name)).arg("cause", self.cause);
        }
        let note = text!(
            "{name} usually means that {cause} (checked by {rules})",
            "{name} の一般的な原因: {cause} (判定するルール: {rules})"
        );
        let rules = self.rules.iter().map(|rule| Arg::code(rule.id)).collect::<Arg>();
        Message::new(note).arg("name", Arg::code(self.name)).arg("cause", self.cause).arg("rules", rules)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn names_and_codes_are_unique_and_words_are_lower_case() {
        let (mut codes, mut names) = (BTreeSet::new(), BTreeSet::new());
        for error in ERRORS {
            assert!(names.insert(error.name), "{} twice", error.name);
            assert!(!error.codes.is_empty() || !error.words.is_empty(), "{}", error.name);
            for code in error.codes {
                assert!(codes.insert(code), "{code:#x} twice");
            }
            for word in error.words {
                assert_eq!(*word, word.to_lowercase());
            }
        }
    }

    /// Alerts as shown in Microsoft's articles.
    #[test]
    fn words_of_alerts() {
        for (text, name) in [
            ("Email Server Error Code: Crm.80048306.Not enough privilege to access the object", "PrivilegeDenied"),
            (
                "Exchange server returned UnknownIncomingEmailIntegrationError -2147209462 exception.",
                "UnknownIncomingEmailIntegrationError -2147209462",
            ),
            (
                "Socket returned exception InvalidIncomingEmailServerProfileConfiguration HostNotFound.",
                "InvalidIncomingEmailServerProfileConfiguration HostNotFound",
            ),
            ("InvalidIncomingEmailServerProfile", "InvalidIncomingEmailServerProfile"),
            ("Http server returned Forbidden exception.", "Http server returned Forbidden exception"),
            ("Exchange.server returned 383 error.", "Exchange.server returned 383 error"),
            ("error 0x8005E220", "UnapprovedMailbox"),
        ] {
            assert_eq!(by_text(text).map(|error| error.name), Some(name), "{text}");
        }
        for text in ["", "something else", "2026-11-24", "12", "日本語 8005"] {
            assert!(by_text(text).is_none(), "{text}");
        }
    }
}
