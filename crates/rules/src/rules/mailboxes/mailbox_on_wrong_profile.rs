use synclint_diagnostic::span::Span;

use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "mailbox-on-wrong-profile",
        severity: Severity::Warning,
        certainty: Certainty::Inferred,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::Mailbox.name(), Table::EmailServerProfile.name()],
        applies: Applies::ALWAYS,
        sources: &[&cite::SUPPORTED_CONFIGURATIONS_8_2, &cite::SUPPORTED_CONFIGURATIONS_ON_PREMISES_2020],
        title: text!("Mailbox with a profile for another location", "所在とプロファイルの接続先が異なるメールボックス"),
        message: text!(
            "mailbox {record} is {place}, but profile {profile} connects to {target}",
            "メールボックス{record}の所在がプロファイル{profile}の接続先と異なります ({place}、{target})"
        ),
        fix: text!(
            "select a \"Server Profile\" for Exchange Online or on-premises, depending on where the mailbox is (`emailserverprofile`), then use \"Test & Enable Mailbox\"",
            "メールボックスの所在 (Exchange Online またはオンプレミス) に合った [サーバー プロファイル] を選択し (`emailserverprofile`)、[メールボックスのテストと有効化] を実行します"
        ),
        page: &pages::MAILBOX_ON_WRONG_PROFILE,
        extra: Extra { failure: Some(Failure::Cause), ..Extra::NONE },
        yields_to: &[
            &support::exchange_online_profile_for_onprem_mailbox::RULE.info,
            &exchange_online::exo_wrong_profile_type::RULE.info,
            &mailboxes::mailbox_without_profile::RULE.info,
            &mailboxes::mixed_homes_single_profile::RULE.info,
            &on_premises_with_exchange_online::onprem_exo_requires_hybrid_profile::RULE.info,
        ],
    },
    check: Check::Mailbox(check),
};

fn check(mailbox: Mailbox<'_>, cx: &mut Cx<'_>) -> Outcome {
    sync_method::only_synchronized(mailbox, cx.org)?;
    let Some(profile) = mailbox.profile()? else { return Ok(()) };
    only_if(!profile::is_pop_or_imap(profile.servertype().present()?))?;
    let goes_online = cx.servers.is_exchange_online(profile)?;
    let (is_online, evidence) = found(mailbox, cx)?;
    if goes_online != is_online {
        let (place, target) = if is_online {
            (text!("in Exchange Online", "所在: Exchange Online"), text!("Exchange Server", "接続先: Exchange Server"))
        } else {
            (text!("on-premises", "所在: オンプレミス"), text!("Exchange Online", "接続先: Exchange Online"))
        };
        cx.report(mailbox.emailserverprofile())
            .arg("place", place)
            .arg("profile", profile.title())
            .arg("target", target)
            .label(evidence, text!("location of the mailbox", "メールボックスの所在"))
            .about(profile.place());
    }
    Ok(())
}

/// Returns whether a mailbox is in Exchange Online, with the evidence: its recipient in the directory, or else `ewsurl`.
fn found(mailbox: Mailbox<'_>, cx: &Cx<'_>) -> Result<(bool, Span), Stop> {
    let directory = cx.org.directory();
    if let Ok(recipient) = recipient::of_synchronized(mailbox, cx.org)
        && let Ok(Some(home)) = recipient::home(recipient, directory, cx.facts)
    {
        // Another rule checks mailboxes outside Exchange.
        only_if(home != Home::Outside)?;
        return Ok((home == Home::ExchangeOnline, recipient.span()));
    }
    let url = mailbox.ewsurl();
    let address = url.present()?;
    only_if(host_of(address).is_some())?;
    Ok((host::provider(address) == Provider::ExchangeOnline, url.place.span))
}
