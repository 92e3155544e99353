use std::collections::HashMap;

use crate::prelude::*;

pub(super) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "pop3-to-imap-no-migration",
        severity: Severity::Info,
        certainty: Certainty::Verified,
        since: "0.1.0",
        tables: &[Table::EmailServerProfile, Table::Mailbox],
        applies: Applies::ONLINE.from(9, 0).since(calendar::PAGE_ONLINE_2020.day),
        sources: &[&cite::CONNECT_POP_IMAP],
        title: text!("POP3 beside IMAP for one provider", "1 つのプロバイダーに対する POP3 と IMAP の併用"),
        message: text!(
            "{record} has mailboxes on POP3, and {other} reaches the same provider through IMAP: mailboxes are not moved from one to the other by themselves",
            "{record} には POP3 のメールボックスがあり、{other} は同じプロバイダーに IMAP で接続します。メールボックスは自動では移行されません"
        ),
        fix: text!(
            "move the mailboxes to the IMAP profile (emailserverprofile), and test and enable them; only the Inbox is read",
            "メールボックスを IMAP のプロファイルに移し (emailserverprofile)、テストと有効化を行います。読み取られるのは受信トレイだけです"
        ),
        yields_to: &[
            "exo-wrong-profile-type",
            "onprem-exo-requires-hybrid-profile",
            "onprem-exo-not-supported-in-version",
        ],
    },
    check: Check::Organization(check),
};

fn check(cx: &mut Cx<'_>) -> Outcome {
    let org = cx.org;
    for table in [Table::EmailServerProfile, Table::Mailbox] {
        if !org.has(table) {
            return Err(Stop::NotJudged(Need::Table(table)));
        }
    }
    let active = || org.profiles().filter(|profile| !profile.statecode().is(&StateCode::Inactive));
    let by_imap: HashMap<String, Profile<'_>> = active()
        .filter(|profile| profile.servertype().is(&ServerType::ImapSmtp))
        .filter_map(|profile| Some((provider_of(profile)?, profile)))
        .collect();
    for profile in active().filter(|profile| profile.servertype().is(&ServerType::PopSmtp)) {
        if profile::active_mailboxes(profile).next().is_none() {
            continue;
        }
        if let Some(other) = provider_of(profile).and_then(|provider| by_imap.get(&provider)) {
            let label = text!("IMAP for the same provider", "同じプロバイダーの IMAP");
            cx.report(profile.servertype())
                .arg("other", other.title())
                .label(other.servertype().place.span, label)
                .affects(profile);
        }
    }
    Ok(())
}

/// The provider of a profile, or else the domain that its incoming host is in.
fn provider_of(profile: Profile<'_>) -> Option<String> {
    match profile::incoming_provider(profile)? {
        Provider::Other => {
            let host = host_of(profile.incomingserverlocation().get()?)?.to_ascii_lowercase();
            let domain = host.split_once('.').map(|(_, domain)| domain).filter(|domain| domain.contains('.'));
            Some(domain.unwrap_or(&host).to_owned())
        }
        known => Some(format!("{known:?}")),
    }
}
