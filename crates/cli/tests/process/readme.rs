//! The console blocks of the README say what the program says.

use std::fs;

use super::{out, root, run};

#[test]
fn console_blocks_are_true() {
    let readme = fs::read_to_string(root().join("README.md")).unwrap();
    let mut blocks = 0;
    for block in readme.split("```console\n").skip(1) {
        let block = block.split("```").next().unwrap();
        let Some((command, expected)) = block.strip_prefix("$ synclint ").and_then(|rest| rest.split_once('\n')) else {
            continue;
        };
        let words: Vec<&str> = command.split(' ').collect();
        let printed = out(&run(&root(), &words));
        for line in expected.lines() {
            assert!(
                line == "…" || printed.lines().any(|printed| printed == line),
                "`{line}` is not in what `{command}` prints:\n{printed}"
            );
        }
        blocks += 1;
    }
    assert!(blocks >= 2, "the README shows what synclint prints");
}
