//! Dated events that rules depend on. A month without a day counts from the first day of the next month; of two dates in
//! the documents the later one counts.

use jiff::civil::{Date, date};
use synclint_diagnostic::rule::{Certainty, Citation};
use synclint_diagnostic::text;
use synclint_diagnostic::text::Text;

use crate::cite;

/// Something that changes what is supported, on a day.
#[derive(Debug)]
pub struct Event {
    /// The day from which it holds.
    pub day: Date,
    /// What happens.
    pub title: Text,
    /// How sure the day is.
    pub certainty: Certainty,
    /// Where it is said.
    pub sources: &'static [&'static Citation],
}

macro_rules! events {
    ($($(#[$doc:meta])* $name:ident: ($y:literal, $m:literal, $d:literal), $certainty:ident, [$($source:ident),*], $en:literal, $ja:literal;)*) => {
        $($(#[$doc])* pub static $name: Event = Event {
            day: date($y, $m, $d),
            title: text!($en, $ja),
            certainty: Certainty::$certainty,
            sources: &[$(&cite::$source),*],
        };)*
        /// Every event, by day.
        pub static EVENTS: &[&Event] = &[$(&$name),*];
    };
}

events! {
    /// The page for version 8.2 and older.
    PAGE_8_2: (2017, 2, 1), Verified, [SUPPORTED_CONFIGURATIONS_8_2],
        "the support page for Dynamics 365 8.2 and older is published", "Dynamics 365 8.2 以前のサポート ページの公開";
    /// The first page for version 9.
    PAGE_2018: (2018, 7, 6), Verified, [SUPPORTED_CONFIGURATIONS_2018],
        "the first support page for version 9 is published", "バージョン 9 の最初のサポート ページの公開";
    /// The Email Router is deprecated.
    EMAIL_ROUTER_DEPRECATED: (2018, 7, 17), Verified, [IMPORTANT_CHANGES],
        "the Email Router is deprecated", "Email Router が非推奨になる";
    /// Dynamics 365 for Outlook is deprecated and gone online.
    OUTLOOK_CLIENT_DEPRECATED: (2020, 4, 1), Verified, [IMPORTANT_CHANGES],
        "Dynamics 365 for Outlook is deprecated, and no longer available online", "Dynamics 365 for Outlook が非推奨になり、オンラインでは使用できなくなる";
    /// The on-premises page that names Exchange Server 2019.
    PAGE_ON_PREMISES_2020: (2020, 5, 19), Verified, [SUPPORTED_CONFIGURATIONS_ON_PREMISES_2020],
        "the support page for on-premises version 9 is published", "設置型バージョン 9 のサポート ページの公開";
    /// The online page that allows IMAP and excludes Exchange Server 2010.
    PAGE_ONLINE_2020: (2020, 10, 9), Verified, [SUPPORTED_CONFIGURATIONS_2020],
        "online, IMAP is supported and Exchange Server 2010 no longer is", "オンラインで IMAP がサポートされ、Exchange Server 2010 がサポートされなくなる";
    /// Exchange Server 2010 is out of support.
    EXCHANGE_2010_END: (2020, 10, 13), Secondary, [EXCHANGE_END_OF_SUPPORT],
        "end of support of Exchange Server 2010", "Exchange Server 2010 のサポート終了";
    /// The Email Router stops working.
    EMAIL_ROUTER_STOPPED: (2021, 4, 21), Verified, [IMPORTANT_CHANGES],
        "the Email Router stops working", "Email Router が動作しなくなる";
    /// Exchange Online of another tenant works through OAuth.
    PAGE_ONLINE_2022: (2022, 1, 13), Verified, [SUPPORTED_CONFIGURATIONS_2022],
        "Exchange Online of another tenant is supported through OAuth, with limits", "別テナントの Exchange Online が OAuth により制限付きでサポートされる";
    /// Gmail takes no passwords.
    GMAIL_PASSWORDS_REFUSED: (2022, 5, 30), Verified, [KB_MAILBOX_FAILS_TESTED],
        "Gmail stops taking user name and password", "Gmail がユーザー名とパスワードによる認証を受け付けなくなる";
    /// Exchange Online takes no passwords.
    BASIC_AUTHENTICATION_REFUSED: (2022, 10, 1), Verified, [BASIC_AUTHENTICATION],
        "Exchange Online begins to disable Basic authentication", "Exchange Online の基本認証の無効化が始まる";
    /// Exchange Server 2013 is out of support.
    EXCHANGE_2013_END: (2023, 4, 11), Secondary, [EXCHANGE_END_OF_SUPPORT],
        "end of support of Exchange Server 2013", "Exchange Server 2013 のサポート終了";
    /// Personal accounts at Microsoft take no passwords.
    OUTLOOK_COM_PASSWORDS_REFUSED: (2024, 9, 16), Secondary, [SUPPORTED_CONFIGURATIONS_ON_PREMISES_9_1],
        "Outlook.com, Hotmail, Live and MSN are reported to stop taking user name and password", "Outlook.com、Hotmail、Live、MSN がユーザー名とパスワードによる認証を受け付けなくなったとの報道";
    /// No new connections from on-premises to Exchange Online.
    ON_PREMISES_TO_EXCHANGE_ONLINE_FROZEN: (2025, 10, 1), Verified, [ON_PREMISES_TO_EXCHANGE_ONLINE_2026],
        "no further tenants are connected from on-premises to Exchange Online", "設置型から Exchange Online への新しいテナントの接続の停止";
    /// Exchange Server 2016 and 2019 are out of support.
    EXCHANGE_2016_2019_END: (2025, 10, 14), Verified, [EXCHANGE_END_OF_SUPPORT],
        "end of support of Exchange Server 2016 and 2019", "Exchange Server 2016 および 2019 のサポート終了";
    /// Server-side synchronization works as a user of its own.
    SSS_IDENTITY: (2025, 12, 1), Verified, [KB_SSS_ADMIN],
        "server-side synchronization begins to work as the user # SSSAdminProd", "サーバー側同期がユーザー # SSSAdminProd として動作し始める";
    /// Version 8 on-premises with Exchange Online is out of support.
    ON_PREMISES_8_WITH_EXCHANGE_ONLINE_END: (2026, 5, 25), Verified, [ON_PREMISES_TO_EXCHANGE_ONLINE_2026],
        "end of support of version 8 on-premises with Exchange Online", "設置型バージョン 8 と Exchange Online の組み合わせのサポート終了";
    /// Exchange Web Services begin to be blocked.
    EWS_BLOCKED: (2026, 10, 1), Verified, [EWS_DEPRECATION, ON_PREMISES_TO_EXCHANGE_ONLINE_2026],
        "Exchange Online begins to block Exchange Web Services", "Exchange Online で Exchange Web サービスのブロックが始まる";
    /// SMTP AUTH with a password is off by default.
    SMTP_BASIC_OFF: (2027, 1, 1), Verified, [SMTP_AUTH_RETIREMENT],
        "Exchange Online turns SMTP AUTH with a password off by default", "Exchange Online でパスワードによる SMTP AUTH が既定で無効になる";
    /// Exchange Web Services are gone.
    EWS_REMOVED: (2027, 4, 1), Verified, [EWS_DEPRECATION, ON_PREMISES_TO_EXCHANGE_ONLINE_2026],
        "Exchange Web Services are removed from Exchange Online, and with them support of version 9 on-premises", "Exchange Online から Exchange Web サービスが削除され、設置型バージョン 9 のサポートも終了する";
}

#[cfg(test)]
mod tests {
    use super::EVENTS;

    #[test]
    fn events_are_in_order_and_sourced() {
        assert!(EVENTS.is_sorted_by_key(|event| event.day));
        assert!(EVENTS.iter().all(|event| !event.sources.is_empty()));
    }
}
