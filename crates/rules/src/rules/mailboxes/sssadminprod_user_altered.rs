use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "sssadminprod-user-altered",
        severity: Severity::Warning,
        certainty: Certainty::Mapped,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::SystemUser.name()],
        applies: Applies::ONLINE.since(calendar::SSS_IDENTITY.day),
        sources: &[&cite::KB_SSS_ADMIN],
        title: text!("Disabled user of server-side synchronization", "サーバー側同期の実行ユーザーの無効化"),
        message: text!(
            "user {record} of server-side synchronization is disabled",
            "サーバー側同期の実行ユーザー{record}が無効です"
        ),
        fix: text!(
            "enable the user (`isdisabled: false`), and make no other changes to it",
            "ユーザーを有効にし (`isdisabled: false`)、そのほかの変更は行いません"
        ),
        page: &pages::SSSADMINPROD_USER_ALTERED,
        extra: Extra::NONE,
        yields_to: &[],
    },
    check: Check::Organization(check),
};

/// Full name of the user.
const NAME: &str = "# SSSAdminProd";

fn check(cx: &mut Cx<'_>) -> Outcome {
    cx.org.need(Table::SystemUser)?;
    let org = cx.org;
    let named = records::matching(org.users(), |user| Ok(user.fullname().present()?.trim() == NAME));
    let named = named.found_or_stop(cx)?;
    cx.for_each(named, |user, cx| {
        let disabled = user.isdisabled();
        if disabled.present()? {
            cx.report(disabled);
        }
        Ok(())
    })
}
