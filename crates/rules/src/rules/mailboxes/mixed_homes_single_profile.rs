use synclint_diagnostic::product::Version;

use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "mixed-homes-single-profile",
        severity: Severity::Error,
        certainty: Certainty::Mapped,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::EmailServerProfile.name(), Table::Mailbox.name()],
        applies: Applies::ALWAYS,
        sources: &[
            &cite::SUPPORTED_CONFIGURATIONS_8_2,
            &cite::SUPPORTED_CONFIGURATIONS_ON_PREMISES_2020,
            &cite::SUPPORTED_CONFIGURATIONS_2022,
        ],
        title: text!(
            "Same profile for mailboxes in Exchange Online and on-premises",
            "Exchange Online とオンプレミスのメールボックスが共用するプロファイル"
        ),
        message: text!(
            "profile {record} is also used by mailboxes {where}, for which no active profile exists",
            "プロファイル{record}を使用する{where}のメールボックスに合うアクティブなプロファイルがありません"
        ),
        fix: text!(
            "create or activate a second profile, then select for each mailbox the \"Server Profile\" for its location (`emailserverprofile`)",
            "2 つ目のプロファイルを作成またはアクティブ化し、各メールボックスに所在に合った [サーバー プロファイル] を選択します (`emailserverprofile`)"
        ),
        page: &pages::MIXED_HOMES_SINGLE_PROFILE,
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
    let servers = cx.servers;
    let active = org.profiles().filter(|profile| !profile.statecode().is(&StateCode::Inactive));
    let homes = records::gather(active, |profile| {
        only_if(!profile::is_pop_or_imap(profile.servertype().present()?))?;
        Ok(Some((profile, servers.is_exchange_online(profile)?)))
    });
    // If there is a profile for each location, only the mailbox is wrong: it needs the other profile.
    only_if(homes.found.windows(2).all(|two| two[0].1 == two[1].1))?;
    // A profile with an unknown location may be the one for the other location.
    let homes = homes.complete_or_stop(cx)?;
    only_if(!homes.is_empty())?;
    for (profile, online) in homes {
        of_profile(profile, online, cx);
    }
    Ok(())
}

fn of_profile(profile: Profile<'_>, online: bool, cx: &mut Cx<'_>) {
    let (org, facts) = (cx.org, cx.facts);
    let mailboxes = records::gather(profile::active_mailboxes(profile), |mailbox| {
        let found = recipient::of_synchronized(mailbox, org)?;
        let home = recipient::home(found, org.directory(), facts)?;
        let is_exchange = matches!(home, Some(Home::ExchangeOnline | Home::OnPremises));
        Ok(is_exchange.then_some((mailbox, found.span(), online == (home == Some(Home::ExchangeOnline)))))
    });
    let fits = mailboxes.found.iter().any(|(.., fits)| *fits);
    let strangers = || mailboxes.found.iter().filter(|(.., fits)| !fits);
    let first = strangers().min_by(|(a, ..), (b, ..)| order::compare(*a, *b));
    let Some(&(mailbox, first, _)) = first.filter(|_| fits) else {
        return mailboxes.needs.record_needs(cx);
    };
    let place = if online {
        text!("on-premises", "オンプレミス")
    } else {
        text!("in Exchange Online", " Exchange Online ")
    };
    // About mailboxes in Exchange Online with a profile for Exchange Server, the documents say only that two profiles
    // can be created.
    let error = online && cx.known_version().is_none_or(|version| version >= Version::new(9, 0));
    let label = text!("mailbox {mailbox} in the other location", "もう一方の所在のメールボックス{mailbox}");
    let label = Message::new(label).arg("mailbox", mailbox.title());
    cx.report(profile)
        .severity(if error { Severity::Error } else { Severity::Warning })
        .arg("where", place)
        .label(first, label)
        .affects_mailboxes(strangers().map(|(mailbox, ..)| *mailbox));
}
