//! Lowers rows: absent values, positions inside settings, links between records.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use synclint_diagnostic::need::{Need, Stop};
use synclint_diagnostic::span::{FileId, Span};
use synclint_diagnostic::state::State;
use synclint_diagnostic::text::Arg;
use synclint_model::limits::Limits;
use synclint_model::lookup::Lookup;
use synclint_model::lower::{Lowered, ParsedFile, lower};
use synclint_model::organization::Organization;
use synclint_model::schema::{ActDelivery, IncomingDelivery, Table};
use synclint_reader::read::read;

/// Lowers one file and inspects the result.
fn with<T>(text: &str, look: impl FnOnce(&Lowered<'_>) -> T) -> T {
    let parsed = read(FileId(0), text.as_bytes(), synclint_reader::Limits::default());
    look(&lower(&[ParsedFile { path: "export.yaml", parsed: &parsed }], Limits::default()))
}

fn slice(text: &str, span: Span) -> &str {
    &text[span.start as usize..span.end as usize]
}

#[test]
fn distinguishes_absent_null_invalid_and_present() {
    let text = "mailboxid: 1d0f0000-0000-4000-8000-000000000001\nemailaddress:\nactdeliverymethod: 9\nincomingemaildeliverymethod: '2'\n";
    with(text, |lowered| {
        let organization = Organization::new(&lowered.records);
        let mailbox = organization.mailboxes().next().unwrap();
        assert_eq!(mailbox.username().state, State::Absent);
        assert_eq!(mailbox.emailaddress().state, State::Null);
        assert_eq!(mailbox.actdeliverymethod().state, State::Invalid);
        let incoming = mailbox.incomingemaildeliverymethod();
        assert_eq!(incoming.state, State::Present(IncomingDelivery::ServerSide));
        assert_eq!(slice(text, incoming.place.span), "'2'");
        assert_eq!(slice(text, incoming.key.unwrap()), "incomingemaildeliverymethod");
        // The location of an absent column is the start of the record.
        assert_eq!(slice(text, mailbox.username().place.span), "mailboxid");
        assert_eq!(mailbox.emailaddress().present(), Err(Stop::NotApplicable));
        assert_eq!(mailbox.username().known(), Err(Stop::MissingData(Need::Column(Table::Mailbox.name(), "username"))));
        assert_eq!(
            mailbox.actdeliverymethod().known().unwrap_err(),
            Stop::MissingData(Need::Column(Table::Mailbox.name(), "actdeliverymethod"))
        );
        assert_eq!(lowered.findings.kept().len(), 1, "the invalid value is reported once");
    });
}

#[test]
fn locates_settings_inside_xml() {
    let text = "organizationid: f8850000-0000-4000-8000-000000000001\norgdborgsettings: \"<OrgSettings>\\n <TrackCategorizedItems>False</TrackCategorizedItems>\\u003cBackgroundSendBatchSize>25</BackgroundSendBatchSize></OrgSettings>\"\ndefaultemailsettings: '<EmailSettings><ACTDeliveryMethod>1</ACTDeliveryMethod></EmailSettings>'\n";
    with(text, |lowered| {
        let organization = &Organization::new(&lowered.records);
        let tracked = organization.org_setting("trackcategorizeditems").unwrap();
        assert_eq!((tracked.get(), slice(text, tracked.place.span)), (Some("False"), "False"));
        let size = organization.org_setting("BackgroundSendBatchSize").unwrap();
        assert_eq!((size.get(), slice(text, size.place.span)), (Some("25"), "25"));
        assert_eq!(
            organization.org_setting("AutoTrackSentFolderItems").unwrap().state,
            State::Null,
            "a setting that is not set is null"
        );
        let act = organization.email_settings().unwrap().act;
        assert_eq!((act.get(), slice(text, act.place.span)), (Some(ActDelivery::ServerSide), "1"));
        assert_eq!(organization.email_settings().unwrap().incoming.state, State::Absent);
        assert!(lowered.findings.kept().is_empty(), "{:?}", lowered.findings);
    });
}

#[test]
fn links_records() {
    let text = "emailserverprofiles:\n- {emailserverprofileid: 6c1f0000-0000-4000-8000-000000000001, name: One}\n- {name: Two}\n- {name: Two}\nqueues:\n- {queueid: 2d0f0000-0000-4000-8000-000000000001}\nmailboxes:\n- {emailserverprofile: '{6C1F0000-0000-4000-8000-000000000001}', regardingobjectid: 2d0f0000-0000-4000-8000-000000000001}\n- {emailserverprofile: One, _regardingobjectid_value: 3d0f0000-0000-4000-8000-000000000001, _regardingobjectid_value@Microsoft.Dynamics.CRM.lookuplogicalname: systemuser}\n- {emailserverprofile: Two}\n- {emailserverprofile: }\n- {emailserverprofile: 7c1f0000-0000-4000-8000-000000000001}\n";
    with(text, |lowered| {
        let organization = &Organization::new(&lowered.records);
        let one = organization.profiles().next().unwrap();
        assert_eq!(one.mailboxes().len(), 2);
        let mailboxes: Vec<_> = organization.mailboxes().collect();
        assert_eq!(mailboxes[0].profile().unwrap().unwrap().place(), one.place());
        assert_eq!(mailboxes[0].regarding_table(), Ok(Some(Table::Queue)), "found in the queues");
        assert_eq!(mailboxes[1].regarding_table(), Ok(Some(Table::SystemUser)), "from the annotation");
        let unknown = Stop::MissingData(Need::Table(Table::EmailServerProfile.name()));
        assert_eq!(mailboxes[2].profile().unwrap_err(), unknown, "a name that two profiles have");
        assert!(mailboxes[3].profile().unwrap().is_none());
        assert_eq!(mailboxes[4].profile().unwrap_err(), unknown, "a profile that was not exported");
        assert!(organization.find(Table::Queue, Lookup::Name("x")).is_none());
    });
}

#[test]
fn uses_the_first_of_two_rows_with_the_same_id() {
    let text = "- {mailboxid: 1d0f0000-0000-4000-8000-000000000001, name: first}\n- {mailboxid: '{1D0F0000-0000-4000-8000-000000000001}', name: second}\n";
    with(text, |lowered| {
        let organization = Organization::new(&lowered.records);
        let names: Vec<_> = organization.mailboxes().map(|mailbox| mailbox.name().get()).collect();
        assert_eq!(names, [Some("first")]);
        assert_eq!(lowered.findings.kept().len(), 1);
    });
}

/// Keys are cached across rows. The result for a row must not depend on previous rows.
#[test]
fn rows_do_not_depend_on_previous_rows() {
    let rows = [
        "- {mailboxid: 1d0f0000-0000-4000-8000-00000000000N, name: N, actdeliverymethod: 1}\n",
        "- {name: N, mailboxid: 1d0f0000-0000-4000-8000-00000000000N, '1': 2}\n",
        "- {queueid: 2d0f0000-0000-4000-8000-00000000000N, name: N, actdeliverymethod: 1}\n",
        "- {Version: 9.2.0.0}\n",
        "- {mailboxid: 1d0f0000-0000-4000-8000-00000000000N, name: N, NAME: N, actdeliverymethod: 1}\n",
        "- {activityid: 1d0f0000-0000-4000-8000-00000000000N, mailboxid: 1d0f0000-0000-4000-8000-00000000000N}\n",
        "- {[a]: b, name: N, emailserverprofile: {Id: 6c1f0000-0000-4000-8000-00000000000N}, mailboxid: 1d0f0000-0000-4000-8000-00000000000N}\n",
        "- {LogicalName: queue, Id: 2d0f0000-0000-4000-8000-00000000000N, name: N}\n",
        "- {LogicalName: mailbox, Id: 1d0f0000-0000-4000-8000-00000000000N, name: N}\n",
    ];
    let summary = |text: &str| {
        with(text, |lowered| {
            let organization = &Organization::new(&lowered.records);
            let names = Table::ALL
                .map(|table| organization.records(table).map(|row| format!("{:?}", row.title())).collect::<Vec<_>>());
            let rows = lowered.findings.kept().iter().map(|finding| match finding.message.get("rows") {
                Some(Arg::Count(rows, _)) => *rows,
                _ => 1,
            });
            (names, rows.sum::<i64>())
        })
    };
    let numbered: Vec<String> = (1..10).map(|number| rows[number - 1].replace('N', &number.to_string())).collect();
    let alone: Vec<_> = numbered.iter().map(|row| summary(row)).collect();
    for rotation in 0..numbered.len() {
        // Twice, so that each row occurs with one that has the same keys.
        let again = numbered.iter().map(|row| row.replace("-00000000000", "-10000000000"));
        let rows: Vec<String> =
            numbered.iter().cloned().chain(again).cycle().skip(rotation).take(2 * numbered.len()).collect();
        let (names, findings) = summary(&rows.concat());
        for (table, names) in (0..).zip(&names) {
            let mut expected: Vec<_> = alone
                .iter()
                .flat_map(|(names, _)| names[table].iter().cloned())
                .flat_map(|name| [name.clone(), name])
                .collect();
            let mut names = names.clone();
            expected.sort();
            names.sort();
            assert_eq!(names, expected, "{rotation}");
        }
        assert_eq!(findings, 2 * alone.iter().map(|(_, findings)| findings).sum::<i64>());
    }
}

/// Rows with more keys than the cache can contain are read.
#[test]
fn reads_rows_with_any_number_of_keys() {
    let keys: String = (0..9000).map(|number| format!("  new_{number}: 1\n")).collect();
    let text = format!(
        "- mailboxid: 1d0f0000-0000-4000-8000-000000000001\n{keys}  name: Ada\n- mailboxid: 1d0f0000-0000-4000-8000-000000000002\n{keys}  name: Ben\n"
    );
    with(&text, |lowered| {
        let organization = Organization::new(&lowered.records);
        let names: Vec<_> = organization.mailboxes().map(|mailbox| mailbox.name().get()).collect();
        assert_eq!(names, [Some("Ada"), Some("Ben")]);
        assert!(lowered.findings.kept().is_empty());
    });
}
