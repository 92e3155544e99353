//! Lints two organizations in memory that synchronize the same mailbox, and writes a SARIF report.
use jiff::civil::date;
use synclint_diagnostic::text::Lang;
use synclint_linter::{Context, InputFile, Linter, Options, OrganizationInput};

const MAILBOX: &[u8] =
    b"- {mailboxid: 1d0f0000-0000-4000-8000-000000000001, name: Ada, emailaddress: ada@contoso.example,
   emailserverprofile: 6c1f0000-0000-4000-8000-000000000001, incomingemaildeliverymethod: 2, statecode: 0}";

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let linter = Linter::new(Options::at(date(2026, 11, 30)))?;
    let files = [InputFile::new("mailboxes.yaml", MAILBOX)];
    let parts = ["production", "test"].map(|name| linter.lint(&OrganizationInput::new(name, &files)));
    let run = linter.merge(parts.into(), Context::default()).run;
    let options = synclint_report::Options { lang: Lang::En, color: false, links: false, verbose: false };
    synclint_report::write(&run, synclint_report::Format::Sarif, options, &mut std::io::stdout())?;
    Ok(())
}
