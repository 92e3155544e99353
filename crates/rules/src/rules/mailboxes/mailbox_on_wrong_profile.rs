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
        title: text!("a mailbox on the profile of another home", "所在と異なるプロファイルのメールボックス"),
        message: text!(
            "the mailbox of {record} is {place}, which is not where its profile {profile} goes",
            "{record} のメールボックスの所在は{place}ですが、プロファイル {profile} の接続先と異なります"
        ),
        fix: text!(
            "give each mailbox the profile of its home, online or on-premises (emailserverprofile), then test and enable it",
            "メールボックスの所在 (オンラインまたは設置型) に合ったプロファイルを設定し (emailserverprofile)、テストと有効化を行います"
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
    approach::only_synchronized(mailbox, cx.org)?;
    let Some(profile) = mailbox.profile()? else { return Ok(()) };
    only_if(!profile::is_pop_or_imap(profile.servertype().present()?))?;
    let goes_online = cx.servers.is_exchange_online(profile)?;
    let (is_online, evidence) = found(mailbox, cx)?;
    if goes_online != is_online {
        let place = if is_online {
            text!("in Exchange Online", " Exchange Online ")
        } else {
            text!("on-premises", "設置型")
        };
        cx.report(mailbox.emailserverprofile())
            .arg("place", place)
            .arg("profile", profile.title())
            .label(evidence, text!("where it was found", "見つかった場所"))
            .about(profile.place());
    }
    Ok(())
}

/// Whether a mailbox is in Exchange Online, and what says so: the directory, else where Auto Discover found it.
fn found(mailbox: Mailbox<'_>, cx: &Cx<'_>) -> Result<(bool, Span), Stop> {
    let directory = cx.org.directory();
    if let Ok(recipient) = recipient::of_synchronized(mailbox, cx.org)
        && let Ok(Some(home)) = recipient::home(recipient, directory, cx.facts)
    {
        // What is outside has a rule of its own.
        only_if(home != Home::Outside)?;
        return Ok((home == Home::ExchangeOnline, recipient.span()));
    }
    let url = mailbox.ewsurl();
    let address = url.present()?;
    only_if(host_of(address).is_some())?;
    Ok((host::provider(address) == Provider::ExchangeOnline, url.place.span))
}
