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
        title: text!("a setting that differs from the other organizations", "他の組織と異なる設定"),
        message: text!(
            "{setting} is {value} here and {common} in {n} of {total} organizations",
            "{setting} はこの組織では {value} ですが、{total} 組織中 {n} 組織では {common} です"
        ),
        fix: text!(
            "set it as in the other organizations, where the difference is not meant",
            "意図した違いでなければ、他の組織に合わせます"
        ),
        page: &pages::ORGANIZATION_SETTING_DRIFT,
        extra: Extra::NONE,
        yields_to: &[],
    },
    check: Check::Across { map, reduce },
};

/// Of fewer organizations no one is the odd one.
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
    // What is not set is the default of the version, which an export does not tell.
    for known in ORG_SETTINGS {
        if let Some(setting) = org.org_setting(known.key)
            && let Some(value) = setting.get()
        {
            cx.collect(known.key, setting, |entry| entry.value = Some(value.to_ascii_lowercase().as_str().into()));
        }
    }
    Ok(())
}

/// Keeps what a column says, where it says something.
fn compare<T: Shown>(setting: &str, field: Field<T>, cx: &mut Cx<'_>) {
    if let Some(value) = field.value() {
        cx.collect(setting, field, |entry| entry.value = Some(value));
    }
}

/// Speaks where more than half of the organizations agree, of three at least.
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
            .arg("total", group.len());
    }
}
