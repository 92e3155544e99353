//! The console blocks of the README match what synclint prints.

use std::fs;

use super::{out, root, run};

#[test]
fn console_blocks_match_the_output() {
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
                "`{line}` is not in the output of `{command}`:\n{printed}"
            );
        }
        blocks += 1;
    }
    assert!(blocks >= 2, "expected at least two console blocks");
}
