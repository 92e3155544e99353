//! The CI examples in `fixtures/ci` and the pre-commit hooks work.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use super::{code, err, root, run};

/// Collects the synclint commands in the scripts of a pipeline, at any depth.
fn commands(pipeline: &serde_yaml::Value, found: &mut Vec<String>) {
    match pipeline {
        serde_yaml::Value::String(text) => {
            found.extend(text.lines().filter_map(|line| line.trim().strip_prefix("synclint ")).map(str::to_owned));
        }
        serde_yaml::Value::Sequence(items) => items.iter().for_each(|item| commands(item, found)),
        serde_yaml::Value::Mapping(pairs) => pairs.values().for_each(|value| commands(value, found)),
        _ => {}
    }
}

#[test]
fn ci_examples_run() {
    let mut n_pipelines = 0;
    for entry in fs::read_dir(root().join("fixtures/ci")).unwrap() {
        let path = entry.unwrap().path();
        let text = fs::read_to_string(&path).unwrap();
        let mut found = Vec::new();
        commands(&serde_yaml::from_str(&text).unwrap(), &mut found);
        let [command] = found.as_slice() else { panic!("{}: {found:?}", path.display()) };
        let words: Vec<&str> = command.split(' ').collect();

        let dir = tempfile::tempdir().unwrap();
        copy(&root().join("fixtures/estate"), &dir.path().join("exports"));
        let written = run(dir.path(), &["check", "exports", "--write-baseline", "synclint-baseline.json"]);
        assert_eq!(code(&written), 0, "{}", err(&written));
        let clean = run(dir.path(), &words);
        assert_eq!(code(&clean), 0, "{command}: {}", err(&clean));
        let reports: BTreeSet<&str> = words.windows(2).filter(|pair| pair[0] == "-o").map(|pair| pair[1]).collect();
        for report in reports {
            assert!(fs::metadata(dir.path().join(report)).unwrap().len() > 0, "{report}");
            assert!(text.matches(report).count() > 1, "{}: {report} is not used", path.display());
        }
        let new = "- mailboxid: 9d0f0000-0000-4000-8000-000000000001\n  statecode: lively\n";
        fs::write(dir.path().join("exports/litware-online/new.yaml"), new).unwrap();
        assert_eq!(code(&run(dir.path(), &words)), 1, "{command}");
        n_pipelines += 1;
    }
    assert_eq!(n_pipelines, 3);
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let to = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &to);
        } else {
            fs::copy(entry.path(), to).unwrap();
        }
    }
}

/// The commands of the hooks run with the names of changed files appended.
#[test]
fn pre_commit_hooks_run() {
    let text = fs::read_to_string(root().join(".pre-commit-hooks.yaml")).unwrap();
    let hooks: serde_yaml::Value = serde_yaml::from_str(&text).unwrap();
    let hooks = hooks.as_sequence().unwrap();
    assert_eq!(
        hooks.iter().map(|hook| hook["id"].as_str().unwrap()).collect::<Vec<_>>(),
        ["synclint", "synclint-system"]
    );
    let estate = root().join("fixtures/estate");
    for hook in hooks {
        let (program, args) = hook["entry"].as_str().unwrap().split_once(' ').unwrap();
        assert!(program == "synclint" || root().join(program).is_file(), "{program}");
        let mut words: Vec<&str> = args.split(' ').collect();
        words.extend([
            "litware-online/mailboxes.json",
            "contoso-online-82/queues.yaml",
            "contoso-online-82/synclint.yaml",
        ]);
        assert_eq!(code(&run(&estate, &words)), 1, "the settings file selects all of contoso");
        words.truncate(words.len() - 2);
        assert_eq!(code(&run(&estate, &words)), 0, "litware is clean");
        *words.last_mut().unwrap() = "../ci/gitlab-ci.yml";
        assert_eq!(code(&run(&estate, &words)), 0, "an unrelated file");
    }
}
