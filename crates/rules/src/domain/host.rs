//! The mail system that a host name or an address belongs to. These are public facts, not statements about support.

use std::net::Ipv4Addr;

use synclint_model::schema::ServerAuthority;

/// The provider of a mail server, as far as its name shows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Provider {
    /// Exchange Online, in any cloud.
    ExchangeOnline,
    /// Gmail.
    Gmail,
    /// Yahoo! Mail, but not Yahoo! JAPAN, which is a different company.
    YahooMail,
    /// MSN.
    Msn,
    /// Outlook.com.
    OutlookCom,
    /// Windows Live Mail.
    WindowsLiveMail,
    /// An unknown provider.
    Other,
}

/// Hosts by full name (first list) or suffix (second list).
const HOSTS: &[(Provider, &[&str], &[&str])] = &[
    (
        Provider::ExchangeOnline,
        &[
            "outlook.office365.com",
            "outlook.office.com",
            "smtp.office365.com",
            "partner.outlook.cn",
            "smtp.partner.outlook.cn",
        ],
        &[".office365.us"],
    ),
    (
        Provider::Gmail,
        &["pop.gmail.com", "imap.gmail.com", "smtp.gmail.com", "smtp.googlemail.com"],
        &[".gmail.com", ".googlemail.com"],
    ),
    (Provider::YahooMail, &[], &[".mail.yahoo.com"]),
    (Provider::OutlookCom, &[], &["-mail.outlook.com"]),
    (Provider::WindowsLiveMail, &[], &[".live.com", ".hotmail.com"]),
    (Provider::Msn, &[], &[".msn.com"]),
];

/// Domains of personal Microsoft addresses, whose mailboxes share hosts with Exchange Online.
const PERSONAL: &[(Provider, &[&str])] = &[
    (Provider::OutlookCom, &["outlook.com", "outlook.jp"]),
    (Provider::WindowsLiveMail, &["hotmail.com", "hotmail.co.jp", "hotmail.co.uk", "live.com", "live.jp"]),
    (Provider::Msn, &["msn.com"]),
];

/// Suffixes of the hosts of Dynamics 365 and Dataverse online.
const DYNAMICS: &[&str] = &[".dynamics.com", ".dynamics.cn", ".microsoftdynamics.us", ".appsplatform.us"];

/// Hosts of Exchange Online and Dynamics 365 by cloud: the full name, or a parent domain.
const CLOUDS: &[(ServerAuthority, &[&str])] = &[
    (ServerAuthority::UsGovernment, &["office365.us", "microsoftdynamics.us", "appsplatform.us"]),
    (ServerAuthority::China, &["partner.outlook.cn", "dynamics.cn"]),
    (ServerAuthority::Public, &["outlook.office365.com", "outlook.office.com", "smtp.office365.com", "dynamics.com"]),
];

/// Returns the host of a location (a URL or a host name), without user and port. Returns `None` if there is no host.
pub fn host_of(location: &str) -> Option<&str> {
    let location = location.trim();
    let mut colons = location.match_indices(':').map(|(at, _)| &location[at + 1..]);
    let rest = colons.find_map(|rest| rest.strip_prefix("//")).unwrap_or(location);
    let end = rest.bytes().position(|byte| matches!(byte, b'/' | b'?' | b'#' | b':'));
    let host = &rest[..end.unwrap_or(rest.len())];
    let host = host.rsplit_once('@').map_or(host, |(_, host)| host);
    (!host.is_empty() && !host.contains(char::is_whitespace)).then_some(host)
}

/// Returns the provider of the server at `location`.
pub fn provider(location: &str) -> Provider {
    let Some(host) = host_of(location) else { return Provider::Other };
    let host = host.strip_suffix('.').unwrap_or(host);
    HOSTS
        .iter()
        .find(|(_, whole, ends)| {
            whole.iter().any(|name| host.eq_ignore_ascii_case(name)) || ends.iter().any(|end| ends_with(host, end))
        })
        .map_or(Provider::Other, |&(provider, ..)| provider)
}

/// Returns the provider of a personal Microsoft address; `None` for other addresses.
pub fn personal(address: &str) -> Option<Provider> {
    let (_, domain) = address.trim().rsplit_once('@')?;
    PERSONAL
        .iter()
        .find(|(_, domains)| domains.iter().any(|known| domain.eq_ignore_ascii_case(known)))
        .map(|&(provider, _)| provider)
}

/// Returns the Microsoft cloud of the server at `location`, if its name shows it.
pub fn cloud(location: &str) -> Option<ServerAuthority> {
    let host = host_of(location)?;
    let within = |name: &str| {
        host.eq_ignore_ascii_case(name)
            || host.len().checked_sub(name.len() + 1).is_some_and(|at| {
                host.as_bytes()[at] == b'.' && host.as_bytes()[at + 1..].eq_ignore_ascii_case(name.as_bytes())
            })
    };
    CLOUDS.iter().find(|(_, names)| names.iter().any(|name| within(name))).map(|&(cloud, _)| cloud)
}

/// Returns whether a host belongs to Dynamics 365 or Dataverse online.
pub fn is_dynamics_online(host: &str) -> bool {
    DYNAMICS.iter().any(|end| ends_with(host, end))
}

/// Returns whether a location has the form of a URL of Exchange Web Services.
pub fn is_ews_url(location: &str) -> bool {
    let lower = location.trim().to_ascii_lowercase();
    lower.ends_with("/ews/exchange.asmx") || lower.ends_with("/ews/services.wsdl")
}

/// Returns whether a location is a URL without encryption (`http://`).
pub fn is_http_url(location: &str) -> bool {
    location.trim().get(..7).is_some_and(|scheme| scheme.eq_ignore_ascii_case("http://"))
}

/// Returns whether a host does not exist on the internet: a name without a dot, a name in an internal domain, or an IPv4 address
/// that is private, loopback, link-local, or unspecified.
pub fn is_private(host: &str) -> bool {
    if let Ok(address) = host.parse::<Ipv4Addr>() {
        return address.is_private() || address.is_loopback() || address.is_link_local() || address.is_unspecified();
    }
    let host = host.strip_suffix('.').unwrap_or(host);
    !host.contains('.') || [".local", ".localdomain", ".internal", ".lan"].iter().any(|end| ends_with(host, end))
}

fn ends_with(host: &str, end: &str) -> bool {
    host.len() > end.len() && host.get(host.len() - end.len()..).is_some_and(|tail| tail.eq_ignore_ascii_case(end))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_hosts_of_locations() {
        for (location, host) in [
            ("https://outlook.office365.com/EWS/Exchange.asmx", Some("outlook.office365.com")),
            ("pop.gmail.com", Some("pop.gmail.com")),
            ("pop.gmail.com:995", Some("pop.gmail.com")),
            ("http://user@mail.example/x", Some("mail.example")),
            ("", None),
            ("https:///x", None),
            ("mail server", None),
        ] {
            assert_eq!(host_of(location), host, "{location}");
        }
    }

    #[test]
    fn recognizes_private_hosts() {
        for host in ["mail", "mail.contoso.local", "10.1.2.3", "192.168.0.1", "127.0.0.1", "172.16.0.9", "MAIL.LAN"] {
            assert!(is_private(host), "{host}");
        }
        for host in ["mail.contoso.example", "203.0.113.7", "172.32.0.1", "local.example", "mail.contoso.example."] {
            assert!(!is_private(host), "{host}");
        }
    }

    #[test]
    fn finds_clouds_of_locations() {
        for (location, expected) in [
            ("https://outlook.office365.com/EWS/Exchange.asmx", Some(ServerAuthority::Public)),
            ("https://outlook.office365.us/EWS/Exchange.asmx", Some(ServerAuthority::UsGovernment)),
            ("https://partner.outlook.cn/EWS/Exchange.asmx", Some(ServerAuthority::China)),
            ("contoso.crm9.Dynamics.com", Some(ServerAuthority::Public)),
            ("contoso.crm.microsoftdynamics.us", Some(ServerAuthority::UsGovernment)),
            ("notdynamics.com", None),
            ("mail.contoso.example", None),
            ("日本.example", None),
        ] {
            assert_eq!(cloud(location), expected, "{location}");
        }
    }

    #[test]
    fn finds_providers_of_locations() {
        for (location, expected) in [
            ("https://Outlook.Office365.com/EWS/Exchange.asmx", Provider::ExchangeOnline),
            ("outlook.office365.us", Provider::ExchangeOnline),
            ("imap.gmail.com", Provider::Gmail),
            ("imap.mail.yahoo.com", Provider::YahooMail),
            ("pop.mail.yahoo.co.jp", Provider::Other),
            ("imap-mail.outlook.com", Provider::OutlookCom),
            ("pop3.live.com", Provider::WindowsLiveMail),
            ("outlook.office365.com.evil.example", Provider::Other),
            ("notgmail.com", Provider::Other),
            ("日本.example", Provider::Other),
        ] {
            assert_eq!(provider(location), expected, "{location}");
        }
    }
}
