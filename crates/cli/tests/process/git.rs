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
    let facts = ["--assume=deployment=online", "--assume=product-version=9.2", "--allow-partial"];
    let (report, _) = json(at, &[&facts, args].concat());
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

/// Returns the repository with a hook-like script that creates the file `ran`, and the path of the script.
#[cfg(unix)]
fn with_script(at: &Path) -> String {
    use std::os::unix::fs::PermissionsExt;
    let script = at.join(".git/evil.sh");
    fs::write(&script, format!("#!/bin/sh\n: > '{}'\ncat\n", at.join("ran").display())).unwrap();
    fs::set_permissions(&script, fs::Permissions::from_mode(0o755)).unwrap();
    script.to_str().unwrap().to_owned()
}

/// Asserts that the changed file of organization `a` is reported, and that nothing ran.
#[cfg(unix)]
fn reports_and_runs_nothing(at: &Path, case: &str) {
    for flag in ["--staged", "--since=main"] {
        assert_eq!(paths(at, &[flag, "a"]), ["a/mailboxes.yaml"], "{case}: {flag}");
        assert!(!at.join("ran").exists(), "{case}: {flag}");
    }
}

/// The configuration of a repository may come from an archive. Every setting that names a program is ignored.
#[test]
#[cfg(unix)]
fn runs_nothing_from_the_configuration() {
    let cases: &[(&str, &[&str], &str)] = &[
        ("fsmonitor", &["core.fsmonitor"], ""),
        ("filter", &["filter.x.clean", "filter.x.smudge"], "*.yaml filter=x\n"),
        ("process filter", &["filter.x.process"], "*.yaml filter=x\n"),
        ("filter with an odd name", &["filter.a=b.C d.clean"], "*.yaml filter=a=b.C\n"),
        ("diff driver", &["diff.x.command", "diff.x.textconv", "diff.external"], "*.yaml diff=x\n"),
        ("merge driver", &["merge.x.driver"], "*.yaml merge=x\n"),
        ("programs", &["core.pager", "core.editor", "core.sshCommand", "core.askPass", "gpg.program"], ""),
        ("pagers", &["pager.diff", "pager.ls-files", "pager.rev-parse", "pager.config"], ""),
        ("aliases", &["alias.diff", "alias.ls-files", "alias.rev-parse", "alias.config"], ""),
        (
            "remote",
            &["credential.helper", "core.gitProxy", "remote.origin.uploadpack", "core.alternateRefsCommand"],
            "",
        ),
    ];
    for (case, settings, attributes) in cases {
        let files = repository();
        let at = files.path();
        let script = with_script(at);
        fs::write(at.join("a/mailboxes.yaml"), WORSE).unwrap();
        git(at, &["add", "--all"]);
        for setting in *settings {
            let shell = if setting.starts_with("alias.") { format!("!{script}") } else { script.clone() };
            git(at, &["config", setting, &shell]);
        }
        fs::write(at.join(".git/info/attributes"), attributes).unwrap();
        // Git compares the content of a file whose time changed.
        let now = std::time::SystemTime::now() + std::time::Duration::from_secs(5);
        fs::File::options().append(true).open(at.join("a/mailboxes.yaml")).unwrap().set_modified(now).unwrap();
        reports_and_runs_nothing(at, case);
    }
}

#[test]
#[cfg(unix)]
fn runs_nothing_from_included_configuration_and_required_filters() {
    let files = repository();
    let at = files.path();
    let script = with_script(at);
    let more = format!("[filter \"x\"]\n\tclean = {script}\n\trequired = true\n[core]\n\tfsmonitor = {script}\n");
    fs::write(at.join(".git/more"), more).unwrap();
    fs::write(at.join(".git/attributes"), "* filter=x\n").unwrap();
    git(at, &["config", "include.path", "more"]);
    git(at, &["config", "core.attributesFile", at.join(".git/attributes").to_str().unwrap()]);
    fs::write(at.join("a/mailboxes.yaml"), WORSE).unwrap();
    git(at, &["-c", "filter.x.clean=", "-c", "filter.x.required=false", "-c", "core.fsmonitor=false", "add", "--all"]);
    reports_and_runs_nothing(at, "include");
}

#[test]
#[cfg(unix)]
fn runs_no_hooks() {
    use std::os::unix::fs::symlink;
    let files = repository();
    let at = files.path();
    let script = with_script(at);
    fs::write(at.join("a/mailboxes.yaml"), WORSE).unwrap();
    git(at, &["add", "--all"]);
    fs::create_dir_all(at.join(".git/hooks")).unwrap();
    for hook in ["post-index-change", "fsmonitor-watchman", "reference-transaction", "post-checkout"] {
        let hook = at.join(".git/hooks").join(hook);
        let _ = fs::remove_file(&hook);
        symlink(&script, hook).unwrap();
    }
    fs::create_dir(at.join("hooks")).unwrap();
    symlink(&script, at.join("hooks/post-index-change")).unwrap();
    reports_and_runs_nothing(at, "hooks");
    git(at, &["config", "core.hooksPath", "hooks"]);
    reports_and_runs_nothing(at, "hooks path");
}

/// A repository that lacks objects may name a program to get them.
#[test]
#[cfg(unix)]
fn fetches_nothing() {
    let files = repository();
    let at = files.path();
    let script = with_script(at);
    git(at, &["config", "core.repositoryFormatVersion", "1"]);
    git(at, &["config", "extensions.partialClone", "origin"]);
    git(at, &["config", "remote.origin.promisor", "true"]);
    git(at, &["config", "remote.origin.url", &format!("ext::{script}")]);
    git(at, &["config", "protocol.allow", "always"]);
    git(at, &["config", "protocol.ext.allow", "always"]);
    let missing = "1d0f00000000400080000000000000000000000a";
    fs::write(at.join(".git/refs/heads/gone"), format!("{missing}\n")).unwrap();
    for reference in ["gone", missing] {
        let output = run(at, &["--since", reference, "a"]);
        assert_eq!((code(&output), at.join("ran").exists()), (2, false), "{}", err(&output));
    }
}

/// A directory of ordinary files can have the form of a repository. The repository is the one around it.
#[test]
#[cfg(unix)]
fn ignores_embedded_repositories() {
    let files = repository();
    let at = files.path();
    let script = with_script(at);
    let config = format!("[core]\n\tbare = false\n\tworktree = wt\n\tfsmonitor = {script}\n");
    fs::write(at.join("a/HEAD"), "ref: refs/heads/main\n").unwrap();
    fs::write(at.join("a/config"), config).unwrap();
    for directory in ["a/objects", "a/refs", "a/wt"] {
        fs::create_dir(at.join(directory)).unwrap();
        fs::write(at.join(directory).join("keep"), "").unwrap();
    }
    fs::write(at.join("a/mailboxes.yaml"), WORSE).unwrap();
    git(at, &["add", "--all"]);
    reports_and_runs_nothing(at, "embedded");
    assert_eq!(paths(&at.join("a"), &["--staged", "."]), ["mailboxes.yaml"]);
    assert!(!at.join("ran").exists());
}

/// A work tree elsewhere would give names of other files.
#[test]
fn refuses_other_work_trees() {
    let files = repository();
    let elsewhere = tempfile::tempdir().unwrap();
    git(files.path(), &["config", "core.worktree", elsewhere.path().to_str().unwrap()]);
    let output = run(files.path(), &["--staged", "a"]);
    assert_eq!((code(&output), err(&output).contains("another directory")), (2, true), "{}", err(&output));
}

/// Returns a repository with organization `a`, whose mailboxes are in the submodule `a/sub`.
fn with_submodule() -> (tempfile::TempDir, tempfile::TempDir) {
    let inner = dir(&[("x/mailboxes.yaml", BAD), ("x/queues.yaml", QUEUE)]);
    git(inner.path(), &["init", "--quiet"]);
    git(inner.path(), &["add", "--all"]);
    git(inner.path(), &["commit", "--quiet", "--message=inner"]);
    let files = repository();
    let source = inner.path().to_str().unwrap();
    git(files.path(), &["-c", "protocol.file.allow=always", "submodule", "--quiet", "add", source, "sub"]);
    git(files.path(), &["commit", "--quiet", "--message=submodule"]);
    (files, inner)
}

#[test]
fn reports_changes_in_submodules() {
    let (files, _inner) = with_submodule();
    let at = files.path();
    let sub = at.join("sub");
    assert_eq!(paths(at, &["--since=main", "."]), [""; 0]);
    fs::write(sub.join("x/mailboxes.yaml"), WORSE).unwrap();
    assert_eq!(paths(at, &["--since=main", "."]), ["sub/x/mailboxes.yaml"], "not committed");
    assert_eq!(paths(at, &["--since=main", "a"]), [""; 0], "outside the arguments");
    git(&sub, &["commit", "--quiet", "--all", "--message=more"]);
    assert_eq!(paths(at, &["--since=main", "."]), ["sub/x/mailboxes.yaml"], "committed in the submodule");
    git(at, &["add", "--all"]);
    for flag in ["--staged", "--since=main"] {
        assert_eq!(paths(at, &[flag, "."]), ["sub/x/mailboxes.yaml"], "{flag}: staged");
    }
    fs::write(at.join(".gitmodules"), fs::read_to_string(at.join(".gitmodules")).unwrap() + "\tignore = all\n")
        .unwrap();
    assert!(paths(at, &["--staged", "."]).contains(&"sub/x/mailboxes.yaml".to_owned()), "ignored by settings");
    fs::remove_dir_all(&sub).unwrap();
    fs::create_dir(&sub).unwrap();
    let output = run(at, &["--staged", "."]);
    assert_eq!((code(&output), err(&output).contains("not checked out")), (2, true), "{}", err(&output));
}

#[test]
fn reports_new_and_nested_repositories() {
    let (files, _inner) = with_submodule();
    let at = files.path();
    assert_eq!(paths(at, &["--since=main~1", "."]), ["sub/x/mailboxes.yaml", "sub/x/queues.yaml"], "new submodule");
    let nested = at.join("b/nested");
    fs::create_dir(&nested).unwrap();
    fs::write(nested.join("queues.yaml"), QUEUE).unwrap();
    git(&nested, &["init", "--quiet"]);
    let found = paths(at, &["--since=main", "b"]);
    assert!(found.contains(&"b/nested/queues.yaml".to_owned()), "{found:?}");
}

/// Rules compare records, so a missing record can cause a finding in any file of the organization.
#[test]
fn deleted_file_selects_its_organization() {
    for (deleted, expected) in [
        ("a/queues.yaml", &["a/mailboxes.yaml"][..]),
        ("a/notes.txt", &[]),
        ("synclint.yaml", &["a/mailboxes.yaml", "a/queues.yaml", "b/mailboxes.yaml"]),
    ] {
        let files = repository();
        let at = files.path();
        fs::write(at.join("a/notes.txt"), "x").unwrap();
        git(at, &["add", "--all"]);
        git(at, &["commit", "--quiet", "--allow-empty", "--message=notes"]);
        git(at, &["rm", "--quiet", deleted]);
        for flag in ["--staged", "--since=main"] {
            assert_eq!(paths(at, &[flag, "."]), expected, "{deleted}: {flag}");
        }
    }
    let files = repository();
    git(files.path(), &["mv", "a/queues.yaml", "b/queues.yaml"]);
    for flag in ["--staged", "--since=main"] {
        assert_eq!(paths(files.path(), &[flag, "."]), ["a/mailboxes.yaml", "b/queues.yaml"], "{flag}: moved");
    }
}

/// Git does not compare these files with the index.
#[test]
fn reports_files_that_git_skips() {
    for flag in ["--assume-unchanged", "--skip-worktree"] {
        let files = repository();
        let at = files.path();
        git(at, &["update-index", flag, "a/mailboxes.yaml"]);
        fs::write(at.join("a/mailboxes.yaml"), WORSE).unwrap();
        assert_eq!(paths(at, &["--since=main", "."]), ["a/mailboxes.yaml"], "{flag}");
    }
}

#[test]
#[cfg(unix)]
fn reports_changes_behind_links() {
    use std::os::unix::fs::symlink;
    let files = repository();
    let at = files.path();
    fs::create_dir(at.join("c")).unwrap();
    symlink("../a", at.join("c/link")).unwrap();
    fs::write(at.join("settings.yaml"), FACTS).unwrap();
    symlink("../settings.yaml", at.join("b/synclint.yaml")).unwrap();
    git(at, &["add", "--all"]);
    git(at, &["commit", "--quiet", "--message=links"]);
    fs::write(at.join("a/mailboxes.yaml"), WORSE).unwrap();
    assert_eq!(paths(at, &["--since=main", "c"]), ["c/link/mailboxes.yaml"]);
    fs::write(at.join("settings.yaml"), [FACTS, b"# more\n"].concat()).unwrap();
    assert_eq!(paths(at, &["--since=main", "b"]), ["b/mailboxes.yaml"], "linked settings");
    assert_eq!(paths(at, &["--since=main", "--config=settings.yaml", "b"]), ["b/mailboxes.yaml"], "given settings");
    let outside = dir(&[("mailboxes.yaml", BAD)]);
    fs::create_dir(at.join("d")).unwrap();
    symlink(outside.path(), at.join("d/link")).unwrap();
    git(at, &["add", "d"]);
    git(at, &["commit", "--quiet", "--message=outside"]);
    assert_eq!(paths(at, &["--since=main", "d"]), ["d/link/mailboxes.yaml"], "a file outside of the repository");
}

#[test]
fn refuses_a_shallow_clone_without_the_merge_base() {
    let files = repository();
    let at = files.path();
    git(at, &["checkout", "--quiet", "-b", "topic"]);
    for branch in ["main", "topic"] {
        git(at, &["checkout", "--quiet", branch]);
        fs::write(at.join("a/mailboxes.yaml"), [WORSE, branch.as_bytes()].join(&b"#"[..])).unwrap();
        git(at, &["commit", "--quiet", "--all", "--message=more"]);
    }
    let clones = tempfile::tempdir().unwrap();
    let source = format!("file://{}", at.display());
    git(clones.path(), &["clone", "--quiet", "--depth=1", "--no-single-branch", "--branch=topic", &source, "clone"]);
    let output = run(&clones.path().join("clone"), &["--since=origin/main", "."]);
    assert_eq!((code(&output), err(&output).contains("merge base")), (2, true), "{}", err(&output));
}
