use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "delegation-with-act-sync",
        severity: Severity::Error,
        certainty: Certainty::Verified,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::EmailServerProfile.name(), Table::Mailbox.name()],
        applies: Applies::ALWAYS,
        sources: &[&cite::BEST_PRACTICES_8_2, &cite::BEST_PRACTICES],
        title: text!(
            "delegation with appointments, contacts, and tasks",
            "代理アクセスによる予定、取引先担当者、およびタスクの同期"
        ),
        message: text!(
            "{record} signs in with one account and without impersonation, and delegation cannot synchronize the appointments, contacts, and tasks of its mailboxes",
            "{record} は偽装を使用せずに 1 つのアカウントで接続しますが、代理アクセスではメールボックスの予定、取引先担当者、およびタスクを同期できません"
        ),
        fix: text!(
            "set Use Impersonation to Yes (incominguseimpersonation: true) and give the account the role in Exchange",
            "「偽装を使用する」を「はい」(incominguseimpersonation: true) にし、Exchange でアカウントに役割を割り当てます"
        ),
        page: &pages::DELEGATION_WITH_ACT_SYNC,
        extra: Extra::NONE,
        yields_to: &[
            &exchange_online::exo_wrong_profile_type::RULE.info,
            &exchange_server::hybrid_without_impersonation::RULE.info,
            &exchange_online::exo_credentials_in_profile::RULE.info,
            &on_premises_with_exchange_online::onprem_exo_requires_hybrid_profile::RULE.info,
            &on_premises_with_exchange_online::onprem_exo_not_supported_in_version::RULE.info,
        ],
    },
    check: Check::Profile(check),
};

fn check(profile: Profile<'_>, cx: &mut Cx<'_>) -> Outcome {
    only_if(!profile::is_pop_or_imap(profile.servertype().present()?) && !approach::uses_email_router(cx.org))?;
    only_if(profile.incomingcredentialretrieval().present()? == CredentialRetrieval::Profile)?;
    let impersonation = profile.incominguseimpersonation();
    only_if(!impersonation.present()?)?;
    let synchronized = |mailbox: Mailbox<'_>| Ok(mailbox.actdeliverymethod().present()? == ActDelivery::ServerSide);
    let mailboxes = profile::mailboxes_that(profile, synchronized, cx)?;
    if !mailboxes.is_empty() {
        let label = text!(
            "{mailbox} synchronizes appointments, contacts, and tasks",
            "{mailbox} は予定、取引先担当者、およびタスクを同期します"
        );
        cx.report(impersonation).mailboxes(mailboxes, |mailbox| mailbox.actdeliverymethod().place, label);
    }
    Ok(())
}
