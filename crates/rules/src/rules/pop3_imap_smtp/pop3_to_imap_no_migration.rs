use foldhash::HashMap;

use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "pop3-to-imap-no-migration",
        severity: Severity::Info,
        certainty: Certainty::Verified,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::EmailServerProfile.name(), Table::Mailbox.name()],
        applies: Applies::ONLINE.from(9, 0).since(calendar::PAGE_ONLINE_2020.day),
        sources: &[&cite::CONNECT_POP_IMAP],
        title: text!("POP3 and IMAP for the same provider", "同じプロバイダーに対する POP3 と IMAP の併用"),
        message: text!(
            "profile {record} has mailboxes on POP3, but profile {other} uses IMAP for the same provider",
            "プロファイル{record}は POP3 ですが、同じプロバイダーの IMAP のプロファイル{other}があります"
        ),
        fix: text!(
            "move the mailboxes to the IMAP profile (`emailserverprofile`), then use \"Test & Enable Mailbox\"; they are not moved automatically, and only the Inbox is read",
            "メールボックスを IMAP のプロファイルに移し (`emailserverprofile`)、[メールボックスのテストと有効化] を実行します。自動では移行されず、読み取られるのは受信トレイだけです"
        ),
        page: &pages::POP3_TO_IMAP_NO_MIGRATION,
        extra: Extra::NONE,
        yields_to: &[
            &exchange_online::exo_wrong_profile_type::RULE.info,
            &on_premises_with_exchange_online::onprem_exo_requires_hybrid_profile::RULE.info,
            &on_premises_with_exchange_online::onprem_exo_not_supported_in_version::RULE.info,
        ],
    },
    check: Check::Organization(check),
};

fn check(cx: &mut Cx<'_>) -> Outcome {
    let org = cx.org;
    org.need(Table::EmailServerProfile)?;
    org.need(Table::Mailbox)?;
    let servers = cx.servers;
    let mut by_imap: HashMap<String, Profile<'_>> = HashMap::default();
    let active = org.profiles().filter(|profile| !profile.statecode().is(&StateCode::Inactive));
    let by_pop3 = records::gather(active, |profile| {
        let kind = profile.servertype().present()?;
        let in_use = || profile::active_mailboxes(profile).next().is_some();
        only_if(kind == ServerType::ImapSmtp || (kind == ServerType::PopSmtp && in_use()))?;
        let provider = provider_of(profile, profile.incomingserverlocation().present()?, servers);
        if kind == ServerType::PopSmtp {
            return Ok(Some((provider, profile)));
        }
        let known = by_imap.entry(provider).or_insert(profile);
        if order::compare(profile, *known).is_lt() {
            *known = profile;
        }
        Ok(None)
    });
    for (provider, profile) in by_pop3.record_needs(cx) {
        if let Some(other) = by_imap.get(&provider) {
            let label = text!("IMAP profile for the same provider", "同じプロバイダーの IMAP のプロファイル");
            cx.report(profile.servertype())
                .arg("other", other.title())
                .label(other.servertype().place.span, label)
                .affects(profile);
        }
    }
    Ok(())
}

/// Returns the provider of a profile or, if it is unknown, the domain of its incoming host.
fn provider_of(profile: Profile<'_>, location: &str, servers: Servers<'_>) -> String {
    match servers.provider(profile) {
        Some(Provider::Other) | None => {
            let host = host_of(location).unwrap_or(location).to_ascii_lowercase();
            let domain = host.split_once('.').map(|(_, domain)| domain).filter(|domain| domain.contains('.'));
            domain.unwrap_or(&host).to_owned()
        }
        Some(known) => format!("{known:?}"),
    }
}
