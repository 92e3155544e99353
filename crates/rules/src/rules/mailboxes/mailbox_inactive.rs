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
            "Inactive mailbox of a synchronized user or queue",
            "同期するユーザーまたはキューの非アクティブなメールボックス"
        ),
        message: text!(
            "mailbox {record} is inactive, but {owner} uses server-side synchronization",
            "メールボックス{record}は非アクティブですが、{owner}はサーバー側同期を使用する設定です"
        ),
        fix: text!(
            "activate the mailbox (`statecode: 0`), then use \"Test & Enable Mailbox\"; or set the synchronization methods of the user or queue to \"None\"",
            "メールボックスをアクティブ化して (`statecode: 0`) [メールボックスのテストと有効化] を実行するか、ユーザーまたはキューの同期方法を [なし] にします"
        ),
        page: &pages::MAILBOX_INACTIVE,
        extra: Extra::NONE,
        yields_to: &[],
    },
    check: Check::Organization(check),
};

fn check(cx: &mut Cx<'_>) -> Outcome {
    only_if(!sync_method::uses_email_router(cx.org))?;
    let org = cx.org;
    let inactive = org.mailboxes().filter(|mailbox| mailbox.statecode().is(&StateCode::Inactive));
    cx.for_each(inactive, |mailbox, cx| {
        let (owner, requested) = synchronization_of_owner(mailbox)?;
        if let Some((method, sends)) = requested {
            let severity = if sends { Severity::Error } else { Severity::Info };
            let label = text!("synchronization method of the user or queue", "ユーザーまたはキューの同期方法");
            cx.report(mailbox.statecode()).severity(severity).arg("owner", owner).label(method.span, label);
        }
        Ok(())
    })
}

/// Returns the active user or queue of a mailbox, and its method for server-side synchronization, if it has one: the column,
/// and whether that is outgoing email.
fn synchronization_of_owner(mailbox: Mailbox<'_>) -> Result<(Arg, Option<(Place, bool)>), Stop> {
    let (title, incoming, outgoing) = match mailbox.regarding_table()? {
        Some(Table::SystemUser) => {
            let user = mailbox.user()?;
            only_if(!user.isdisabled().present()?)?;
            let (incoming, outgoing) = (user.incomingemaildeliverymethod(), user.outgoingemaildeliverymethod());
            let requested = (incoming.known()?, outgoing.known()?);
            (
                user.named(),
                (incoming.place, requested.0 == Some(IncomingDelivery::ServerSide)),
                (outgoing.place, requested.1 == Some(OutgoingDelivery::ServerSide)),
            )
        }
        Some(Table::Queue) => {
            let queue = mailbox.queue()?;
            only_if(!queue.statecode().is(&StateCode::Inactive))?;
            let (incoming, outgoing) = (queue.incomingemaildeliverymethod(), queue.outgoingemaildeliverymethod());
            let requested = (incoming.known()?, outgoing.known()?);
            (
                queue.named(),
                (incoming.place, requested.0 == Some(QueueIncomingDelivery::ServerSide)),
                (outgoing.place, requested.1 == Some(QueueOutgoingDelivery::ServerSide)),
            )
        }
        _ => return Err(Stop::NotApplicable),
    };
    let requested = match (incoming, outgoing) {
        (_, (place, true)) => Some((place, true)),
        ((place, true), _) => Some((place, false)),
        _ => None,
    };
    Ok((title, requested))
}
