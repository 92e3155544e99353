//! Tests the HTML page in a browser: the script runs without errors, and the controls work.
//!
//! Uses the Chromium-based browser in the environment variable `CHROMIUM`, or Chromium or Chrome on the `PATH`. Without a
//! browser, the tests are listed as ignored.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "formats/sample.rs"]
mod sample;

use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};
use std::{env, fs};

use libtest_mimic::{Arguments, Failed, Trial};
use synclint_diagnostic::text::Lang;
use synclint_report::{Format, Options, Run};

/// A test with the path of the browser.
type Test = fn(&Path);

fn main() -> ExitCode {
    let tests: [(&str, Test); 6] = [
        ("shows findings", shows_findings),
        ("filters and searches", filters_and_searches),
        ("sorts", sorts),
        ("shows both languages", shows_both_languages),
        ("warns if there are no records to check", warns_without_records),
        ("shows what is missing", shows_what_is_missing),
    ];
    let browser = browser();
    let kind = if browser.is_some() { "" } else { "no Chromium" };
    let trials = tests.map(|(name, test)| {
        let browser = browser.clone();
        let run = move || {
            browser.map_or(Err(Failed::from("no Chromium")), |browser| {
                test(&browser);
                Ok(())
            })
        };
        Trial::test(name, run).with_kind(kind).with_ignored_flag(!kind.is_empty())
    });
    libtest_mimic::run(&Arguments::from_args(), trials.into()).exit_code()
}

fn browser() -> Option<PathBuf> {
    if let Some(path) = env::var_os("CHROMIUM") {
        return Some(path.into());
    }
    let names = ["chromium", "chromium-browser", "google-chrome"];
    let path = env::var_os("PATH")?;
    env::split_paths(&path).flat_map(|dir| names.map(|name| dir.join(name))).find(|path| path.is_file())
}

/// Renders a run, opens it in the browser with the URL fragment `hash`, and returns the resulting DOM without its data.
fn page(browser: &Path, run: &Run, hash: &str) -> String {
    let dir = tempfile::tempdir().unwrap();
    let file = dir.path().join("report.html");
    let options = Options { lang: Lang::En, color: false, links: false, verbose: false };
    let mut bytes = Vec::new();
    synclint_report::write(run, Format::Html, options, &mut bytes).unwrap();
    fs::write(&file, bytes).unwrap();
    let flags = ["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"];
    let output = Command::new(browser)
        .args(flags)
        .args(["--enable-logging=stderr", "--virtual-time-budget=5000", "--dump-dom"])
        .arg(format!("--user-data-dir={}", dir.path().join("profile").display()))
        .arg(format!("file://{}#{hash}", file.display()))
        .output()
        .unwrap();
    let log = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{log}");
    assert!(!log.contains("CONSOLE"), "console output: {log}");
    let dom = String::from_utf8(output.stdout).unwrap();
    // Remove the embedded data and the script.
    let (shown, _) = dom.split_once("<script type=\"application/json\"").unwrap();
    shown.to_owned()
}

fn cards(page: &str) -> usize {
    page.matches("<li><details class=\"finding").count()
}

fn shows_findings(browser: &Path) {
    let run = sample::findings(60);
    let shown = page(browser, &run, "open");
    assert!(shown.contains("Findings: 50 of 61") || shown.contains("Findings: 61 of 61"), "{shown}");
    assert_eq!(cards(&shown), 50, "the list shows 50 findings at first");
    for part in
        ["This report is incomplete", "Show more (11 left)", "Help", "About this rule", "<mark>name</mark>", "Another."]
    {
        assert!(shown.contains(part), "{part}");
    }
    assert!(shown.contains("&lt;script&gt;alert(1)&lt;/script&gt;") && !shown.contains("<script>alert"));
}

fn filters_and_searches(browser: &Path) {
    let run = sample::findings(60);
    let shown = page(browser, &run, "rule=odd-name");
    assert!(shown.contains("Findings: 20 of 61") && !shown.contains("class=\"badge error\""), "{shown}");
    let shown = page(browser, &run, "organization=%7C+%60a%60+%7C+**b**+%5Bc%5D(http%3A%2F%2Fd)+%40e");
    assert_eq!(cards(&shown), (0..60).filter(|number| number % sample::HOSTILE.len() == 8).count());
    let shown = page(browser, &run, "search=no+such+words");
    assert!(shown.contains("No matching findings.") && cards(&shown) == 0);
}

fn sorts(browser: &Path) {
    let run = sample::findings(12);
    let badges = |hash: &str| -> Vec<String> {
        let shown = page(browser, &run, hash);
        shown
            .split("<code>")
            .skip(1)
            .filter_map(|rest| Some(rest.split_once("</code>")?.0.to_owned()))
            .filter(|id| id.contains("-name"))
            .collect()
    };
    let (worst, rules) = (badges(""), badges("sort=rule"));
    assert_eq!((worst.len(), rules.len()), (12, 12));
    assert!(rules.is_sorted() && !worst.is_sorted(), "{rules:?} {worst:?}");
}

fn shows_both_languages(browser: &Path) {
    let run = sample::findings(3);
    let english = page(browser, &run, "theme=light");
    let japanese = page(browser, &run, "lang=ja&theme=dark&open");
    assert!(english.contains("<html lang=\"en\" data-theme=\"light\">") && english.contains("is wrong"), "{english}");
    assert!(japanese.contains("<html lang=\"ja\" data-theme=\"dark\">"), "{japanese}");
    assert!(japanese.contains("が正しくありません") && japanese.contains("対処") && !japanese.contains("is wrong"));
}

fn warns_without_records(browser: &Path) {
    let shown = page(browser, &sample::nothing(), "");
    assert!(shown.contains("No records to check") && shown.contains("Permission denied"), "{shown}");
}

fn shows_what_is_missing(browser: &Path) {
    let shown = page(browser, &sample::incomplete(), "lang=en");
    let banner = |start: &str| shown.split_once(start).unwrap().1.split_once("</section>").unwrap().0;
    let alert = banner("<section id=\"alert\" class=\"alert\" role=\"alert\">");
    assert!(alert.contains("rules checked: 1 of 2 (50%), required: 90%"), "{alert}");
    assert!(!alert.contains("missing tables"), "{alert}");
    let partial = banner("<section id=\"partial\" class=\"alert notice\" role=\"status\">");
    assert!(
        partial.contains("test data") && partial.contains("missing tables: <code>organization</code>"),
        "{partial}"
    );
    let table = banner("<table id=\"reading\">");
    for part in ["Incomplete as stated", "Complete", "<span><code>mailbox</code> 1</span>"] {
        assert!(table.contains(part), "{part} in {table}");
    }
    let japanese = page(browser, &sample::incomplete(), "lang=ja");
    assert!(japanese.contains("不完全 (申告済み)") && japanese.contains("一部のみと申告されたエクスポート"));
    let whole = page(browser, &sample::findings(1), "");
    assert!(whole.contains("role=\"alert\" hidden=\"\"") && whole.contains("role=\"status\" hidden=\"\""), "{whole}");
}
