//! Columns and keys that are known: columns of the reference, of SQL views, and of data lakes.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use synclint_diagnostic::span::FileId;
use synclint_diagnostic::state::State;
use synclint_model::limits::Limits;
use synclint_model::lower::{Lowered, ParsedFile, lower};
use synclint_model::organization::Organization;
use synclint_model::schema::{ActDelivery, IncomingDelivery, OutgoingDelivery, Table};
use synclint_reader::read::{read, read_named};

/// Names of the reference of 2026, of the metadata of 2025, and of the SQL view `FilteredMailbox` of version 9, by table. The
/// columns that every table has are in [`COMMON`].
const REFERENCE: &[(Table, &str)] = &[
    (
        Table::Mailbox,
        "entityimage entityimage_timestamp entityimage_url entityimageid exchangesyncstatexmlfileref \
         exchangesyncstatexmlfileref_name regardingobjectid regardingobjectidname regardingobjecttypecode \
         isdataencryptionkeyset credentialinfo dataencryptionkey actdeliverymethodname \
         allowemailconnectortousecredentialsname emailrouteraccessapprovalname emailserverprofilename enabledforactname \
         isforwardmailboxname mailboxstatusname officeappsdeploymentscheduledname processanddeleteemailsname \
         testemailconfigurationscheduledname oauthtokenexpiresonutc lastsyncstartedonutc \
         postponetestemailconfigurationuntilutc receivingpostponeduntilforactutc testmailboxaccesscompletedonutc \
         emailaddressapprovedby emailaddressapprovedon lastactiveon nextscheduledactsyncinseconds",
    ),
    (
        Table::EmailServerProfile,
        "entityimage entityimage_timestamp entityimage_url entityimageid isdataencryptionkeyset incomingusesslname \
         outgoingauthenticationprotocolname servertypename usesamesettingsforoutgoingconnectionsname lasttesttotalexecutiontime \
         processemailsreceivedafterutc",
    ),
    (
        Table::Queue,
        "businessunitid businessunitidname primaryuserid primaryuseridname primaryuseridyominame primaryuseriddsc isfaxqueue \
         entityimage entityimage_timestamp entityimage_url emailsignature queuetypecode defaultmailboxname exchangerate",
    ),
    (
        Table::Organization,
        "emailtemplatedefaultview enableemailtemplateviews systemuserid isdisabled fiscalcalendarstart fiscalcalendarstartutc \
         acknowledgementtemplateidname basecurrencyid delegatedadminuserid negativeformatcode entityimage_url languagecode",
    ),
    (
        Table::SystemUser,
        "parentsystemuserid parentsystemuseridname parentsystemuseridyominame isintegrationuser identityid passporthi \
         address1_addressid exchangerate entityimage_url businessunitidname latestupdatetime msdyn_agentType",
    ),
    (Table::UserSettings, "businessunitid emailusername paginglimit timezonebias workdaystarttime preferredsolution"),
    (Table::MailboxTrackingFolder, "folderonboardingstatus regardingobjecttypecode owninguser versionnumber"),
    (Table::TimeZoneDefinition, "bias daylightname retiredorder standardname timezonecode"),
];

/// Names that every table has in an SQL view or a data lake.
const COMMON: &str = "createdby createdbyname createdbyyominame createdbydsc createdon createdonutc modifiedby modifiedon \
                      modifiedonutc modifiedonbehalfbyyominame organizationid versionnumber sinkcreatedon sinkmodifiedon \
                      isdelete partitionid createdonpartition msft_datastate createdby_entitytype";

/// Lowers one file and inspects the result.
fn with<T>(path: &str, text: &str, look: impl FnOnce(&Lowered<'_>) -> T) -> T {
    let parsed = read(FileId(0), text.as_bytes(), synclint_reader::Limits::default());
    assert_eq!(parsed.errors, [], "{text}");
    look(&lower(&[ParsedFile { path, parsed: &parsed }], Limits::default()))
}

/// Returns a file with one row of a table, with its ID and these keys.
fn row(table: Table, keys: &str) -> String {
    let id = table.info().primary_key;
    format!("{}:\n- {{{id}: 1d0f0000-0000-4000-8000-000000000001, {keys}}}\n", table.logical_name())
}

#[test]
fn names_of_the_reference_are_known() {
    for &(table, names) in REFERENCE {
        let common = if table == Table::TimeZoneDefinition { "" } else { COMMON };
        for name in names.split_whitespace().chain(common.split_whitespace()) {
            for name in [name.to_owned(), name.to_uppercase()] {
                let text = row(table, &format!("{name}: "));
                with("export.yaml", &text, |lowered| {
                    assert!(
                        lowered.findings.kept().is_empty(),
                        "{} {name}: {:?}",
                        table.logical_name(),
                        lowered.findings
                    );
                });
            }
        }
    }
}

/// A suffix is known only after the name of a column of that kind.
#[test]
fn names_that_only_look_like_columns_are_unknown() {
    for name in
        ["usernameutc", "traversedpathname", "createdonentitytype", "deleted", "sinkdeletedon", "utc", "nameutc"]
    {
        with("export.yaml", &row(Table::Mailbox, &format!("{name}: x")), |lowered| {
            let rules: Vec<_> = lowered.findings.kept().iter().map(|finding| finding.rule.id).collect();
            assert_eq!(rules, ["unknown-column"], "{name}");
        });
    }
}

/// No rule reads the version of a row, which SQL Server and data lakes write as bytes.
#[test]
fn versions_of_rows_can_have_any_notation() {
    for version in ["123", "'AAAAAAAAB9E='", "'0x00000000000007D1'", "[0, 1]", "{Value: 1}", "true", ""] {
        for table in Table::ALL {
            let text = row(table, &format!("versionnumber: {version}"));
            with("export.yaml", &text, |lowered| assert!(lowered.findings.kept().is_empty(), "{text}"));
        }
    }
}

/// The shapes in which SQL Server writes rows of views and tables.
#[test]
fn reads_rows_of_sql_views() {
    let row = r#"{"mailboxid":"1D0F0000-0000-4000-8000-000000000001","name":"Ada","actdeliverymethod":1,"actdeliverymethodname":"Server-Side Synchronization","enabledforact":true,"enabledforactname":"Yes","statecode":0,"statecodename":"アクティブ","regardingobjectid":"2D0F0000-0000-4000-8000-000000000001","regardingobjecttypecode":2020,"createdonutc":"2018-05-02T03:52:59","createdon":"2018-05-02T12:52:59","versionnumber":"AAAAAAAAB9E="}"#;
    for (path, text) in [
        ("a.json", format!(r#"{{"FilteredMailbox":[{row}]}}"#)),
        ("a.json", format!(r#"{{"mailboxes":[{row}]}}"#)),
        ("a.json", format!(r#"{{"MailboxBase":[{row}]}}"#)),
        ("a.json", format!(r#"{{"Mailbox":[{row}]}}"#)),
        ("a.json", format!("[{row}]")),
        ("FilteredMailbox.json", format!("[{row}]")),
        ("dbo.MailboxBase.json", format!("[{row}]")),
        ("FilteredMailbox/1.json", row.to_owned()),
    ] {
        with(path, &text, |lowered| {
            assert!(lowered.findings.kept().is_empty(), "{path} {:?}", lowered.findings);
            let organization = &Organization::new(&lowered.records);
            let mailbox = organization.mailboxes().next().unwrap();
            assert_eq!(mailbox.actdeliverymethod().get(), Some(ActDelivery::ServerSide));
            assert_eq!(mailbox.regarding_table(), Ok(Some(Table::Queue)), "from the object type code");
        });
    }
}

/// The date of a view is in the time zone of the user, and the one with the suffix is in UTC, in any order.
#[test]
fn uses_the_date_in_utc() {
    let (local, utc) = ("createdon: 2018-05-02 12:52:59.000", "createdonutc: 2018-05-02 03:52:59.000");
    let time = |keys: &[&str]| {
        with("export.yaml", &row(Table::EmailServerProfile, &keys.join(", ")), |lowered| {
            assert!(lowered.findings.kept().is_empty(), "{:?}", lowered.findings);
            let organization = Organization::new(&lowered.records);
            let created = organization.profiles().next().unwrap().createdon();
            (created.get().map(|time| time.to_string()), matches!(created.state, State::Absent))
        })
    };
    let of = |text: &str| (Some(text.to_owned()), false);
    assert_eq!(time(&[local]), of("2018-05-02T12:52:59"));
    assert_eq!(time(&[utc]), of("2018-05-02T03:52:59"));
    assert_eq!(time(&[local, utc]), of("2018-05-02T03:52:59"));
    assert_eq!(time(&[utc, local]), of("2018-05-02T03:52:59"));
    assert_eq!(time(&[local, "createdonutc: "]), of("2018-05-02T12:52:59"));
    assert_eq!(time(&["createdonutc: "]), (None, false));
    assert_eq!(time(&[]), (None, true));
}

/// The label in a key of its own is used like an annotation.
#[test]
fn uses_the_label_of_a_view() {
    let method = |keys: &str| {
        with("export.yaml", &format!("mailbox:\n- {{name: Ada, {keys}}}\n"), |lowered| {
            let organization = Organization::new(&lowered.records);
            let method = organization.mailboxes().next().unwrap().actdeliverymethod().state;
            let rules: Vec<_> = lowered.findings.kept().iter().map(|finding| finding.rule.id).collect();
            (method, rules.join(" "))
        })
    };
    let server_side = State::Present(ActDelivery::ServerSide);
    for (keys, expected, rules) in [
        ("actdeliverymethodname: Server-Side Synchronization", server_side, ""),
        ("actdeliverymethod: 1, actdeliverymethodname: Server-Side Synchronization", server_side, ""),
        ("actdeliverymethodname: Server-Side Synchronization, actdeliverymethod: 1", server_side, ""),
        ("actdeliverymethod: 1, actdeliverymethodname: None", server_side, "formatted-value-differs"),
        ("actdeliverymethod: 1, actdeliverymethodname: サーバー側", server_side, ""),
        ("actdeliverymethod: 1, actdeliverymethodname: ", server_side, ""),
        ("actdeliverymethod: , actdeliverymethodname: ", State::Null, ""),
        // A view has no label for a number that its string map does not have.
        ("actdeliverymethodname: ", State::Absent, ""),
        ("actdeliverymethodname: サーバー側", State::Invalid, "label-not-resolved"),
    ] {
        assert_eq!(method(keys), (expected, rules.to_owned()), "{keys}");
    }
}

/// The name of the table of a lookup is used, whatever key it has.
#[test]
fn uses_the_table_of_a_lookup() {
    let id = "regardingobjectid: 2d0f0000-0000-4000-8000-000000000001";
    for (key, expected) in [
        ("regardingobjectid_entitytype: queue", Some(Table::Queue)),
        ("regardingobjectidtype: systemuser", Some(Table::SystemUser)),
        ("regardingobjecttypecode: 8", Some(Table::SystemUser)),
        ("regardingobjecttypecode: queue", Some(Table::Queue)),
        ("regardingobjecttypecode: 2", None),
        ("regardingobjectidname: Queue", None),
        ("regardingobjectid@OData.Community.Display.V1.FormattedValue: Queue", None),
    ] {
        for keys in [format!("{id}, {key}"), format!("{key}, {id}")] {
            with("export.yaml", &format!("mailbox:\n- {{{keys}}}\n"), |lowered| {
                let organization = &Organization::new(&lowered.records);
                let table = organization.mailboxes().next().unwrap().regarding_table();
                assert_eq!(table.ok().flatten(), expected, "{keys}");
                assert!(lowered.findings.kept().is_empty(), "{keys}");
            });
        }
    }
}

/// A deleted row of a data lake is not part of the organization, and is reported.
#[test]
fn deleted_rows_are_no_records() {
    for (mark, deleted) in [
        ("true", true),
        ("True", true),
        ("1", true),
        ("'1'", true),
        ("false", false),
        ("0", false),
        ("", false),
        ("''", false),
    ] {
        let text = format!(
            "- {{Id: 1d0f0000-0000-4000-8000-000000000001, IsDelete: {mark}, mailboxid: , actdeliverymethod: 1}}\n\
             - {{Id: 1d0f0000-0000-4000-8000-000000000002, IsDelete: , mailboxid: , actdeliverymethod: 1}}\n"
        );
        with("mailbox.json", &text, |lowered| {
            assert_eq!(Organization::new(&lowered.records).mailboxes().count(), 2 - usize::from(deleted), "{mark}");
            let findings = lowered.findings.kept();
            let rules: Vec<_> = findings.iter().map(|finding| finding.rule.id).collect();
            assert_eq!(rules, if deleted { vec!["deleted-row"] } else { vec![] }, "{mark}");
            let record = findings.first().and_then(|finding| finding.subject.as_ref()?.record.as_deref());
            assert_eq!(record, deleted.then_some("1d0f0000-0000-4000-8000-000000000001"));
            assert!(lowered.holds[0]);
        });
    }
}

/// A whole organization row has the key of a user too.
#[test]
fn a_whole_organization_row_is_no_user() {
    let row = "- {organizationid: f8850000-0000-4000-8000-000000000001, systemuserid: , emailconnectionchannel: 0}\n";
    for path in ["organizations.json", "export.json"] {
        with(path, row, |lowered| {
            assert!(lowered.records.has(Table::Organization), "{path}");
            assert!(!lowered.records.has(Table::SystemUser), "{path}");
        });
    }
}

/// The details of a mailbox name the option for server-side synchronization after the Email Router.
#[test]
fn reads_the_details_of_a_mailbox() {
    let text = "Mailbox Async Processing State\n\nmailboxid : 9fb6600b-0965-e811-a97f-000d4a161089\nhostid: Null\n\
                processinglastattemptedon : 12/3/2018 3:23:36 PM\n\nMailbox Synchronization Methods\n\n\
                incomingemaildeliverymethod : EmailRouter\noutgoingemaildeliverymethod : EmailRouter\nactdeliverymethod : EmailRouter\n";
    for path in ["Mailbox.log", "Mailbox.txt", "Mailbox.yaml"] {
        let parsed = read_named(path, FileId(0), text.as_bytes(), synclint_reader::Limits::default());
        assert_eq!(parsed.errors, []);
        let lowered = lower(&[ParsedFile { path, parsed: &parsed }], Limits::default());
        assert!(lowered.findings.kept().is_empty(), "{:?}", lowered.findings);
        let organization = Organization::new(&lowered.records);
        let mailbox = organization.mailboxes().next().unwrap();
        assert_eq!(mailbox.actdeliverymethod().get(), Some(ActDelivery::ServerSide));
        assert_eq!(mailbox.incomingemaildeliverymethod().get(), Some(IncomingDelivery::ServerSide));
        assert_eq!(mailbox.outgoingemaildeliverymethod().get(), Some(OutgoingDelivery::ServerSide));
    }
}
