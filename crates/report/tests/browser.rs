//! The page in a browser: its script runs, without an error and without a request, and does what its controls say.
//!
//! Runs where Chromium is found, or the browser of that kind that `CHROMIUM` names; elsewhere the tests are listed as ignored.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "formats/sample.rs"]
mod sample;

use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};
use std::{env, fs};

use libtest_mimic::{Arguments, Failed, Trial};
use synclint_diagnostic::text::Lang;
use synclint_report::{Format, Options, Run};

/// What is tried in a browser.
type Test = fn(&Path);

fn main() -> ExitCode {
    let tests: [(&str, Test); 5] = [
        ("shows what was found", shows),
        ("filters and searches", filters),
        ("sorts", sorts),
        ("speaks both languages", speaks),
        ("says that nothing was examined", nothing),
    ];
    let browser = browser();
    let kind = if browser.is_some() { "" } else { "no Chromium here" };
    let trials = tests.map(|(name, test)| {
        let browser = browser.clone();
        let run = move || {
            browser.map_or(Err(Failed::from("no Chromium here")), |browser| {
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

/// The elements of the page of a run once its script has run. `hash` stands behind its address.
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
    assert!(!log.contains("CONSOLE"), "the script says: {log}");
    let dom = String::from_utf8(output.stdout).unwrap();
    // What was put in as data and as script is not what is shown.
    let (shown, _) = dom.split_once("<script type=\"application/json\"").unwrap();
    shown.to_owned()
}

fn cards(page: &str) -> usize {
    page.matches("<li><details class=\"finding").count()
}

fn shows(browser: &Path) {
    let run = sample::findings(60);
    let shown = page(browser, &run, "open");
    assert!(shown.contains("50 of 61 findings") || shown.contains("61 of 61 findings"), "{shown}");
    assert_eq!(cards(&shown), 50, "the list grows as it is looked at");
    for part in [
        "This report is not whole",
        "Show more (11 left)",
        "To change",
        "About this rule",
        "<mark>name</mark>",
        "Another.",
    ] {
        assert!(shown.contains(part), "{part}");
    }
    assert!(shown.contains("&lt;script&gt;alert(1)&lt;/script&gt;") && !shown.contains("<script>alert"));
}

fn filters(browser: &Path) {
    let run = sample::findings(60);
    let shown = page(browser, &run, "rule=odd-name");
    assert!(shown.contains("20 of 61 findings") && !shown.contains("class=\"badge error\""), "{shown}");
    let shown = page(browser, &run, "organization=%7C+%60a%60+%7C+**b**+%5Bc%5D(http%3A%2F%2Fd)+%40e");
    assert_eq!(cards(&shown), 4);
    let shown = page(browser, &run, "search=no+such+words");
    assert!(shown.contains("No finding matches.") && cards(&shown) == 0);
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

fn speaks(browser: &Path) {
    let run = sample::findings(3);
    let english = page(browser, &run, "theme=light");
    let japanese = page(browser, &run, "lang=ja&theme=dark&open");
    assert!(english.contains("<html lang=\"en\" data-theme=\"light\">") && english.contains("is wrong"), "{english}");
    assert!(japanese.contains("<html lang=\"ja\" data-theme=\"dark\">"), "{japanese}");
    assert!(japanese.contains("が正しくありません") && japanese.contains("対処") && !japanese.contains("is wrong"));
}

fn nothing(browser: &Path) {
    let shown = page(browser, &sample::nothing(), "");
    assert!(shown.contains("Nothing was examined") && shown.contains("Permission denied"), "{shown}");
}
