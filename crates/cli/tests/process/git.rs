//! `--since` and `--staged`, and the file arguments of hooks.

use std::fs;
use std::path::Path;
use std::process::Command;

use super::{code, dir, err, json, out, rules, run, synclint};

const FACTS: &[u8] = b"facts:\n  deployment: online\n  product-version: \"9.2\"\nallow-partial: [only some tables]\n";
const BAD: &[u8] = b"- mailboxid: 1d0f0000-0000-4000-8000-000000000001\n  statecode: lively\n";
const WORSE: &[u8] = b"- mailboxid: 1d0f0000-0000-4000-8000-000000000001\n  statecode: lively\n  # more\n";
const QUEUE: &[u8] = b"- queueid: 2d0f0000-0000-4000-8000-000000000001\n  statecode: lively\n";
const OTHER_QUEUE: &[u8] = b"- queueid: 3d0f0000-0000-4000-8000-000000000001\n  statecode: lively\n";

fn git(at: &Path, args: &[&str]) {
    let identity = ["-c", "user.name=Ada", "-c", "user.email=ada@contoso.com", "-c", "init.defaultBranch=main"];
    let output = Command::new("git").args(identity).args(args).current_dir(at).output().unwrap();
    assert!(output.status.success(), "git {args:?}: {}", String::from_utf8_lossy(&output.stderr));
}

/// Returns a repository with two organizations and a finding in each file.
fn repository() -> tempfile::TempDir {
    let files = dir(&[
        ("synclint.yaml", FACTS),
        ("a/mailboxes.yaml", BAD),
        ("a/queues.yaml", QUEUE),
        ("b/mailboxes.yaml", BAD),
    ]);
    git(files.path(), &["init", "--quiet"]);
    git(files.path(), &["add", "--all"]);
    git(files.path(), &["commit", "--quiet", "--message=all"]);
    files
}

fn paths(at: &Path, args: &[&str]) -> Vec<String> {
    let (report, _) = json(at, args);
    rules(&report).into_iter().map(|(_, path)| path).collect()
}

#[test]
fn staged_reports_only_staged_files() {
    let files = repository();
    let at = files.path();
    let (report, nothing) = json(at, &["--staged"]);
    assert_eq!(
        (nothing, rules(&report).len(), &report["summary"]["records"]),
        (0, 0, &3.into()),
        "all records are read"
    );
    fs::write(at.join("a/mailboxes.yaml"), WORSE).unwrap();
    assert_eq!(paths(at, &["--staged"]), [""; 0], "not staged yet");
    git(at, &["add", "--all"]);
    assert_eq!(paths(at, &["--staged"]), ["a/mailboxes.yaml"]);
    assert_eq!(paths(&at.join("b"), &["--staged", "../a"]), ["../a/mailboxes.yaml"], "from anywhere in the repository");
    assert_eq!(paths(at, &["--staged", "b"]), [""; 0]);
    assert_eq!(paths(at, &["--staged", "a/queues.yaml"]), [""; 0], "only the named file");
    git(at, &["rm", "--quiet", "-f", "a/queues.yaml"]);
    assert_eq!(paths(at, &["--staged"]), ["a/mailboxes.yaml"], "a deleted file has no finding");
}

#[test]
fn since_reports_only_changed_files() {
    let files = repository();
    let at = files.path();
    git(at, &["checkout", "--quiet", "-b", "topic"]);
    fs::write(at.join("b/mailboxes.yaml"), WORSE).unwrap();
    git(at, &["commit", "--quiet", "--all", "--message=topic"]);
    git(at, &["checkout", "--quiet", "main"]);
    fs::write(at.join("a/queues.yaml"), [QUEUE, b"# more\n"].concat()).unwrap();
    git(at, &["commit", "--quiet", "--all", "--message=main"]);
    git(at, &["checkout", "--quiet", "topic"]);
    assert_eq!(paths(at, &["--since=main"]), ["b/mailboxes.yaml"], "since the merge base");
    fs::write(at.join("a/new \"name\"\n日本.yaml"), OTHER_QUEUE).unwrap();
    assert_eq!(paths(at, &["--since=main", "a"]).len(), 1, "an untracked file is a change");
    fs::write(at.join("a/synclint-waivers.yaml"), b"waivers: []\n").unwrap();
    assert_eq!(paths(at, &["--since=main", "a"]).len(), 3, "a waiver file selects all files of its organization");
}

/// Git calls a hook with the directory of the repository, and with the index to commit.
#[test]
fn hook_in_linked_worktree_sees_staged_files() {
    let files = repository();
    let trees = tempfile::tempdir().unwrap();
    let tree = trees.path().join("tree");
    git(files.path(), &["worktree", "add", "--quiet", "--detach", tree.to_str().unwrap()]);
    fs::write(tree.join("a/mailboxes.yaml"), WORSE).unwrap();
    git(&tree, &["add", "--all"]);
    let repository = files.path().join(".git/worktrees/tree");
    let output = synclint()
        .args(["--staged", "a"])
        .env("GIT_DIR", &repository)
        .env("GIT_INDEX_FILE", repository.join("index"))
        .current_dir(&tree)
        .output()
        .unwrap();
    assert_eq!((code(&output), out(&output).contains("a/mailboxes.yaml:2:14")), (1, true), "{}", out(&output));
}

#[test]
fn reports_errors_of_git() {
    let files = repository();
    for reference in ["nowhere", "--output=x", "-h", ""] {
        let output = run(files.path(), &["--since", reference, "."]);
        let attached = run(files.path(), &[&format!("--since={reference}"), "."]);
        for output in [output, attached] {
            assert_eq!(code(&output), 2, "{reference}: {}", err(&output));
        }
        assert!(!files.path().join("x").exists());
    }
    let plain = dir(&[("a/mailboxes.yaml", BAD)]);
    let output = run(plain.path(), &["--staged", "a"]);
    assert_eq!((code(&output), err(&output).contains("not a git repository")), (2, true), "{}", err(&output));
}

/// A hook passes files of several organizations, settings files, and other files.
#[test]
fn file_arguments_select_what_they_affect() {
    let files = repository();
    let at = files.path();
    fs::write(at.join("mkdocs.yml"), b"site_name: x\n").unwrap();
    assert_eq!(paths(at, &["a/queues.yaml", "b/mailboxes.yaml", "mkdocs.yml"]), ["a/queues.yaml", "b/mailboxes.yaml"]);
    assert_eq!(paths(at, &["synclint.yaml"]).len(), 3, "settings apply to everything below");
    assert_eq!(code(&run(at, &["mkdocs.yml"])), 2);
    assert_eq!(code(&run(at, &["--allow-empty", "mkdocs.yml"])), 0);
    let (report, _) = json(at, &["a/queues.yaml", "a/mailboxes.yaml"]);
    assert_eq!(report["summary"]["organizations"], 1);
}
