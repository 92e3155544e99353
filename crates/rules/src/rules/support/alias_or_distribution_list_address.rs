use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "alias-or-distribution-list-address",
        severity: Severity::Error,
        certainty: Certainty::Mapped,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::Mailbox.name()],
        applies: Applies::ONLINE.from(9, 0),
        sources: &[&cite::SERVER_SIDE_SYNCHRONIZATION],
        title: text!(
            "a mailbox with the address of an alias or a list",
            "エイリアスまたは配布リストのアドレスのメールボックス"
        ),
        message: text!(
            "`{value}`, the address of {record}, is {what}, and only mailboxes of their own can be synchronized",
            "{record} のアドレス `{value}` は{what}です。同期できるのは固有のメールボックスだけです"
        ),
        fix: text!(
            "use the primary address of a mailbox (emailaddress), one for each user and queue",
            "ユーザーとキューごとに、メールボックスのプライマリ アドレスを使用します (emailaddress)"
        ),
        page: &pages::ALIAS_OR_DISTRIBUTION_LIST_ADDRESS,
        extra: Extra::NONE,
        yields_to: &[],
    },
    check: Check::Mailbox(check),
};

fn check(mailbox: Mailbox<'_>, cx: &mut Cx<'_>) -> Outcome {
    let recipient = recipient::of_synchronized(mailbox, cx.org)?;
    let address = mailbox.emailaddress();
    let kind = recipient.kind();
    if matches!(kind.state, State::Present(RecipientKind::DistributionGroup)) {
        let label = text!("its sort in the directory", "ディレクトリの種類");
        cx.report(address).arg("what", text!("a distribution list", "配布リスト")).label(kind.span, label);
        return Ok(());
    }
    let primary = recipient.text(Property::PrimarySmtpAddress);
    if !primary.present()?.eq_ignore_ascii_case(address.present()?.trim()) {
        let label = text!("the primary address", "プライマリ アドレス");
        cx.report(address).arg("what", text!("an alias", "エイリアス")).label(primary.span, label);
        return Ok(());
    }
    kind.known().map(|_| ())
}
