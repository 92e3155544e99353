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
        title: text!("sign-in at the authority of another cloud", "別のクラウドの認証機関によるサインイン"),
        message: text!(
            "{record} signs in at {value}, and its server is in the cloud of {cloud}",
            "{record} のサインイン先は {value} ですが、サーバーのクラウドは {cloud} です"
        ),
        fix: text!(
            "let Dynamics 365 choose (serverauthority: 3), or choose the authority of the cloud that the server is in",
            "Dynamics 365 による自動 (serverauthority: 3) にするか、サーバーのクラウドの認証機関を選択します"
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
    // The server's own name tells better than the organization's: the mailboxes may be another tenant's.
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
