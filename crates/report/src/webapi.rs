//! The `webapi` format: each fix as a Dataverse Web API request, in the `.http` format of editor HTTP clients.
//!
//! The requests are not sent. The user sets the variable `{{api}}`.

use std::io::{self, Write};

use synclint_diagnostic::finding::{Safety, Subject};
use synclint_diagnostic::run::RunFinding;
use synclint_diagnostic::text::Lang;

use crate::escape::escape;
use crate::run::Run;
use crate::{summary, words};

pub(crate) fn write(run: &Run, lang: Lang, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "# {}", words::REQUESTS.get(lang))?;
    summary::head(run, lang).iter().try_for_each(|line| writeln!(out, "# {line}"))?;
    for finding in run.findings.iter().filter(|finding| !finding.repairs.is_empty()) {
        request(run, finding, lang, out)?;
    }
    writeln!(out)?;
    summary::lines(run, lang).iter().try_for_each(|line| writeln!(out, "# {line}"))
}

fn request(run: &Run, finding: &RunFinding, lang: Lang, out: &mut dyn Write) -> io::Result<()> {
    let organization = &run.organization(finding).name;
    let path = &run.file(finding.location()).path;
    let (start, _) = run.positions(finding.location());
    let place = format!("{organization}, {path}:{}:{}", start.line, start.column);
    writeln!(out, "\n### {}: {}", finding.rule.id, escape(&place))?;
    writeln!(out, "# {}", escape(&finding.message.to_string(lang)))?;
    if finding.repairs.iter().any(|repair| repair.safety == Safety::Unsafe) {
        writeln!(out, "# {}", words::CHANGES_MORE.get(lang))?;
    }
    let (Some(repair), Some(Subject { record: Some(id), .. })) = (finding.repairs.first(), &finding.subject) else {
        return writeln!(out, "# {}", words::WITHOUT_ID.get(lang));
    };
    writeln!(out, "PATCH {{{{api}}}}/{}({id})", repair.entity_set)?;
    writeln!(out, "Content-Type: application/json\nOData-MaxVersion: 4.0\nOData-Version: 4.0")?;
    writeln!(out, "If-Match: *\n")?; // do not create the row again if it was deleted
    let columns = finding.repairs.iter().map(|repair| format!("\"{}\": {}", repair.column, repair.written()));
    writeln!(out, "{{ {} }}", columns.collect::<Vec<_>>().join(", "))
}
