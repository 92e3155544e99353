use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "customer-key-version",
        severity: Severity::Info,
        certainty: Certainty::Verified,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::Organization.name()],
        applies: Applies::ONLINE.until(8, 0),
        sources: &[&cite::SUPPORTED_CONFIGURATIONS_8_2],
        title: text!(
            "customer key encryption in a version before it was supported",
            "顧客キーのサービスの暗号化に対応していないバージョン"
        ),
        message: text!(
            "Exchange Online encrypts with a customer key, which is supported from CRM Online 2016 Update 1 (8.1) on",
            "Exchange Online で顧客キーのサービスの暗号化を使用していますが、サポートされるのは CRM Online 2016 更新プログラム 1 (8.1) 以降です"
        ),
        fix: text!("update the organization to version 8.1 or newer", "組織をバージョン 8.1 以降に更新します"),
        page: &pages::CUSTOMER_KEY_VERSION,
        extra: Extra::NONE,
        yields_to: &[],
    },
    check: Check::Organization(check),
};

fn check(cx: &mut Cx<'_>) -> Outcome {
    if cx.facts.switch(stated::CUSTOMER_KEY)? {
        let place = cx.org.need_row()?.place();
        cx.report(place);
    }
    Ok(())
}
