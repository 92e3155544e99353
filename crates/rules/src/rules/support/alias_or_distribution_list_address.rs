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
            "Alias or distribution list as the address of a mailbox",
            "エイリアスまたは配布リストをアドレスとするメールボックス"
        ),
        message: text!(
            "mailbox {record} has the address `{value}`, which is {what} and cannot be synchronized",
            "メールボックス{record}のアドレス `{value}` は{what}のため、同期できません"
        ),
        fix: text!(
            "set the address to the primary address of a mailbox, one for each user and queue (`emailaddress`)",
            "アドレスを、ユーザーとキューごとに用意したメールボックスのプライマリ アドレスにします (`emailaddress`)"
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
        let label = text!("type of the recipient", "受信者の種類");
        cx.report(address).arg("what", text!("a distribution list", "配布リスト")).label(kind.span, label);
        return Ok(());
    }
    let primary = recipient.text(Property::PrimarySmtpAddress);
    if !primary.present()?.eq_ignore_ascii_case(address.present()?.trim()) {
        let label = text!("primary address of the recipient", "受信者のプライマリ アドレス");
        cx.report(address).arg("what", text!("an alias", "エイリアス")).label(primary.span, label);
        return Ok(());
    }
    kind.known().map(|_| ())
}
