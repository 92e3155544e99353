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
            "Appointments, contacts, and tasks through delegate access",
            "代理アクセスでの予定、取引先担当者、およびタスクの同期"
        ),
        message: text!(
            "profile {record} synchronizes appointments, contacts, and tasks without impersonation",
            "プロファイル{record}は偽装を使用せずに予定、取引先担当者、およびタスクを同期する設定です"
        ),
        fix: text!(
            "set \"Use Impersonation\" to \"Yes\" (`incominguseimpersonation: true`) and give the account the ApplicationImpersonation role in Exchange; delegate access supports only email",
            "[偽装を使用する] を [はい] にし (`incominguseimpersonation: true`)、Exchange でアカウントに ApplicationImpersonation の役割を割り当てます。代理アクセスで同期できるのは電子メールだけです"
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
    only_if(!profile::is_pop_or_imap(profile.servertype().present()?) && !sync_method::uses_email_router(cx.org))?;
    only_if(profile.incomingcredentialretrieval().present()? == CredentialRetrieval::Profile)?;
    let impersonation = profile.incominguseimpersonation();
    only_if(!impersonation.present()?)?;
    let synchronized = |mailbox: Mailbox<'_>| Ok(mailbox.actdeliverymethod().present()? == ActDelivery::ServerSide);
    let mailboxes = profile::mailboxes_that(profile, synchronized, cx)?;
    if !mailboxes.is_empty() {
        let label = text!(
            "mailbox {mailbox} synchronizes appointments, contacts, and tasks",
            "予定、取引先担当者、およびタスクを同期するメールボックス{mailbox}"
        );
        cx.report(impersonation).mailboxes(mailboxes, |mailbox| mailbox.actdeliverymethod().place, label);
    }
    Ok(())
}
