//! Dated events that rules depend on. A month without a day counts as the first day of the next month. If documents give two
//! dates, the later one counts.

use jiff::civil::{Date, date};
use synclint_diagnostic::rule::{Certainty, Citation};
use synclint_diagnostic::text;
use synclint_diagnostic::text::Text;

use crate::cite;

/// A change of what is supported, on a date.
#[derive(Debug)]
pub struct Event {
    /// The first day on which it applies.
    pub day: Date,
    /// What happens.
    pub title: Text,
    /// How certain the date is.
    pub certainty: Certainty,
    /// The documents that state it.
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
        /// All events, by date.
        pub static EVENTS: &[&Event] = &[$(&$name),*];
    };
}

events! {
    /// The page for version 8.2 and older.
    PAGE_8_2: (2017, 2, 1), Verified, [SUPPORTED_CONFIGURATIONS_8_2],
        "Publication of the support page for Dynamics 365 8.2 and older", "Dynamics 365 8.2 以前のサポート ページの公開";
    /// The first page for version 9.
    PAGE_2018: (2018, 7, 6), Verified, [SUPPORTED_CONFIGURATIONS_2018],
        "Publication of the first support page for version 9", "バージョン 9 の最初のサポート ページの公開";
    /// The deprecation of the Email Router.
    EMAIL_ROUTER_DEPRECATED: (2018, 7, 17), Verified, [IMPORTANT_CHANGES],
        "Deprecation of the Email Router", "Email Router の非推奨化";
    /// The deprecation of Dynamics 365 for Outlook, and the end of its availability online.
    OUTLOOK_CLIENT_DEPRECATED: (2020, 4, 1), Verified, [IMPORTANT_CHANGES],
        "Deprecation of Dynamics 365 for Outlook, and end of its availability online", "Dynamics 365 for Outlook の非推奨化と、オンラインでの提供終了";
    /// The on-premises page that names Exchange Server 2019.
    PAGE_ON_PREMISES_2020: (2020, 5, 19), Verified, [SUPPORTED_CONFIGURATIONS_ON_PREMISES_2020],
        "Publication of the support page for on-premises version 9", "オンプレミスのバージョン 9 のサポート ページの公開";
    /// The online page that allows IMAP and excludes Exchange Server 2010.
    PAGE_ONLINE_2020: (2020, 10, 9), Verified, [SUPPORTED_CONFIGURATIONS_2020],
        "Start of support for IMAP and end of support for Exchange Server 2010 online", "オンラインでの IMAP のサポート開始と Exchange Server 2010 のサポート終了";
    /// The end of support for Exchange Server 2010.
    EXCHANGE_2010_END: (2020, 10, 13), Secondary, [EXCHANGE_END_OF_SUPPORT],
        "End of support for Exchange Server 2010", "Exchange Server 2010 のサポート終了";
    /// The day on which the Email Router stops working.
    EMAIL_ROUTER_STOPPED: (2021, 4, 21), Verified, [IMPORTANT_CHANGES],
        "End of operation of the Email Router", "Email Router の動作終了";
    /// The online page that allows Exchange Online in another tenant through OAuth.
    PAGE_ONLINE_2022: (2022, 1, 13), Verified, [SUPPORTED_CONFIGURATIONS_2022],
        "Start of limited support for Exchange Online in another tenant through OAuth", "別のテナントの Exchange Online に対する OAuth による制限付きサポートの開始";
    /// The end of passwords for Gmail.
    GMAIL_PASSWORDS_REFUSED: (2022, 5, 30), Verified, [KB_MAILBOX_FAILS_TESTED],
        "End of authentication with user name and password for Gmail", "Gmail のユーザー名とパスワードによる認証の終了";
    /// The end of passwords for Exchange Online.
    BASIC_AUTHENTICATION_REFUSED: (2022, 10, 1), Verified, [BASIC_AUTHENTICATION],
        "Exchange Online starts to turn off Basic authentication", "Exchange Online の基本認証の無効化の開始";
    /// The end of support for Exchange Server 2013.
    EXCHANGE_2013_END: (2023, 4, 11), Secondary, [EXCHANGE_END_OF_SUPPORT],
        "End of support for Exchange Server 2013", "Exchange Server 2013 のサポート終了";
    /// The end of passwords for personal Microsoft accounts.
    OUTLOOK_COM_PASSWORDS_REFUSED: (2024, 9, 16), Secondary, [SUPPORTED_CONFIGURATIONS_ON_PREMISES_9_1],
        "Reported end of authentication with user name and password for Outlook.com, Hotmail, Live, and MSN", "Outlook.com、Hotmail、Live、MSN のユーザー名とパスワードによる認証の終了 (報道)";
    /// The end of new connections from on-premises to Exchange Online.
    ON_PREMISES_TO_EXCHANGE_ONLINE_FROZEN: (2025, 10, 1), Verified, [ON_PREMISES_TO_EXCHANGE_ONLINE_2026],
        "End of new tenant connections from on-premises to Exchange Online", "オンプレミスから Exchange Online への新しいテナントの接続の停止";
    /// The end of support for Exchange Server 2016 and 2019.
    EXCHANGE_2016_2019_END: (2025, 10, 14), Verified, [EXCHANGE_END_OF_SUPPORT],
        "End of support for Exchange Server 2016 and 2019", "Exchange Server 2016 および 2019 のサポート終了";
    /// The change of server-side synchronization to a separate user.
    SSS_IDENTITY: (2025, 12, 1), Verified, [KB_SSS_ADMIN],
        "Server-side synchronization starts to run as the user # SSSAdminProd", "サーバー側同期をユーザー # SSSAdminProd で実行する変更の開始";
    /// The end of support for version 8 on-premises with Exchange Online.
    ON_PREMISES_8_WITH_EXCHANGE_ONLINE_END: (2026, 5, 25), Verified, [ON_PREMISES_TO_EXCHANGE_ONLINE_2026],
        "End of support for version 8 on-premises with Exchange Online", "オンプレミスのバージョン 8 と Exchange Online の組み合わせのサポート終了";
    /// The first blocking of Exchange Web Services.
    EWS_BLOCKED: (2026, 10, 1), Verified, [EWS_DEPRECATION, ON_PREMISES_TO_EXCHANGE_ONLINE_2026],
        "Exchange Online starts to block Exchange Web Services", "Exchange Online での Exchange Web サービスのブロックの開始";
    /// The day on which SMTP AUTH with a password is turned off by default.
    SMTP_BASIC_OFF: (2027, 1, 1), Verified, [SMTP_AUTH_RETIREMENT],
        "SMTP AUTH with a password turned off by default in Exchange Online", "Exchange Online でのパスワードによる SMTP AUTH の既定での無効化";
    /// The removal of Exchange Web Services.
    EWS_REMOVED: (2027, 4, 1), Verified, [EWS_DEPRECATION, ON_PREMISES_TO_EXCHANGE_ONLINE_2026],
        "Removal of Exchange Web Services from Exchange Online; end of its support in on-premises version 9",
        "Exchange Online の Exchange Web サービスの削除と、オンプレミスのバージョン 9 でのサポート終了";
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
