use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "exchange-server-type-used-online",
        severity: Severity::Warning,
        certainty: Certainty::Mapped,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::EmailServerProfile.name()],
        applies: Applies::ONLINE.from(8, 0),
        sources: &[&cite::CONNECT_EXCHANGE_ON_PREMISES],
        title: text!("the type Exchange Server in an organization online", "オンラインの組織での種類 Exchange Server"),
        message: text!(
            "{record} has the type {value}; an organization online reaches Exchange Server through Exchange Server (Hybrid)",
            "{record} の種類は {value} ですが、オンラインの組織から Exchange Server に接続するには Exchange Server (ハイブリッド) を使用します"
        ),
        fix: text!(
            "create a profile of type Exchange Server (Hybrid) (servertype: 2), move the mailboxes to it, and test and enable them",
            "種類が Exchange Server (ハイブリッド) (servertype: 2) のプロファイルを作成し、メールボックスを移してテストと有効化を行います"
        ),
        page: &pages::EXCHANGE_SERVER_TYPE_USED_ONLINE,
        extra: Extra::NONE,
        yields_to: &[
            &support::email_system_not_supported::RULE.info,
            &exchange_online::s2s_on_non_exchange_online::RULE.info,
        ],
    },
    check: Check::Profile(check),
};

fn check(profile: Profile<'_>, cx: &mut Cx<'_>) -> Outcome {
    let server_type = profile.servertype();
    only_if(server_type.present()? == ServerType::ExchangeServer && !profile::is_built_in(profile))?;
    // Hybrid modern authentication is documented without naming the type.
    only_if(profile.incomingcredentialretrieval().known()? != Some(CredentialRetrieval::HybridModernAuth))?;
    let location = profile.incomingserverlocation();
    let of_others = host_of(location.present()?).is_some() && !cx.servers.is_exchange_online(profile)?;
    if of_others {
        let label = text!("no host of Exchange Online", "Exchange Online 以外のホスト");
        cx.report(server_type).label(location.place.span, label).affects(profile);
    }
    Ok(())
}
