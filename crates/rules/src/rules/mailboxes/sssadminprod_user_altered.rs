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
        title: text!("the user of server-side synchronization is disabled", "サーバー側同期のユーザーが無効"),
        message: text!(
            "{record} is the user that server-side synchronization works as, and it is disabled",
            "{record} はサーバー側同期が使用するユーザーですが、無効になっています"
        ),
        fix: text!(
            "enable the user again (isdisabled: false) and leave it alone",
            "ユーザーを有効に戻し (isdisabled: false)、変更しないようにします"
        ),
        page: &pages::SSSADMINPROD_USER_ALTERED,
        extra: Extra::NONE,
        yields_to: &[],
    },
    check: Check::Organization(check),
};

/// What the user is called.
const NAME: &str = "# SSSAdminProd";

fn check(cx: &mut Cx<'_>) -> Outcome {
    cx.org.need(Table::SystemUser)?;
    let org = cx.org;
    let named = records::that(org.users(), |user| Ok(user.fullname().present()?.trim() == NAME));
    let named = named.one_decides(cx)?;
    cx.for_each(named, |user, cx| {
        let disabled = user.isdisabled();
        if disabled.present()? {
            cx.report(disabled);
        }
        Ok(())
    })
}
