use synclint_model::product::Version;

use crate::prelude::*;

pub(super) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "mixed-homes-single-profile",
        severity: Severity::Error,
        certainty: Certainty::Mapped,
        since: "0.1.0",
        tables: &[Table::EmailServerProfile, Table::Mailbox],
        applies: Applies::ALWAYS,
        sources: &[
            &cite::SUPPORTED_CONFIGURATIONS_8_2,
            &cite::SUPPORTED_CONFIGURATIONS_ON_PREMISES_2020,
            &cite::SUPPORTED_CONFIGURATIONS_2022,
        ],
        title: text!(
            "one profile for mailboxes online and on-premises",
            "オンラインと設置型のメールボックスに 1 つのプロファイル"
        ),
        message: text!(
            "mailboxes in Exchange Online and mailboxes on-premises are on {record}, and no profile is there for those {where}",
            "{record} を Exchange Online のメールボックスと設置型のメールボックスの両方が使用しています。{where}のメールボックス用のプロファイルがありません"
        ),
        fix: text!(
            "create a second profile and give each mailbox the one of its home (emailserverprofile)",
            "2 つ目のプロファイルを作成し、所在に合ったプロファイルを各メールボックスに設定します (emailserverprofile)"
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
    if !org.has(Table::EmailServerProfile) {
        return Err(Stop::NotJudged(Need::Table(Table::EmailServerProfile)));
    }
    let active = org.profiles().filter(|profile| !profile.statecode().is(&StateCode::Inactive));
    let exchange =
        active.filter(|profile| profile.servertype().get().is_some_and(|kind| !profile::is_pop_or_imap(kind)));
    let homes: Vec<(Profile<'_>, bool)> =
        exchange.filter_map(|profile| Some((profile, profile::is_exchange_online(profile).ok()?))).collect();
    // Where there is a profile for each home, the mailbox is the fault: it only has to be given the other one.
    let online = homes.first().ok_or(Stop::NotApplicable)?.1;
    only_if(homes.iter().all(|(_, other)| *other == online))?;
    let mut judged = Ok(());
    for (profile, _) in homes {
        if let Err(stop) = of_profile(profile, online, cx) {
            judged = Err(stop);
        }
    }
    judged
}

fn of_profile(profile: Profile<'_>, online: bool, cx: &mut Cx<'_>) -> Outcome {
    let org = cx.org;
    let mut judged = Ok(());
    let (mut fits, mut strangers) = (false, Vec::new());
    for mailbox in profile::active_mailboxes(profile) {
        let found = recipient::of_synchronized(mailbox, org);
        let home = found.and_then(|found| Ok((found.span(), recipient::home(found, &org.directory, cx.facts)?)));
        match home {
            Ok((span, Some(home @ (Home::ExchangeOnline | Home::OnPremises)))) => {
                if online == (home == Home::ExchangeOnline) {
                    fits = true;
                } else {
                    strangers.push(span);
                }
            }
            Ok(_) | Err(Stop::NotApplicable) => {}
            Err(stop) => judged = Err(stop),
        }
    }
    let Some(&first) = strangers.first().filter(|_| fits) else { return judged };
    let place =
        if online { text!("on-premises", "設置型") } else { text!("in Exchange Online", "Exchange Online ") };
    // Of Exchange Online on the profile of a server no document says more than that two profiles can be made.
    let error = online && cx.known_version().is_none_or(|version| version >= Version::new(9, 0));
    let note = Message::new(text!("mailboxes on the wrong profile: {n}", "誤ったプロファイルのメールボックス: {n} 個"));
    cx.report(profile)
        .severity(if error { Severity::Error } else { Severity::Warning })
        .arg("where", place)
        .label(first, text!("a mailbox with the other home", "所在の異なるメールボックス"))
        .note(note.arg("n", strangers.len()));
    Ok(())
}
