//! Checks of the whole workspace as tests: arrows between crates, imports between files, input and output, ends of files.

mod imports;
mod tokens;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Component, Path, PathBuf};
use std::process::Command;

use tokens::{Token, tokens};

/// Every arrow between crates; see `crates/README.md`. Dependencies of tests are arrows too.
const ARROWS: [(&str, &[&str]); 10] = [
    ("synclint-diagnostic", &[]),
    ("synclint-reader", &["synclint-diagnostic"]),
    ("synclint-model", &["synclint-diagnostic", "synclint-reader"]),
    ("synclint-rules", &["synclint-diagnostic", "synclint-model", "synclint-reader"]),
    ("synclint-report", &["synclint-diagnostic"]),
    (
        "synclint-linter",
        &["synclint-diagnostic", "synclint-model", "synclint-reader", "synclint-report", "synclint-rules"],
    ),
    ("synclint", &["synclint-diagnostic", "synclint-linter", "synclint-model", "synclint-report", "synclint-rules"]),
    ("synclint-bench", &["synclint-diagnostic", "synclint-model", "synclint-reader"]),
    (
        "synclint-fuzz",
        &["synclint-diagnostic", "synclint-linter", "synclint-model", "synclint-reader", "synclint-report"],
    ),
    ("xtask", &[]),
];

#[test]
fn arrows_point_as_drawn() {
    for (package, expected) in ARROWS {
        let output = Command::new(env!("CARGO"))
            .args(["tree", "--offline", "--package", package, "--depth", "1", "--prefix", "none", "--format", "{p}"])
            .current_dir(crate::root())
            .output()
            .unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        let text = String::from_utf8(output.stdout).unwrap();
        let ours = text.lines().skip(1).filter_map(|line| line.split(' ').next());
        let ours: BTreeSet<&str> = ours.filter(|name| name.starts_with("synclint")).collect();
        assert_eq!(ours, expected.iter().copied().collect(), "arrows of {package}");
    }
}

/// Only `cli` and `xtask` may touch files, the environment and the clock.
#[test]
fn the_inner_crates_do_no_io() {
    for krate in ["diagnostic", "reader", "model", "rules", "report", "linter"] {
        for path in files(&crate::root().join("crates").join(krate).join("src"), "rs") {
            let text = fs::read_to_string(&path).unwrap();
            for word in [
                "std::fs",
                "std::env",
                "TcpStream",
                "TcpListener",
                "UdpSocket",
                "ToSocketAddrs",
                "std::process",
                "std::thread",
                "SystemTime",
                "Instant::now",
                "Timestamp::now",
            ] {
                assert!(!text.contains(word), "{}: {word}", path.display());
            }
        }
    }
}

/// Files that import each other can only be understood together, so no imports go round in a circle.
#[test]
fn no_import_circles() {
    let mut found = String::new();
    for krate in crates() {
        let src = krate.join("src");
        let below = |path: &Path| path.strip_prefix(&src).unwrap().components().map(word).collect::<Vec<_>>().join("/");
        let texts = files(&src, "rs").into_iter().map(|path| (below(&path), fs::read_to_string(&path).unwrap()));
        for circle in imports::circles(&texts.collect::<BTreeMap<_, _>>()) {
            let (example, all) = (circle.example.join(" -> "), circle.files.join(", "));
            found += &format!("\n{}: {example}\n    all: {all}", src.display());
        }
    }
    assert!(found.is_empty(), "imports in circles:{found}");
}

/// A package holds the files below its manifest and no others.
#[test]
fn packages_hold_what_they_include() {
    for krate in crates() {
        for path in files(&krate.join("src"), "rs") {
            for included in included(&fs::read_to_string(&path).unwrap()) {
                let target = plain(&path.with_file_name(&included));
                let shown = path.display();
                assert!(target.starts_with(&krate), "{shown}: {included} is not in the crate");
                assert!(target.is_file(), "{shown}: {included} is not there");
            }
        }
    }
}

/// The paths in `include_str!` and `include_bytes!`.
fn included(text: &str) -> Vec<String> {
    let tokens = tokens(text);
    let call = |tokens: &[Token]| match tokens {
        [name, not, open, argument] if not.is_sign('!') && open.is_sign('(') => {
            (name.is_word("include_str") || name.is_word("include_bytes")).then(|| match argument {
                Token::Text(path) => path.clone(),
                argument => panic!("a file is included by its path, not by {argument:?}"),
            })
        }
        _ => None,
    };
    tokens.windows(4).filter_map(call).collect()
}

#[test]
fn included_paths_are_found() {
    let text = r#"const A: &str = include_str!("a.md"); // include_str!("b.md")
        const C: &[u8] = concat!("include_str!(", include_bytes!( "../c.md" ));"#;
    assert_eq!(included(text), ["a.md", "../c.md"]);
    assert_eq!(plain(Path::new("/a/b/./../c")), Path::new("/a/c"));
}

/// A path without `.` and `..`.
fn plain(path: &Path) -> PathBuf {
    let mut plain = PathBuf::new();
    for component in path.components() {
        match component {
            Component::CurDir => {}
            Component::ParentDir => drop(plain.pop()),
            component => plain.push(component),
        }
    }
    plain
}

/// The name of a part of a path.
fn word(component: Component<'_>) -> String {
    component.as_os_str().to_str().unwrap().to_owned()
}

/// The folders of the crates, sorted.
fn crates() -> Vec<PathBuf> {
    let entries = fs::read_dir(crate::root().join("crates")).unwrap();
    let mut crates: Vec<_> = entries.map(|entry| entry.unwrap().path()).filter(|path| path.is_dir()).collect();
    crates.sort();
    crates
}

#[test]
fn every_module_says_what_it_is_for() {
    for folder in ["crates", "xtask"] {
        for path in files(&crate::root().join(folder), "rs") {
            let text = fs::read_to_string(&path).unwrap();
            // A rule is described by its page, and generated code by its generator.
            let is_rule = path.ancestors().nth(2).is_some_and(|dir| dir.ends_with("rules/src/rules"));
            let described = text.starts_with("//!") || is_rule;
            let generated = text.starts_with("// Written by");
            assert!(described || generated, "{}: begins without `//!`", path.display());
        }
    }
}

#[test]
fn text_files_end_well() {
    for folder in ["crates", "xtask", "fixtures"] {
        for ending in ["rs", "md", "tsv", "toml"] {
            for path in files(&crate::root().join(folder), ending) {
                let text = fs::read_to_string(&path).unwrap();
                assert!(text.ends_with('\n') && !text.ends_with("\n\n"), "{}: one line end at the end", path.display());
                let blank = text.lines().position(|line| line.ends_with([' ', '\t']) && ending == "rs");
                assert_eq!(blank, None, "{}: blanks at the end of a line", path.display());
            }
        }
    }
}

/// A finding is reported whole: `?` after `cx.report(…)` would stop the rule when it is half made.
#[test]
fn nothing_stops_a_rule_within_a_report() {
    let mut reports = 0;
    for path in files(&crate::root().join("crates/rules/src"), "rs") {
        let text = fs::read_to_string(&path).unwrap();
        for (at, _) in text.match_indices("cx.report") {
            let statement = text[at..].split_once(';').map_or(&text[at..], |(statement, _)| statement);
            let chain = statement.split_once(").").map_or("", |(_, chain)| chain);
            assert!(!chain.contains('?'), "{}: `?` after {statement}", path.display());
            reports += 1;
        }
    }
    assert!(reports > 100, "reports were looked for and not found");
}

/// Documents whose relative links must lead to a file or directory.
const DOCUMENTS: [&str; 8] = [
    "README.md",
    "CHANGELOG.md",
    "CONTRIBUTING.md",
    "SECURITY.md",
    "STABILITY.md",
    "crates/README.md",
    "fixtures/README.md",
    "xtask/bench/README.md",
];

#[test]
fn relative_links_resolve() {
    let mut checked = 0;
    for document in DOCUMENTS {
        let path = crate::root().join(document);
        let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{document}: {error}"));
        for (line, link) in relative_links(&text) {
            let target = path.parent().unwrap().join(link);
            assert!(target.exists(), "{document}:{line}: `{link}` does not exist");
            checked += 1;
        }
    }
    assert!(checked > 0, "no relative link found");
}

#[test]
fn relative_links_are_found_outside_code() {
    let text = "[a](a.md), [`b`](b.md#part) and ![c](<c.png> \"title\")\n\
        [web](https://example.com/x.md), [part](#part), `[code](no.md)`, `code\n[code](no.md)`\n\
        ```md\n[fenced](no.md)\n```\n\
        [wrapped\nlink](d/)\n\n[e]: e.md#part\n";
    let found = relative_links(text);
    assert_eq!(found, [(1, "a.md"), (1, "b.md"), (1, "c.png"), (8, "d/"), (10, "e.md")]);
}

/// The relative links of a Markdown document without their fragments, each with its line number. Code is skipped.
fn relative_links(text: &str) -> Vec<(usize, &str)> {
    let mut links = Vec::new();
    let (mut in_fence, mut in_code) = (false, false);
    for (number, line) in (1..).zip(text.lines()) {
        if line.trim_start().starts_with("```") {
            in_fence = !in_fence;
            in_code = false;
            continue;
        }
        if in_fence {
            continue;
        }
        if line.trim().is_empty() {
            in_code = false; // a code span ends with its paragraph
        }
        let definition = line.strip_prefix('[').and_then(|rest| rest.split_once("]: "));
        if let Some((_, target)) = definition.filter(|_| !in_code) {
            links.extend(relative(target).map(|link| (number, link)));
        }
        for (index, part) in line.split('`').enumerate() {
            if index > 0 {
                in_code = !in_code;
            }
            if !in_code {
                let targets = part.split("](").skip(1).filter_map(|rest| rest.split(')').next());
                links.extend(targets.filter_map(relative).map(|link| (number, link)));
            }
        }
    }
    links
}

/// The path of a link target without title and fragment; `None` for an address with a scheme or a fragment alone.
fn relative(target: &str) -> Option<&str> {
    let path = target.split_whitespace().next()?.trim_matches(['<', '>']);
    let path = path.split('#').next()?;
    (!path.is_empty() && !path.contains(':')).then_some(path)
}

/// The files below a folder with an ending, sorted.
fn files(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_path_buf()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|found| found == ending) {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}
