use std::borrow::Cow;

use foldhash::HashMap;

use crate::prelude::*;

pub(super) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "unresolved-recipient-with-duplicates",
        severity: Severity::Error,
        certainty: Certainty::Verified,
        since: "0.1.0",
        tables: &[Table::Organization, Table::SystemUser, Table::Queue],
        applies: Applies::ONLINE.from(9, 0),
        sources: &[&cite::KB_NO_RECIPIENT_MATCH, &cite::SYSTEM_SETTINGS_EMAIL],
        title: text!(
            "addresses of several records are left unresolved",
            "複数のレコードに一致するアドレスが未解決のまま"
        ),
        message: text!(
            "an address of several records is left unresolved, and {address} belongs to several: e-mail to it is not tracked",
            "複数のレコードに一致するアドレスを未解決とする設定で、{address} は複数のレコードにあります。このアドレス宛ての電子メールは追跡されません"
        ),
        fix: text!(
            "set \"Set To, cc, bcc fields as unresolved values if multiple matches are found in Incoming Emails\" to No (unresolveemailaddressifmultiplematch: false), or give each user and queue an address of its own",
            "複数の一致が見つかった場合に宛先、CC、BCC のフィールドを未解決の値とする設定を「いいえ」にするか (unresolveemailaddressifmultiplematch: false)、ユーザーとキューに固有のアドレスを設定します"
        ),
        yields_to: &[],
    },
    check: Check::Organization(check),
};

fn check(cx: &mut Cx<'_>) -> Outcome {
    let org = cx.org;
    let unresolved = org.need_row()?.unresolveemailaddressifmultiplematch();
    only_if(unresolved.present()?)?;
    let users = org.users().filter(|user| !user.isdisabled().is(&true)).map(User::internalemailaddress);
    let queues = org.queues().filter(|queue| !queue.statecode().is(&StateCode::Inactive)).map(Queue::emailaddress);
    let mut first: HashMap<Cow<'_, str>, Place> = HashMap::default();
    let mut twice = None;
    let mut judged = Ok(());
    for address in users.chain(queues) {
        match address.known() {
            Ok(Some(written)) if !written.trim().is_empty() => {
                if let Some(other) = first.insert(address::key(written), address.place) {
                    twice = twice.or(Some((written, other, address.place)));
                }
            }
            Ok(_) => {}
            Err(stop) => judged = Err(stop),
        }
    }
    if let Some((address, one, other)) = twice {
        let label = text!("a record with this address", "このアドレスのレコード");
        cx.report(unresolved).arg("address", address.trim()).label(one.span, label).label(other.span, label);
        return Ok(());
    }
    org.need(Table::SystemUser)?;
    org.need(Table::Queue)?;
    judged
}
