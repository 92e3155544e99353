//! What is said about an organization of which the most important facts are unknown.

use synclint_diagnostic::finding::Finding;
use synclint_diagnostic::page::Page;
use synclint_diagnostic::product::Deployment;
use synclint_diagnostic::rule::{Applies, Certainty, Extra, RuleInfo, Severity};
use synclint_diagnostic::text;
use synclint_diagnostic::text::Text;
use synclint_model::schema::Table;
use synclint_model::{Organization, Records};

use crate::facts::Facts;
use crate::{cite, section};

/// Deployment or version are unknown.
pub static PRODUCT_VERSION_UNKNOWN: RuleInfo = RuleInfo {
    id: "product-version-unknown",
    severity: Severity::Info,
    certainty: Certainty::Verified,
    since: "0.1.0",
    section: &section::SUPPORT,
    tables: &[Table::Organization.name()],
    applies: Applies::ALWAYS,
    sources: &[&cite::SUPPORTED_CONFIGURATIONS_8_2],
    title: text!("deployment or version of the product is unknown", "製品の展開形態またはバージョンが不明"),
    message: text!(
        "{what} of this organization is unknown: {consequence}",
        "この組織の{what}が不明です。{consequence}"
    ),
    fix: text!(
        "say it in synclint.yaml (`facts:` `deployment`, `product-version`), or put the answer of RetrieveCurrentOrganization beside the records",
        "synclint.yaml の `facts:` に `deployment` と `product-version` を記述するか、RetrieveCurrentOrganization の応答をレコードと同じ場所に置きます"
    ),
    page: &Page(include_str!("product-version-unknown.md")),
    extra: Extra::NONE,
    yields_to: &[],
};

/// The rules of this file.
pub static RULES: &[&RuleInfo] = &[&PRODUCT_VERSION_UNKNOWN];

const NOT_JUDGED: Text = text!("rules that depend on it are not judged", "これに依存するルールは判定していません");
const BY_THE_DAY: Text = text!(
    "it is judged by the edition of the support page in force on the day of judgement",
    "判定日に有効なサポート ページの版で判定しました"
);

/// The finding about an organization whose deployment or version is unknown: at its row, else at its first record.
pub fn product(records: &Records<'_>, facts: &Facts) -> Option<Finding> {
    let org = Organization::new(records);
    let deployment = facts.deployment.as_ref().map(|known| known.value);
    let (what, consequence) = match (deployment, facts.version.is_some()) {
        (Some(_), true) => return None,
        (None, true) => (text!("the deployment", "展開形態"), NOT_JUDGED),
        (None, false) => (text!("the deployment and version", "展開形態とバージョン"), NOT_JUDGED),
        (Some(Deployment::OnPremises), false) => (text!("the version", "バージョン"), NOT_JUDGED),
        (Some(Deployment::Online), false) => (text!("the version", "バージョン"), BY_THE_DAY),
    };
    let order = [Table::Organization, Table::EmailServerProfile, Table::Mailbox, Table::Queue, Table::SystemUser];
    let place = order.iter().find_map(|&table| org.records(table).next())?.place();
    Some(Finding::new(&PRODUCT_VERSION_UNKNOWN, place.span).arg("what", what).arg("consequence", consequence))
}
