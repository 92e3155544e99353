//! What a check makes of the findings of a rule: reports them, sets them aside, or leaves them out.

use std::collections::HashMap;
use std::sync::Arc;

use anyhow::Result;
use synclint_model::finding::Finding;
use synclint_model::rule::{RuleInfo, Severity};
use synclint_model::text;
use synclint_model::text::Message;
use synclint_model::why::{Fate, Told};
use synclint_report::{Aside, Run};

use crate::args::{CheckArgs, WhyArgs};
use crate::check::lint_all;
use crate::output::{Log, Verbosity};
use crate::settings::{Effective, Level};

/// Where a finding is: the path of its file, its first byte and the one past its last.
type Place = (Arc<str>, u32, u32);

/// The findings of one rule in a check, and by what they were set aside.
#[derive(Debug)]
pub(super) struct Fates(HashMap<Place, (Severity, Option<Aside>)>);

impl Fates {
    /// Those of a check without flags.
    pub(super) fn of(rule: &RuleInfo, args: &WhyArgs) -> Result<Self> {
        let mut check = CheckArgs::bare(args.paths.clone(), args.settings.clone());
        check.as_of = args.as_of;
        let run = lint_all(&check, &mut Log::new(Verbosity::Quiet))?.run;
        let reported = run.findings.iter().map(|finding| (finding, None));
        let aside = run.set_aside.iter().map(|aside| (&aside.finding, Some(aside.by.clone())));
        let found = reported.chain(aside).filter(|(finding, _)| finding.rule.id == rule.id);
        Ok(Self(found.map(|(finding, aside)| (place(&run, finding), (finding.severity, aside))).collect()))
    }

    /// Says what became of a finding in the file `path`, which no more precise rule speaks for.
    pub(super) fn settle(&self, told: &mut Told, path: &Arc<str>, settings: &Effective) {
        if told.fate != Fate::Reported {
            return;
        }
        let Finding { span, rule, .. } = told.finding;
        match self.0.get(&(Arc::clone(path), span.start, span.end)) {
            Some((severity, aside)) => {
                told.finding.severity = *severity;
                if let Some(aside) = aside {
                    told.fate = Fate::NotWanted(set_aside(aside));
                }
            }
            None => told.fate = Fate::NotWanted(left_out(rule, settings)),
        }
    }
}

fn place(run: &Run, finding: &Finding) -> Place {
    let path = run.files[finding.span.file.0 as usize].path.clone();
    (path, finding.span.start, finding.span.end)
}

fn set_aside(aside: &Aside) -> Message {
    match aside {
        Aside::Comment { reason } => {
            Message::new(text!("a comment accepts it: {reason}", "コメントで許容: {reason}")).arg("reason", &**reason)
        }
        Aside::Waiver { reason, owner, .. } => {
            Message::new(text!("waived by {owner}: {reason}", "{owner} が例外承認: {reason}"))
                .arg("owner", &**owner)
                .arg("reason", &**reason)
        }
        Aside::Baseline => Message::new(text!("in the baseline", "ベースラインに記録済み")),
    }
}

fn left_out(rule: &RuleInfo, settings: &Effective) -> Message {
    match settings.levels.get(rule.id) {
        Some((Level::Off, origin)) => {
            Message::new(text!("turned off by {origin}", "{origin} で無効")).arg("origin", origin.arg())
        }
        _ if rule.applies.on_request => {
            Message::new(text!("reported only where it is asked for", "指定した場合のみ報告"))
        }
        _ => Message::new(text!("it touches no file that was named", "指定したファイルに関係しません")),
    }
}
