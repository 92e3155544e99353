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
            "Customer Key encryption in a version that does not support it",
            "顧客キーによるサービスの暗号化に対応していないバージョン"
        ),
        message: text!(
            "Exchange Online uses Customer Key encryption, which requires version 8.1 or later",
            "Exchange Online で使用中の顧客キーによる暗号化には、バージョン 8.1 以降が必要です"
        ),
        fix: text!(
            "update this organization to CRM Online 2016 Update 1 (8.1) or later",
            "組織を CRM Online 2016 更新プログラム 1 (8.1) 以降に更新します"
        ),
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
