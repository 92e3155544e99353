use crate::prelude::*;

pub(super) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "pop3-smtp-provider-untested",
        severity: Severity::Error,
        certainty: Certainty::Mapped,
        since: "0.1.0",
        tables: &[Table::EmailServerProfile],
        applies: Applies::ALWAYS,
        sources: &[&cite::SUPPORTED_CONFIGURATIONS_8_2, &cite::SUPPORTED_CONFIGURATIONS_2022],
        title: text!(
            "a POP3, IMAP or SMTP provider that was not tested",
            "テストされていない POP3、IMAP、SMTP のプロバイダー"
        ),
        message: text!(
            "{record} uses `{value}`, which belongs to none of the tested providers: it may work, and is not supported",
            "{record} の `{value}` はテスト済みのプロバイダーではありません。動作する場合もありますが、サポートされていません"
        ),
        fix: text!("use a listed provider: {listed}", "記載されているプロバイダーを使用します: {listed}"),
        yields_to: &[
            "exo-wrong-profile-type",
            "imap-not-supported-in-version",
            "fips-noncompliant-mail-server",
            "onprem-exo-requires-hybrid-profile",
            "mixed-exchange-and-pop-smtp",
        ],
    },
    check: Check::Profile(check),
};

fn check(profile: Profile<'_>, cx: &mut Cx<'_>) -> Outcome {
    let kind = profile.servertype().present()?;
    only_if(profile::is_pop_or_imap(kind))?;
    let edition = cx.edition()?;
    let location = profile.incomingserverlocation();
    only_if(host_of(location.present()?).is_some())?;
    if profile::incoming_provider(profile) == Some(Provider::Other) {
        let listed: Arg = edition.systems(profile::protocol(kind)).map(|system| Arg::from(system.title())).collect();
        cx.report(location).arg("listed", listed).affects(profile);
    }
    Ok(())
}
