use crate::prelude::*;

pub(super) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "mailbox-on-wrong-profile",
        severity: Severity::Warning,
        certainty: Certainty::Inferred,
        since: "0.1.0",
        tables: &[Table::Mailbox, Table::EmailServerProfile],
        applies: Applies::ALWAYS,
        sources: &[&cite::SUPPORTED_CONFIGURATIONS_8_2, &cite::SUPPORTED_CONFIGURATIONS_ON_PREMISES_2020],
        title: text!("a mailbox on the profile of another home", "所在と異なるプロファイルのメールボックス"),
        message: text!(
            "{record} was found at `{value}`, which is not where its profile {profile} goes",
            "{record} の場所は `{value}` ですが、プロファイル {profile} の接続先と異なります"
        ),
        fix: text!(
            "give each mailbox the profile of its home, online or on-premises (emailserverprofile), then test and enable it",
            "メールボックスの所在 (オンラインまたは設置型) に合ったプロファイルを設定し (emailserverprofile)、テストと有効化を行います"
        ),
        yields_to: &["exo-wrong-profile-type", "onprem-exo-requires-hybrid-profile", "mailbox-without-profile"],
    },
    check: Check::Mailbox(check),
};

fn check(mailbox: Mailbox<'_>, cx: &mut Cx<'_>) -> Outcome {
    approach::only_synchronized(mailbox, cx.org)?;
    let url = mailbox.ewsurl();
    let found = url.present()?;
    let Some(profile) = mailbox.profile()? else { return Ok(()) };
    only_if(!profile::is_pop_or_imap(profile.servertype().present()?))?;
    only_if(host_of(found).is_some())?;
    let online = host::provider(found) == Provider::ExchangeOnline;
    if profile::is_exchange_online(profile)? != online {
        cx.report(url)
            .arg("profile", profile.title())
            .label(mailbox.emailserverprofile().place.span, text!("its profile", "プロファイル"))
            .about(profile.place());
    }
    Ok(())
}
