use foldhash::HashMap;

use synclint_model::shown::Shown;

use crate::prelude::*;
use crate::target::Target;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "organization-setting-drift",
        severity: Severity::Info,
        certainty: Certainty::Inferred,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::Organization.name()],
        applies: Applies::ALWAYS.on_request(),
        sources: &[&cite::SYSTEM_SETTINGS_EMAIL, &cite::ORG_DB_SETTINGS],
        title: text!("Setting that differs between organizations", "組織間で異なる設定"),
        message: text!(
            "`{setting}` is {value} in this organization but {common} in {n} of {total}",
            "`{setting}` はこの組織では {value} ですが、{total}のうち {n} 件では {common} です"
        ),
        fix: text!(
            "use the value of the other organizations unless the difference is intended",
            "意図した違いでなければ、ほかの組織と同じ値にします"
        ),
        page: &pages::ORGANIZATION_SETTING_DRIFT,
        extra: Extra::NONE,
        yields_to: &[],
    },
    check: Check::Across { map, reduce },
};

/// The fewest organizations that are compared.
const FEWEST: usize = 3;

fn map(org: &Organization<'_>, cx: &mut Cx<'_>) -> Outcome {
    let row = org.need_row()?;
    compare("emailconnectionchannel", row.emailconnectionchannel(), cx);
    compare("requireapprovalforuseremail", row.requireapprovalforuseremail(), cx);
    compare("requireapprovalforqueueemail", row.requireapprovalforqueueemail(), cx);
    compare("allowunresolvedpartiesonemailsend", row.allowunresolvedpartiesonemailsend(), cx);
    compare("unresolveemailaddressifmultiplematch", row.unresolveemailaddressifmultiplematch(), cx);
    compare("ignoreinternalemail", row.ignoreinternalemail(), cx);
    compare("emailcorrelationenabled", row.emailcorrelationenabled(), cx);
    compare("enablesmartmatching", row.enablesmartmatching(), cx);
    compare("isfolderbasedtrackingenabled", row.isfolderbasedtrackingenabled(), cx);
    compare("generatealertsforerrors", row.generatealertsforerrors(), cx);
    compare("notifymailboxownerofemailserverlevelalerts", row.notifymailboxownerofemailserverlevelalerts(), cx);
    if let Some(defaults) = org.email_settings() {
        compare("IncomingEmailDeliveryMethod", defaults.incoming, cx);
        compare("OutgoingEmailDeliveryMethod", defaults.outgoing, cx);
        compare("ACTDeliveryMethod", defaults.act, cx);
    }
    // A setting that is not set has the default of the version, which an export does not contain.
    for known in ORG_SETTINGS {
        if let Some(setting) = org.org_setting(known.key)
            && let Some(value) = setting.get()
        {
            cx.collect(known.key, setting, |entry| entry.value = Some(value.to_ascii_lowercase().as_str().into()));
        }
    }
    Ok(())
}

/// Collects the value of a column, if it has one.
fn compare<T: Shown>(setting: &str, field: Field<T>, cx: &mut Cx<'_>) {
    if let Some(value) = field.value() {
        cx.collect(setting, field, |entry| entry.value = Some(value));
    }
}

/// Reports each value that differs from the value of more than half of the organizations, if there are [`FEWEST`] or more.
fn reduce(group: &[Compared], across: &mut Across<'_>) {
    let mut held: HashMap<&Arg, usize> = HashMap::default();
    for value in group.iter().filter_map(|fact| fact.entry.value.as_ref()) {
        *held.entry(value).or_default() += 1;
    }
    let Some((common, n)) = held.into_iter().find(|(_, n)| 2 * n > group.len()) else { return };
    if group.len() < FEWEST {
        return;
    }
    for fact in group {
        let Some(value) = fact.entry.value.as_ref().filter(|value| *value != common) else { continue };
        across
            .report(fact)
            .detail(&fact.entry.key)
            .arg("setting", &*fact.entry.key)
            .arg("value", value.clone())
            .arg("common", common.clone())
            .arg("n", n)
            .arg("total", noun::ORGANIZATIONS.of(group.len()));
    }
}
