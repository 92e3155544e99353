//! Tests of the whole workspace: dependencies between crates, imports between files, I/O, links, and whitespace.

mod imports;
mod tokens;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Component, Path, PathBuf};
use std::process::Command;

use tokens::{Token, tokens};

/// The dependencies between crates, including those of tests; see `crates/README.md`.
const DEPENDENCIES: [(&str, &[&str]); 10] = [
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
fn crates_have_only_the_listed_dependencies() {
    for (package, expected) in DEPENDENCIES {
        let output = Command::new(env!("CARGO"))
            .args(["tree", "--offline", "--package", package, "--depth", "1", "--prefix", "none", "--format", "{p}"])
            .current_dir(crate::root())
            .output()
            .unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        let text = String::from_utf8(output.stdout).unwrap();
        let ours = text.lines().skip(1).filter_map(|line| line.split(' ').next());
        let ours: BTreeSet<&str> = ours.filter(|name| name.starts_with("synclint")).collect();
        assert_eq!(ours, expected.iter().copied().collect(), "dependencies of {package}");
    }
}

/// Only `cli` and `xtask` may use files, the environment, and the clock.
#[test]
fn library_crates_do_no_io() {
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

/// Files that import each other can only be understood together.
#[test]
fn files_have_no_import_cycles() {
    let mut found = String::new();
    for krate in crates() {
        let src = krate.join("src");
        let below = |path: &Path| path.strip_prefix(&src).unwrap().components().map(word).collect::<Vec<_>>().join("/");
        let texts = files(&src, "rs").into_iter().map(|path| (below(&path), fs::read_to_string(&path).unwrap()));
        for cycle in imports::cycles(&texts.collect::<BTreeMap<_, _>>()) {
            let (example, all) = (cycle.example.join(" -> "), cycle.files.join(", "));
            found += &format!("\n{}: {example}\n    all: {all}", src.display());
        }
    }
    assert!(found.is_empty(), "import cycles:{found}");
}

/// A package contains only files below its manifest.
#[test]
fn included_files_are_in_their_package() {
    for krate in crates() {
        for path in files(&krate.join("src"), "rs") {
            for included in included(&fs::read_to_string(&path).unwrap()) {
                let target = plain(&path.with_file_name(&included));
                let shown = path.display();
                assert!(target.starts_with(&krate), "{shown}: {included} is outside of the crate");
                assert!(target.is_file(), "{shown}: {included} does not exist");
            }
        }
    }
}

/// Returns the paths in `include_str!` and `include_bytes!`.
fn included(text: &str) -> Vec<String> {
    let tokens = tokens(text);
    let call = |tokens: &[Token]| match tokens {
        [name, not, open, argument] if not.is_sign('!') && open.is_sign('(') => {
            (name.is_word("include_str") || name.is_word("include_bytes")).then(|| match argument {
                Token::Text(path) => path.clone(),
                argument => panic!("expected the path of an included file, found {argument:?}"),
            })
        }
        _ => None,
    };
    tokens.windows(4).filter_map(call).collect()
}

#[test]
fn finds_included_paths() {
    let text = r#"const A: &str = include_str!("a.md"); // include_str!("b.md")
        const C: &[u8] = concat!("include_str!(", include_bytes!( "../c.md" ));"#;
    assert_eq!(included(text), ["a.md", "../c.md"]);
    assert_eq!(plain(Path::new("/a/b/./../c")), Path::new("/a/c"));
}

/// Resolves `.` and `..` in a path.
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

/// Returns the name of a path component.
fn word(component: Component<'_>) -> String {
    component.as_os_str().to_str().unwrap().to_owned()
}

/// Returns the directories of the crates, sorted.
fn crates() -> Vec<PathBuf> {
    let entries = fs::read_dir(crate::root().join("crates")).unwrap();
    let mut crates: Vec<_> = entries.map(|entry| entry.unwrap().path()).filter(|path| path.is_dir()).collect();
    crates.sort();
    crates
}

#[test]
fn every_module_has_documentation() {
    for folder in ["crates", "xtask"] {
        for path in files(&crate::root().join(folder), "rs") {
            let text = fs::read_to_string(&path).unwrap();
            // The page documents a rule, and the generator documents generated code.
            let is_rule = path.ancestors().nth(2).is_some_and(|dir| dir.ends_with("rules/src/rules"));
            let described = text.starts_with("//!") || is_rule;
            let generated = text.starts_with("// Written by");
            assert!(described || generated, "{}: does not begin with `//!`", path.display());
        }
    }
}

#[test]
fn files_and_lines_have_no_trailing_whitespace() {
    for folder in ["crates", "xtask", "fixtures"] {
        for ending in ["rs", "md", "tsv", "toml"] {
            for path in files(&crate::root().join(folder), ending) {
                let text = fs::read_to_string(&path).unwrap();
                assert!(
                    text.ends_with('\n') && !text.ends_with("\n\n"),
                    "{}: expected one newline at the end",
                    path.display()
                );
                let blank = text.lines().position(|line| line.ends_with([' ', '\t']) && ending == "rs");
                assert_eq!(blank, None, "{}: trailing whitespace", path.display());
            }
        }
    }
}

/// `?` after `cx.report(…)` would return from the rule with an incomplete finding.
#[test]
fn rules_do_not_return_within_a_report() {
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
    assert!(reports > 100, "only {reports} reports found");
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
fn finds_relative_links_outside_code() {
    let text = "[a](a.md), [`b`](b.md#part) and ![c](<c.png> \"title\")\n\
        [web](https://example.com/x.md), [part](#part), `[code](no.md)`, `code\n[code](no.md)`\n\
        ```md\n[fenced](no.md)\n```\n\
        [wrapped\nlink](d/)\n\n[e]: e.md#part\n";
    let found = relative_links(text);
    assert_eq!(found, [(1, "a.md"), (1, "b.md"), (1, "c.png"), (8, "d/"), (10, "e.md")]);
}

/// Returns the relative links of a Markdown document without fragments, each with its line number. Skips code.
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

/// Returns the path of a link target without title and fragment; `None` for an address with a scheme or only a fragment.
fn relative(target: &str) -> Option<&str> {
    let path = target.split_whitespace().next()?.trim_matches(['<', '>']);
    let path = path.split('#').next()?;
    (!path.is_empty() && !path.contains(':')).then_some(path)
}

/// Returns the files below a directory that have an extension, sorted.
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
