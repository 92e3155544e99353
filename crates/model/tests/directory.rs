//! Reads recipients from all supported forms of the recipients file.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use synclint_diagnostic::need::{Need, Stop};
use synclint_diagnostic::span::FileId;
use synclint_diagnostic::state::State;
use synclint_model::limits::Limits;
use synclint_model::lower::{ParsedFile, lower};
use synclint_model::organization::Organization;
use synclint_model::recipients::{Directory, Property, RecipientKind};
use synclint_reader::read::read_named;

/// Lowers files of one organization and inspects its directory.
fn with<T>(files: &[(&str, &str)], look: impl FnOnce(Directory<'_>) -> T) -> T {
    let numbered = (0..).zip(files);
    let parsed: Vec<_> = numbered
        .map(|(number, (path, text))| {
            read_named(path, FileId(number), text.as_bytes(), synclint_reader::Limits::default())
        })
        .collect();
    let sources: Vec<_> = files.iter().zip(&parsed).map(|((path, _), parsed)| ParsedFile { path, parsed }).collect();
    let lowered = lower(&sources, Limits::default());
    look(Organization::new(&lowered.records).directory())
}

#[test]
fn reads_all_export_formats_alike() {
    let json = r#"[{"PrimarySmtpAddress": "Ada@Contoso.example", "EmailAddresses": ["SMTP:Ada@Contoso.example", "smtp:countess@contoso.example", "X500:/o=c, d"], "RecipientTypeDetails": "UserMailbox", "SKUAssigned": false, "ForwardingSmtpAddress": null, "ExternalEmailAddress": "SMTP:ada@fabrikam.example"}]"#;
    let yaml = "- primarysmtpaddress: Ada@Contoso.example\n  EmailAddresses:\n  - SMTP:Ada@Contoso.example\n  - smtp:countess@contoso.example\n  RecipientTypeDetails: UserMailbox\n  SKUAssigned: false\n  ForwardingSmtpAddress:\n  ExternalEmailAddress: smtp:ada@fabrikam.example\n";
    let csv = "PrimarySmtpAddress,EmailAddresses,RecipientTypeDetails,SKUAssigned,ForwardingSmtpAddress,ExternalEmailAddress\r\nAda@Contoso.example,\"SMTP:Ada@Contoso.example;smtp:countess@contoso.example\",UserMailbox,False,,SMTP:ada@fabrikam.example\r\n";
    let envelope = format!(r#"{{"value": {json}}}"#);
    for (path, text) in [
        ("recipients.json", json),
        ("recipients.json", &envelope),
        ("Recipients.YAML", yaml),
        ("recipients.yml", yaml),
        ("recipients.csv", csv),
    ] {
        with(&[(path, text)], |directory| {
            for address in ["ada@contoso.example", "COUNTESS@contoso.example"] {
                let ada = directory.recipient(address).unwrap();
                assert_eq!(ada.kind().known(), Ok(Some(RecipientKind::UserMailbox)), "{path}");
                assert_eq!(ada.switch(Property::SkuAssigned).known(), Ok(Some(false)), "{path}");
                assert_eq!(ada.text(Property::ForwardingSmtpAddress).known(), Ok(None), "{path}");
                assert_eq!(
                    ada.text(Property::ExternalEmailAddress).known(),
                    Ok(Some("ada@fabrikam.example")),
                    "{path}"
                );
                let missing = ada.switch(Property::AccountDisabled).known();
                assert_eq!(missing, Err(Stop::MissingData(Need::Recipient("AccountDisabled"))), "{path}");
                let span = ada.switch(Property::SkuAssigned).span;
                let written = &text[span.start as usize..span.end as usize];
                assert!(written.eq_ignore_ascii_case("false"), "{path}: {written}");
            }
            assert!(directory.knows_domain_of("x@CONTOSO.example") && !directory.knows_domain_of("x@fabrikam.example"));
            let nobody = directory.recipient("ben@contoso.example").unwrap_err();
            assert_eq!(nobody, Stop::MissingData(Need::Recipient("PrimarySmtpAddress")));
        });
    }
}

#[test]
fn merges_properties_of_several_files() {
    let list = ("recipients.csv", "PrimarySmtpAddress,RecipientTypeDetails\nada@c.example,SharedMailbox\n");
    let cas = (
        "recipients.json",
        r#"{"PrimarySmtpAddress": "ada@c.example", "EwsEnabled": true, "RecipientTypeDetails": "MailUser"}"#,
    );
    with(&[list, cas], |directory| {
        let ada = directory.recipient("ada@c.example").unwrap();
        assert_eq!(ada.switch(Property::EwsEnabled).known(), Ok(Some(true)));
        assert_eq!(ada.kind().known(), Ok(Some(RecipientKind::SharedMailbox)), "the first row is used");
        assert_eq!((ada.span().file, ada.switch(Property::EwsEnabled).span.file), (FileId(0), FileId(1)));
    });
}

#[test]
fn invalid_values_are_unknown() {
    let rows = r#"[{"PrimarySmtpAddress": "a@c.example", "RecipientTypeDetails": 1, "SKUAssigned": "maybe", "EwsEnabled": {"x": 1}}, {"RecipientTypeDetails": "UserMailbox"}, {"PrimarySmtpAddress": ""}, 7, null]"#;
    with(&[("recipients.json", rows)], |directory| {
        let found = directory.recipient(" A@c.example ").unwrap();
        assert_eq!(found.kind().state, State::Invalid);
        assert_eq!(found.switch(Property::SkuAssigned).state, State::Invalid);
        assert_eq!(found.switch(Property::EwsEnabled).state, State::Invalid);
    });
    // In a subdirectory the file name has no meaning: a directory named after a table contains rows of that
    // table.
    with(&[("users/recipients.json", rows)], |directory| assert!(directory.is_empty()));
}
