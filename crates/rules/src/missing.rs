//! What is said about an organization of which the most important facts are unknown.

use synclint_model::field::Place;
use synclint_model::finding::{Finding, OrganizationId};
use synclint_model::organization::Organization;
use synclint_model::rule::{Applies, Certainty, RuleInfo, Severity};
use synclint_model::schema::Table;
use synclint_model::text;
use synclint_model::text::Text;

use crate::cite;
use crate::facts::Facts;

/// Deployment or version are unknown.
pub static PRODUCT_VERSION_UNKNOWN: RuleInfo = RuleInfo {
    id: "product-version-unknown",
    severity: Severity::Info,
    certainty: Certainty::Verified,
    since: "0.1.0",
    tables: &[Table::Organization],
    applies: Applies::ALWAYS,
    sources: &[&cite::SUPPORTED_CONFIGURATIONS_8_2],
    title: text!("deployment or version of the product is unknown", "製品の展開形態またはバージョンが不明"),
    message: text!(
        "{what} of this organization is unknown, so rules that depend on it are not judged",
        "この組織の{what}が不明なため、これに依存するルールは判定していません"
    ),
    fix: text!(
        "say it in synclint.yaml (`facts:` `deployment`, `product-version`), or put the answer of RetrieveCurrentOrganization beside the records",
        "synclint.yaml の `facts:` に `deployment` と `product-version` を記述するか、RetrieveCurrentOrganization の応答をレコードと同じ場所に置きます"
    ),
    yields_to: &[],
};

/// The rules of this file.
pub static RULES: &[&RuleInfo] = &[&PRODUCT_VERSION_UNKNOWN];

/// The finding about an organization whose deployment, or whose version on-premises, is unknown: at its row, else at its
/// first record.
pub fn product(org: &Organization<'_>, id: OrganizationId, facts: &Facts) -> Option<Finding> {
    let online = facts.deployment.as_ref().map(|known| known.value == synclint_model::product::Deployment::Online);
    let what: Text = match (online, facts.version.is_some()) {
        (None, true) => text!("the deployment", "展開形態"),
        (None, false) => text!("the deployment and version", "展開形態とバージョン"),
        (Some(false), false) => text!("the version", "バージョン"),
        (Some(true), _) | (Some(false), true) => return None,
    };
    let order = [Table::Organization, Table::EmailServerProfile, Table::Mailbox, Table::Queue, Table::SystemUser];
    let place: Place = order.iter().find_map(|&table| org.records(table).next())?.place();
    Some(Finding::new(&PRODUCT_VERSION_UNKNOWN, id, place.span).arg("what", what))
}
