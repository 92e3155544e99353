use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "server-authority-mismatch",
        severity: Severity::Warning,
        certainty: Certainty::Inferred,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::EmailServerProfile.name()],
        applies: Applies::ONLINE.from(9, 0),
        sources: &[&cite::PROFILE_TABLE],
        title: text!("Server authority of another cloud", "別のクラウドの認証サーバー"),
        message: text!(
            "profile {record} has server authority {value}, but its cloud is {cloud}",
            "プロファイル{record}の認証サーバーは {value} ですが、クラウドは {cloud} です"
        ),
        fix: text!(
            "set \"Email server authority\" to \"Automatic (determined by Dynamics 365 cloud)\" (`serverauthority: 3`), or to the authority of the cloud of the server",
            "認証サーバーを [自動 (Dynamics 365 クラウドにより決定)] にするか (`serverauthority: 3`)、電子メール サーバーのクラウドの認証サーバーにします"
        ),
        page: &pages::SERVER_AUTHORITY_MISMATCH,
        extra: Extra::NONE,
        yields_to: &[
            &exchange_online::exo_wrong_profile_type::RULE.info,
            &exchange_server::hybrid_type_on_wrong_deployment::RULE.info,
            &exchange_online::exo_cross_tenant_unsupported::RULE.info,
        ],
    },
    check: Check::Profile(check),
};

fn check(profile: Profile<'_>, cx: &mut Cx<'_>) -> Outcome {
    let authority = profile.serverauthority();
    let chosen = authority.present()?;
    only_if(chosen != ServerAuthority::Automatic)?;
    let with_entra = [CredentialRetrieval::EntraOAuth, CredentialRetrieval::HybridModernAuth];
    let sides = profile::credential_retrieval(profile).that(|retrieval| with_entra.contains(&retrieval))?;
    only_if(!sides.is_empty())?;
    // The host of the server comes first: the mailboxes can be in another tenant than the organization.
    let location = profile.incomingserverlocation();
    let (server, own) =
        (location.get().and_then(host::cloud), cx.org.environment().host.and_then(|(host, _)| host::cloud(host)));
    let Some(cloud) = server.or(own) else {
        location.known()?;
        return Err(Stop::NotApplicable);
    };
    if cloud != chosen {
        cx.report(authority).arg("cloud", cloud.arg()).affects(profile);
    }
    Ok(())
}
