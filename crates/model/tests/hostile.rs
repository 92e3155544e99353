//! Lowers arbitrary input. Lowering must not panic, and findings must be inside their file.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use proptest::prelude::*;
use synclint_diagnostic::span::FileId;
use synclint_model::limits::Limits;
use synclint_model::lower::{ParsedFile, lower};
use synclint_reader::read::read_named;

/// Reads and lowers bytes, and checks that the spans of findings are inside the file.
fn check_spans(path: &str, bytes: &[u8]) {
    let parsed = read_named(path, FileId(0), bytes, synclint_reader::Limits::default());
    let lowered = lower(&[ParsedFile { path, parsed: &parsed }], Limits::default());
    for finding in lowered.findings.kept() {
        assert!(finding.span.start <= finding.span.end && finding.span.end as usize <= bytes.len(), "{finding:?}");
        assert_eq!(finding.message.unfilled(), None);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn arbitrary_bytes_do_not_panic(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        check_spans("organization.yaml", &bytes);
    }

    #[test]
    fn arbitrary_export_tokens_do_not_panic(parts in proptest::collection::vec(
        prop_oneof![
            Just("mailboxid: "), Just("name: "), Just("\n"), Just("  "), Just("- "), Just("["), Just("]"), Just("{"), Just("}"),
            Just(": "), Just(", "), Just("\""), Just("'"), Just("|\n"), Just(">-\n"), Just("#"), Just("&a "), Just("*a"), Just("!t "),
            Just("---\n"), Just("..."), Just("%YAML"), Just("@odata.context: "), Just("value:"), Just("\t"), Just("\r"), Just("~"),
            Just("defaultemailsettings: "), Just("<EmailSettings><ACTDeliveryMethod>"), Just("</ACTDeliveryMethod></EmailSettings>"),
            Just("organizationid"), Just("山田"), Just("\\u003c"), Just("Attributes:"), Just("Detail:"), Just("? "),
        ], 0..40)) {
        check_spans("organization.yaml", parts.concat().as_bytes());
    }

    #[test]
    fn arbitrary_recipients_files_do_not_panic(parts in proptest::collection::vec(
        prop_oneof![
            Just("PrimarySmtpAddress"), Just("EmailAddresses"), Just(","), Just(";"), Just("\""), Just("\n"), Just("\r"), Just("#TYPE "),
            Just("smtp:a@b"), Just("SMTP:山田@例"), Just(" "), Just("\u{feff}"), Just("\t"), Just("True"),
        ], 0..40)) {
        check_spans("recipients.csv", parts.concat().as_bytes());
    }
}
