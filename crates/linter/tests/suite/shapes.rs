//! Every shape that exporters and scripts give to rows, for every core table, in JSON and in YAML: a fault in the row is reported
//! at its place, and nothing else is. A row that is not read makes the run incomplete.

use proptest::prelude::*;
use serde_json::{Value, json};
use synclint_report::Run;

use crate::support::flags::Flags;
use crate::support::tree::{File, lint};

/// The value of the faulty column, which occurs nowhere else.
const FAULT: &str = "97";

/// A table, its entity set, and a row with a fault.
fn tables() -> [(&'static str, &'static str, Value); 5] {
    let id = "1d0f0000-0000-4000-8000-000000000001";
    [
        ("mailbox", "mailboxes", json!({"mailboxid": id, "name": "Ada", "actdeliverymethod": 97})),
        (
            "emailserverprofile",
            "emailserverprofiles",
            json!({"emailserverprofileid": id, "name": "X", "servertype": 97}),
        ),
        (
            "organization",
            "organizations",
            json!({"organizationid": id, "name": "contoso", "emailconnectionchannel": 97}),
        ),
        ("queue", "queues", json!({"queueid": id, "name": "Support", "incomingemaildeliverymethod": 97})),
        ("systemuser", "systemusers", json!({"systemuserid": id, "fullname": "Ada", "accessmode": 97})),
    ]
}

fn without_id(row: &Value) -> Value {
    let mut row = row.clone();
    row.as_object_mut().unwrap().retain(|key, _| !key.ends_with("id"));
    row
}

/// Returns a row as the SDK serializes it: the columns are a list, a mapping, or two lists.
fn entities(table: &str, row: &Value) -> Vec<Value> {
    let columns = row.as_object().unwrap();
    let typed = |value: &Value| if value.is_number() { json!({"Value": value}) } else { value.clone() };
    let pairs: Vec<Value> = columns.iter().map(|(key, value)| json!({"Key": key, "Value": typed(value)})).collect();
    let capgemini: Vec<Value> =
        columns.iter().map(|(key, value)| json!({"AttributeName": key, "AttributeValue": typed(value)})).collect();
    let mapping: serde_json::Map<String, Value> =
        columns.iter().map(|(key, value)| (key.clone(), typed(value))).collect();
    let keys: Vec<&String> = columns.keys().collect();
    let values: Vec<Value> = columns.values().map(typed).collect();
    let attributes =
        [json!(pairs), json!(capgemini), json!(mapping), json!({"Count": keys.len(), "Keys": keys, "Values": values})];
    let entity = |attributes: Value| json!({"LogicalName": table, "Id": "1d0f0000-0000-4000-8000-000000000001", "Attributes": attributes, "FormattedValues": [], "RelatedEntities": {}, "KeyAttributes": []});
    attributes.map(entity).to_vec()
}

/// A shape: what it is called, its path, and its document.
type Shape = (String, String, Value);

/// Returns every shape of a row.
fn shapes(table: &str, set: &str, row: &Value) -> Vec<Shape> {
    let any = |name: &str, document: Value| (name.to_owned(), "x".to_owned(), document);
    let context = format!("https://contoso.crm.dynamics.com/api/data/v9.2/$metadata#{set}(name)");
    let mut shapes = vec![
        any("row", row.clone()),
        any("list", json!([row])),
        any("nested lists", json!([[[row]]])),
        any("Web API", json!({"@odata.context": context, "value": [row]})),
        any("Web API without the key", json!({"@odata.context": context, "value": [without_id(row)]})),
        any("nested list in a page", json!({"value": [[row]]})),
        any(
            "list of pages",
            json!([{"@odata.context": context, "value": [], "@odata.nextLink": "https://x/1"}, {"@odata.context": context, "value": [row]}]),
        ),
        any("complete count", json!({"@odata.count": 1, "value": [row]})),
        any("no more records", json!({"@Microsoft.Dynamics.CRM.morerecords": false, "value": [row]})),
        any("null next link", json!({"value": [row], "@odata.nextLink": null})),
        any("OData 2", json!({"d": {"results": [row], "__count": "1"}})),
        any("OData 2, list", json!({"d": [row]})),
        any("Power Automate", json!({"statusCode": 200, "headers": {"a": "b"}, "body": {"value": [row]}})),
        any("batch", json!({"responses": [{"id": "1", "status": 200, "headers": {}, "body": {"value": [row]}}]})),
        any("batch of single rows", json!({"responses": [{"status": 200, "body": row}]})),
        any("Newtonsoft", json!({"$id": "1", "$values": [row]})),
        any("table by logical name", json!({table: [row]})),
        any("table by entity set", json!({set: [row]})),
        any("table without keys", json!({set: [without_id(row)]})),
        any("table by name in upper case", json!({set.to_uppercase(): [row]})),
        any("one row under the table", json!({table: row})),
        any("response under the table", json!({set: {"@odata.context": context, "value": [row]}})),
        any("map by ID", json!({set: {"1d0f0000-0000-4000-8000-000000000001": without_id(row)}})),
        any("map by name", json!({set: {"first": row}})),
        any("organization by name", json!({"contoso": {set: [row]}})),
        any("organization in a wrapper", json!({"data": {"contoso": {set: [row]}}})),
        any("null error", json!({"error": null, "value": [row]})),
        any("row with a key like a table", {
            let mut row = row.clone();
            row["queues"] = json!([]);
            row["users"] = json!([]);
            row["value"] = json!([]);
            row["Attributes"] = json!([]);
            row
        }),
        any("row with keys of the environment", {
            let mut row = row.clone();
            row["Detail"] = json!("x");
            row["EnvironmentId"] = json!("x");
            row
        }),
        any("other context", json!({"@odata.context": "https://x/$metadata#tasks(subject)", "value": [row]})),
        any(
            "expanded in a foreign row",
            json!({"@odata.context": "https://x/$metadata#contacts(fullname)", "value": [{"contactid": "1", "fullname": "x", "nav": row}]}),
        ),
        any(
            "expanded list in a foreign row",
            json!({"@odata.context": "https://x/$metadata#contacts(fullname)", "value": [{"contactid": "1", "nav": [row]}]}),
        ),
        any("CRM records", json!({"Count": 1, "CrmRecords": [row], "NextPage": false})),
        ("file name".to_owned(), set.to_owned(), json!([without_id(row)])),
        ("single row by file name".to_owned(), table.to_owned(), without_id(row)),
        ("file name and prefix".to_owned(), format!("2026.{table}"), json!([without_id(row)])),
        ("directory".to_owned(), format!("{set}/first"), without_id(row)),
        (
            "map by ID in a file".to_owned(),
            set.to_owned(),
            json!({"1d0f0000-0000-4000-8000-000000000001": without_id(row)}),
        ),
    ];
    for key in ["data", "records", "rows", "items", "result", "results", "entities", "value", "body", "Data", "ROWS"] {
        shapes.push(any(&format!("wrapper {key}"), json!({key: [row]})));
        shapes.push(any(&format!("wrapper {key} of one row"), json!({key: row})));
    }
    for fragment in [
        format!("{set}/$entity"),
        table.to_owned(),
        format!("Collection(mscrm.{table})"),
        format!("emailserverprofiles(1d0f0000-0000-4000-8000-000000000001)/emailserverprofile_{table}"),
    ] {
        let context = format!("https://contoso.crm.dynamics.com/api/data/v9.2/$metadata#{fragment}");
        shapes.push(any(&fragment, json!({"@odata.context": context, "value": [without_id(row)]})));
    }
    for (number, entity) in entities(table, row).into_iter().enumerate() {
        shapes.push(any(&format!("SDK entity {number}"), json!([entity])));
        shapes.push(any(
            &format!("SDK collection {number}"),
            json!({"EntityName": table, "MoreRecords": false, "Entities": [entity]}),
        ));
    }
    let user =
        json!({"systemuserid": "1d0f0000-0000-4000-8000-00000000000b", "fullname": "x", "nav": row, "more": [row]});
    shapes.push(any("expanded twice in a user", json!([user])));
    shapes
}

/// Shapes with rows that no rule checks, or that are incomplete. Each must make the run incomplete.
fn refused(set: &str, row: &Value) -> Vec<Shape> {
    let any = |name: &str, document: Value| (name.to_owned(), "x".to_owned(), document);
    vec![
        any("unknown key", json!({"backup": [row]})),
        any("unknown keys", json!({"a": {"b": [{"c": row}]}})),
        any("beside a page", json!({"value": [], "old": [row]})),
        any(
            "expanded in a row of another table",
            json!([{"teamid": "1d0f0000-0000-4000-8000-00000000000a", "nav": row}]),
        ),
        any("next link", json!({"value": [row], "@odata.nextLink": "https://x/2"})),
        any("old next link", json!({"value": [row], "odata.nextLink": "x"})),
        any("OData 2 next link", json!({"d": {"results": [row], "__next": "x"}})),
        any("more records", json!({"value": [row], "@Microsoft.Dynamics.CRM.morerecords": true})),
        any("more entities", json!({"MoreRecords": true, "Entities": [row]})),
        any("count above the rows", json!({"@odata.count": 2, "value": [row]})),
        any(
            "last page of a list",
            json!([{"value": [row], "@odata.nextLink": "x"}, {"value": [], "@odata.nextLink": "x"}]),
        ),
        any(
            "next link before a page of another table",
            json!([
                {"@odata.context": format!("https://x/$metadata#{set}"), "value": [row], "@odata.nextLink": "x"},
                {"@odata.context": "https://x/$metadata#teams", "value": []},
            ]),
        ),
        any("string", json!({"body": json!([row]).to_string()})),
        any("failed response", json!({"responses": [{"status": 200, "body": row}, {"status": 401, "body": ""}]})),
        any(
            "error beside rows",
            json!({"value": [row], "error": {"code": "0x80072322", "message": "Number of requests exceeded the limit of 6000"}}),
        ),
        any("two organizations", json!({"contoso": {set: [row]}, "fabrikam": {set: []}})),
        ("unknown columns".to_owned(), set.to_owned(), json!([row, {"Server Profile": "x"}])),
    ]
}

/// Returns a document in JSON and in YAML, with the ending of its file.
fn notations(document: &Value) -> [(&'static str, String); 4] {
    let yaml = serde_yaml::to_string(document).unwrap();
    let crlf = yaml.replace('\n', "\r\n");
    [("json", document.to_string()), ("json", format!("{document:#}")), ("yaml", yaml), ("yml", crlf)]
}

fn run(path: &str, text: &str) -> Run {
    let files = [File { path: format!("contoso/{path}"), text: text.to_owned() }];
    lint(&files, &Flags::parse(&["--assume=product-version=9.2".to_owned()]).unwrap()).unwrap()
}

/// Returns the rule and position of each error.
fn errors(run: &Run) -> Vec<(&'static str, u32, u32)> {
    let errors = run.findings.iter().filter(|finding| finding.severity == synclint_diagnostic::rule::Severity::Error);
    let place = |finding: &synclint_diagnostic::run::RunFinding| {
        let at = run.file(finding.location()).excerpt.position(finding.span.start);
        (finding.rule.id, at.line, at.column)
    };
    errors.map(place).collect()
}

/// Returns the line and column of the fault in a text.
fn fault(text: &str) -> (u32, u32) {
    let at = text.find(FAULT).unwrap();
    let line = text[..at].matches('\n').count() + 1;
    let column = text[..at].rsplit('\n').next().unwrap().chars().count() + 1;
    (u32::try_from(line).unwrap(), u32::try_from(column).unwrap())
}

#[test]
fn each_shape_is_read() {
    let mut wrong = String::new();
    let mut n = 0;
    for (table, set, row) in tables() {
        for (name, path, document) in shapes(table, set, &row) {
            for (ending, text) in notations(&document) {
                let run = run(&format!("{path}.{ending}"), &text);
                let (line, column) = fault(&text);
                let expected = [("option-value-unknown", line, column)];
                if errors(&run) != expected || run.unread_files > 0 {
                    wrong +=
                        &format!("\n{table}, {name}, {ending}: {:?}, expected {expected:?}\n{text}\n", errors(&run));
                }
                n += 1;
            }
        }
    }
    assert!(wrong.is_empty() && n > 1000, "{n} shapes, wrong: {wrong}");
}

#[test]
fn each_other_shape_makes_the_run_incomplete() {
    let mut wrong = String::new();
    for (table, set, row) in tables() {
        for (name, path, document) in refused(set, &row) {
            for (ending, text) in notations(&document) {
                let run = run(&format!("{path}.{ending}"), &text);
                if run.unread_files != 1 {
                    wrong += &format!("\n{table}, {name}, {ending}: {:?}\n{text}\n", errors(&run));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

/// What a failed export leaves in the file of a table.
#[test]
fn failures_are_refused() {
    let files = [
        "",
        " \n",
        "# nothing\n",
        "{}",
        "null",
        "~",
        "---\n",
        "42",
        "\"\"",
        "Access is denied",
        "<html><body>x</body></html>",
        "\u{feff}<!DOCTYPE html>\n<title>Sign in</title>",
        "\n\n<HTML>",
        r#"{"error":{"code":"0x80040220","message":"missing prvReadMailbox privilege"}}"#,
        r#"{"error":{"code":"","message":"Resource not found for the segment 'x'.","innererror":{"message":"x","type":"y","stacktrace":"z"}}}"#,
        r#"{"odata.error":{"code":"","message":{"lang":"en-US","value":"Resource not found"}}}"#,
        r#"{"error":"invalid_client","error_description":"AADSTS7000222: expired","error_codes":[7000222]}"#,
        r#"{"Message":"No HTTP resource was found that matches the request URI"}"#,
        r#"{"Message":"An error has occurred.","ExceptionMessage":"x","ExceptionType":"System.Exception","StackTrace":"y"}"#,
        r#"{"statusCode":401,"message":"Access denied due to invalid subscription key."}"#,
        r#"{"code":"Unauthorized","message":"x"}"#,
        r#"{"errors":[{"message":"x"}]}"#,
        r#"{"fault":{"code":"x","message":"y"}}"#,
        r#"{"type":"about:blank","title":"Forbidden","status":403,"detail":"x"}"#,
        r#"{"statusCode":503,"headers":{},"body":"The service is unavailable"}"#,
        r#"{"statusCode":403,"body":{"error":{"code":"0x80040220","message":"x"}}}"#,
        r#"{"value":null}"#,
        r#"{"d":null}"#,
        "[null]",
        r#"{"value":"x"}"#,
    ];
    for set in ["mailboxes", "emailserverprofiles", "organizations", "queues", "systemusers", "users"] {
        for text in files {
            for ending in ["json", "yaml"] {
                let run = run(&format!("{set}.{ending}"), text);
                assert_eq!(run.unread_files, 1, "{set}.{ending}: {text}: {:?}", errors(&run));
            }
        }
        for text in ["[]", r#"{"value":[]}"#, r#"{"d":{"results":[]}}"#, r#"{"@odata.context":"x","value":[]}"#] {
            let run = run(&format!("{set}.json"), text);
            assert_eq!((run.unread_files, errors(&run)), (0, vec![]), "{set}: {text}");
        }
    }
}

/// A refused file explains why its table is missing. A table without a file is missing.
#[test]
fn a_refused_file_is_one_finding() {
    let mut flags = Flags::parse(&["--assume=product-version=9.2".to_owned()]).unwrap();
    flags.options.fragments = false;
    let core =
        r#"{"organizations": [{"organizationid": "1d0f0000-0000-4000-8000-000000000001"}], "emailserverprofiles": []}"#;
    let file = |path: &str, text: &str| File { path: format!("contoso/{path}"), text: text.to_owned() };
    let rules =
        |files: &[File]| errors(&lint(files, &flags).unwrap()).into_iter().map(|(rule, ..)| rule).collect::<Vec<_>>();
    assert_eq!(rules(&[file("core.json", core), file("mailboxes.json", "{}")]), ["file-without-rows"]);
    assert_eq!(rules(&[file("core.json", core), file("mailboxes.json", "denied")]), ["export-failed"]);
    assert_eq!(rules(&[file("core.json", core)]), ["table-missing"]);
}

/// A message in place of a table, and the rows of a data lake, which have no header.
#[test]
fn values_without_a_header_are_refused() {
    for text in ["Access is denied\n", "error,message\n401,x\n", "1d0f0000-0000-4000-8000-000000000001,Ada,97\n", ""] {
        for ending in ["csv", "tsv"] {
            let run = run(&format!("mailboxes.{ending}"), text);
            assert_eq!((run.unread_files, run.records), (1, 0), "{text}: {:?}", errors(&run));
        }
    }
    for text in ["mailboxid,name\n", "sep=;\nmailboxid;name\n", "#TYPE x\n\"mailboxid\",\"name\"\r\n"] {
        assert_eq!(run("mailboxes.csv", text).unread_files, 0, "{text}: an exported table without rows");
    }
    assert_eq!(run("other.csv", "a,b\n1,2\n").unread_files, 0);
}

/// Files of other programs are not refused, and no row is found in them.
#[test]
fn other_files_are_skipped() {
    for text in [
        "",
        "{}",
        "null",
        "services: {web: {image: nginx, environment: {name: x}}}",
        "users:\n- name: admin\n  user: {token: null}\nclusters: []\n",
        "message: hello\ncode: 1\n",
        "error: none\n",
        "data: {a: b}\nitems: [1, 2]\n",
        "- name: x\n  statecode: 0\n  createdon: x\n",
        r#"{"name":"x","version":"1.0.0","dependencies":{"a":"1"}}"#,
        "version: 2\nupdates:\n- package-ecosystem: cargo\n",
        "openapi: 3.0.0\npaths: {/mailboxes: {get: {responses: {200: {description: x}}}}}\n",
        r#"{"@odata.context":"https://x/$metadata#teams","value":[{"teamid":"1d0f0000-0000-4000-8000-000000000001","organizationid":"1d0f0000-0000-4000-8000-000000000002","name":"x"}]}"#,
        r#"[{"teamid":"1d0f0000-0000-4000-8000-000000000001","organizationid":"1d0f0000-0000-4000-8000-000000000002","name":"x"}]"#,
        r#"{"value":[{"queueitemid":"1d0f0000-0000-4000-8000-000000000001","queueid":"1d0f0000-0000-4000-8000-000000000002"}]}"#,
        r#"{"@odata.context":"https://x/$metadata#Microsoft.Dynamics.CRM.WhoAmIResponse","BusinessUnitId":"1","UserId":"2","OrganizationId":"3"}"#,
    ] {
        let run = run("config.yaml", text);
        assert_eq!((run.unread_files, run.records, errors(&run)), (0, 0, vec![]), "{text}");
    }
}

/// A random nesting of known wrappers around rows, and the number of rows in it.
fn nesting() -> impl Strategy<Value = (Value, usize)> {
    let row = (0..5_usize).prop_map(|table| (tables()[table].2.clone(), 1));
    row.prop_recursive(5, 24, 4, |inner| {
        let key =
            prop::sample::select(vec!["value", "data", "rows", "items", "result", "d", "body", "entities", "records"]);
        prop_oneof![
            prop::collection::vec(inner.clone(), 1..4).prop_map(|items| {
                let n = items.iter().map(|(_, n)| n).sum();
                (Value::Array(items.into_iter().map(|(item, _)| item).collect()), n)
            }),
            (key, inner.clone()).prop_map(|(key, (value, n))| (json!({key: value}), n)),
            (inner, 0..5_usize).prop_map(|((value, n), table)| (json!({tables()[table].1: value}), n)),
        ]
    })
}

/// Gives every row its own ID.
fn number(value: &mut Value, next: &mut u32) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(|item| number(item, next)),
        Value::Object(entries) => {
            let key = entries.keys().find(|key| key.ends_with("id")).cloned();
            match key {
                Some(key) => {
                    entries.insert(key, json!(format!("1d0f0000-0000-4000-8000-{next:012x}")));
                    *next += 1;
                }
                None => entries.values_mut().for_each(|value| number(value, next)),
            }
        }
        _ => {}
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(200) })]

    #[test]
    fn every_row_in_wrappers_is_read((mut document, n) in nesting()) {
        number(&mut document, &mut 0);
        for (ending, text) in notations(&document) {
            let run = run(&format!("x.{ending}"), &text);
            let organizations = text.matches("organizationid").count();
            prop_assert_eq!(run.records, n as u64, "{}", text);
            prop_assert_eq!(run.unread_files > 0, organizations > 1, "{}", text);
        }
    }

    /// Any other nesting reads every row, or the run is incomplete.
    #[test]
    fn no_row_is_lost((mut document, n) in nesting(), keys in prop::collection::vec("[a-z]{1,12}|queue|Detail|error|Version|attributes", 0..4)) {
        number(&mut document, &mut 0);
        for key in keys {
            document = json!({key: document});
        }
        let run = run("x.json", &document.to_string());
        prop_assert!(run.records == n as u64 || run.unread_files > 0, "{document}");
    }
}
