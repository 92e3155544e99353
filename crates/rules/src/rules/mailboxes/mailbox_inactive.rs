use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "mailbox-inactive",
        severity: Severity::Error,
        certainty: Certainty::Mapped,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::Mailbox.name(), Table::SystemUser.name(), Table::Queue.name()],
        applies: Applies::ALWAYS,
        sources: &[&cite::KB_MAILBOX_DISABLED, &cite::ERROR_CODES],
        title: text!(
            "an inactive mailbox of a user or queue that is to be synchronized",
            "同期する設定のユーザーまたはキューの非アクティブなメールボックス"
        ),
        message: text!(
            "{record} is inactive, and {owner} is to be synchronized by the server",
            "{record} は非アクティブですが、{owner} はサーバー側同期を使用する設定です"
        ),
        fix: text!(
            "activate the mailbox (statecode: 0) and test and enable it, or set the synchronization methods of the user or queue to None",
            "メールボックスをアクティブにして (statecode: 0) テストと有効化を行うか、ユーザーまたはキューの同期方法を「なし」にします"
        ),
        page: &pages::MAILBOX_INACTIVE,
        extra: Extra::NONE,
        yields_to: &[],
    },
    check: Check::Organization(check),
};

fn check(cx: &mut Cx<'_>) -> Outcome {
    only_if(!approach::uses_email_router(cx.org))?;
    let org = cx.org;
    let inactive = org.mailboxes().filter(|mailbox| mailbox.statecode().is(&StateCode::Inactive));
    cx.for_each(inactive, |mailbox, cx| {
        let (owner, asked) = asked_of_owner(mailbox)?;
        if let Some((method, sends)) = asked {
            let severity = if sends { Severity::Error } else { Severity::Info };
            let label = text!("by server-side synchronization", "サーバー側同期");
            cx.report(mailbox.statecode()).severity(severity).arg("owner", owner).label(method.span, label);
        }
        Ok(())
    })
}

/// The user or queue of a mailbox, where it is active, and whether it is to be synchronized: where that is said, and
/// whether it sends.
fn asked_of_owner(mailbox: Mailbox<'_>) -> Result<(Arg, Option<(Place, bool)>), Stop> {
    let (title, incoming, outgoing) = match mailbox.regarding_table()? {
        Some(Table::SystemUser) => {
            let user = mailbox.user()?;
            only_if(!user.isdisabled().present()?)?;
            let (incoming, outgoing) = (user.incomingemaildeliverymethod(), user.outgoingemaildeliverymethod());
            let asked = (incoming.known()?, outgoing.known()?);
            (
                user.title(),
                (incoming.place, asked.0 == Some(IncomingDelivery::ServerSide)),
                (outgoing.place, asked.1 == Some(OutgoingDelivery::ServerSide)),
            )
        }
        Some(Table::Queue) => {
            let queue = mailbox.queue()?;
            only_if(!queue.statecode().is(&StateCode::Inactive))?;
            let (incoming, outgoing) = (queue.incomingemaildeliverymethod(), queue.outgoingemaildeliverymethod());
            let asked = (incoming.known()?, outgoing.known()?);
            (
                queue.title(),
                (incoming.place, asked.0 == Some(QueueIncomingDelivery::ServerSide)),
                (outgoing.place, asked.1 == Some(QueueOutgoingDelivery::ServerSide)),
            )
        }
        _ => return Err(Stop::NotApplicable),
    };
    let asked = match (incoming, outgoing) {
        (_, (place, true)) => Some((place, true)),
        ((place, true), _) => Some((place, false)),
        _ => None,
    };
    Ok((title, asked))
}
