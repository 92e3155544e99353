//! The finding for an organization whose deployment or version is unknown.

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

/// The deployment or the version is unknown.
pub static PRODUCT_VERSION_UNKNOWN: RuleInfo = RuleInfo {
    id: "product-version-unknown",
    severity: Severity::Info,
    certainty: Certainty::Verified,
    since: "0.1.0",
    section: &section::SUPPORT,
    tables: &[Table::Organization.name()],
    applies: Applies::ALWAYS,
    sources: &[&cite::SUPPORTED_CONFIGURATIONS_8_2],
    title: text!("Unknown deployment or version", "展開または製品バージョンが不明"),
    message: text!(
        "this organization has an unknown {what} ({consequence})",
        "この組織の{what}が不明です ({consequence})"
    ),
    fix: text!(
        "set `deployment` and `product-version` under `facts:` in synclint.yaml, or save the RetrieveCurrentOrganization response next to the records",
        "synclint.yaml の `facts:` に `deployment` と `product-version` を指定するか、RetrieveCurrentOrganization の応答をレコードと同じ場所に保存します"
    ),
    page: &Page(include_str!("product-version-unknown.md")),
    extra: Extra::NONE,
    yields_to: &[],
};

/// The rules of this file.
pub static RULES: &[&RuleInfo] = &[&PRODUCT_VERSION_UNKNOWN];

const SKIPPED: Text = text!("rules that depend on this were skipped", "これに依存するルールは未判定");
const BY_THE_DAY: Text =
    text!("synclint uses the support page in force on the `--as-of` date", "判定日に有効なサポート ページの版で判定");

/// Returns the finding for an organization whose deployment or version is unknown, at its row or else at its first record.
pub fn product(records: &Records<'_>, facts: &Facts) -> Option<Finding> {
    let org = Organization::new(records);
    let deployment = facts.deployment.as_ref().map(|known| known.value);
    let (what, consequence) = match (deployment, facts.version.is_some()) {
        (Some(_), true) => return None,
        (None, true) => (text!("deployment", "展開形態"), SKIPPED),
        (None, false) => (text!("deployment and version", "展開形態とバージョン"), SKIPPED),
        (Some(Deployment::OnPremises), false) => (text!("version", "バージョン"), SKIPPED),
        (Some(Deployment::Online), false) => (text!("version", "バージョン"), BY_THE_DAY),
    };
    let order = [Table::Organization, Table::EmailServerProfile, Table::Mailbox, Table::Queue, Table::SystemUser];
    let place = order.iter().find_map(|&table| org.records(table).next())?.place();
    Some(Finding::new(&PRODUCT_VERSION_UNKNOWN, place.span).arg("what", what).arg("consequence", consequence))
}
