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
        title: text!(
            "Server type \"Exchange Server\" in an online organization",
            "オンラインの組織でのサーバーの種類 [Exchange Server]"
        ),
        message: text!(
            "profile {record} has server type {value} instead of \"Exchange Server (Hybrid)\"",
            "プロファイル{record}のサーバーの種類が [Exchange Server (ハイブリッド)] ではなく {value} です"
        ),
        fix: text!(
            "create a profile with server type \"Exchange Server (Hybrid)\" (`servertype: 2`), move the mailboxes to it, then use \"Test & Enable Mailbox\"; online, Exchange Server needs this type",
            "サーバーの種類が [Exchange Server (ハイブリッド)] のプロファイルを作成し (`servertype: 2`)、メールボックスを移して [メールボックスのテストと有効化] を実行します。オンラインではこの種類が必要です"
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
    // The documentation of Hybrid Modern Authentication does not name a server type.
    only_if(profile.incomingcredentialretrieval().known()? != Some(CredentialRetrieval::HybridModernAuth))?;
    let location = profile.incomingserverlocation();
    let elsewhere = host_of(location.present()?).is_some() && !cx.servers.is_exchange_online(profile)?;
    if elsewhere {
        let label = text!("host outside Exchange Online", "Exchange Online 以外のホスト");
        cx.report(server_type).label(location.place.span, label).affects(profile);
    }
    Ok(())
}
