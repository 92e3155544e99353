use synclint_model::record::Record;

use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "unresolved-recipient-with-duplicates",
        severity: Severity::Error,
        certainty: Certainty::Verified,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::Organization.name(), Table::SystemUser.name(), Table::Queue.name()],
        applies: Applies::ONLINE.from(9, 0),
        sources: &[&cite::KB_NO_RECIPIENT_MATCH, &cite::SYSTEM_SETTINGS_EMAIL],
        title: text!("Duplicate addresses left unresolved", "複数のレコードにあるアドレスを未解決とする設定"),
        message: text!(
            "address `{address}` of several records stays unresolved, so email to it is not tracked",
            "`{address}` 宛ての電子メールは追跡されません (複数のレコードにあるアドレスは未解決とする設定)"
        ),
        fix: text!(
            "set \"Set To, cc, bcc, fields as unresolved values if multiple matches are found in Incoming Emails\" to \"No\" (`unresolveemailaddressifmultiplematch: false`), or use one address per user and queue",
            "複数のレコードに一致する宛先、CC、BCC を未解決とする設定を [いいえ] にするか (`unresolveemailaddressifmultiplematch: false`)、ユーザーとキューのアドレスが重複しないようにします"
        ),
        page: &pages::UNRESOLVED_RECIPIENT_WITH_DUPLICATES,
        extra: Extra::NONE,
        yields_to: &[],
    },
    check: Check::Organization(check),
};

fn check(cx: &mut Cx<'_>) -> Outcome {
    let org = cx.org;
    let unresolved = org.need_row()?.unresolveemailaddressifmultiplematch();
    only_if(unresolved.present()?)?;
    let users = org.users().filter(|user| !user.isdisabled().is(&true)).map(User::record);
    let queues = org.queues().filter(|queue| !queue.statecode().is(&StateCode::Inactive)).map(Queue::record);
    let mut addressed = order::Groups::default();
    let unknown = records::visit(users.chain(queues), |record| {
        let written = address_of(record).present()?;
        if !written.trim().is_empty() {
            addressed.add(address::key(written), record);
        }
        Ok(())
    });
    if let Some(group) = addressed.shared().into_iter().min_by(|a, b| order::compare(a[0], b[0])) {
        let (one, other) = (address_of(group[0]), address_of(group[1]));
        let address = one.present()?.trim();
        let label = |record: Record<'_>| {
            Message::new(text!("{owner} has this address", "このアドレスを持つ{owner}")).arg("owner", record.named())
        };
        cx.report(unresolved)
            .arg("address", address)
            .label(one.place.span, label(group[0]))
            .label(other.place.span, label(group[1]));
        return Ok(());
    }
    unknown.record_needs(cx);
    cx.for_each([Table::SystemUser, Table::Queue], |table, cx| cx.org.need(table))
}

/// Returns the address of a user or a queue.
fn address_of(record: Record<'_>) -> Field<&str> {
    if record.table() == Table::SystemUser {
        User::of(record).internalemailaddress()
    } else {
        Queue::of(record).emailaddress()
    }
}
