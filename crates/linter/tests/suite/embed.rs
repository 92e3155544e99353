//! The library example is short and works.

use std::path::Path;
use std::process::Command;

use serde_json::Value;

#[test]
fn the_example_compares_two_organizations() {
    let directory = Path::new(env!("CARGO_MANIFEST_DIR"));
    let source = std::fs::read_to_string(directory.join("examples/embed.rs")).unwrap();
    assert!(source.lines().count() <= 20);
    // Use the features of the whole workspace, so that nothing is rebuilt after `cargo test --workspace`.
    let args = ["build", "--quiet", "--workspace", "--example", "embed", "--message-format=json"];
    let build = Command::new(env!("CARGO")).args(args).current_dir(directory).output().unwrap();
    assert!(build.status.success(), "{}", String::from_utf8_lossy(&build.stderr));
    let messages = String::from_utf8(build.stdout).unwrap();
    let messages = messages.lines().filter_map(|line| serde_json::from_str::<Value>(line).ok());
    let mut programs = messages.filter_map(|message| message["executable"].as_str().map(str::to_owned));
    let output = Command::new(programs.next().unwrap()).output().unwrap();
    assert!(output.status.success());
    let sarif: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(sarif["version"], "2.1.0");
    let results = sarif["runs"][0]["results"].as_array().unwrap();
    let rules: Vec<&str> = results.iter().filter_map(|result| result["ruleId"].as_str()).collect();
    assert!(rules.contains(&"email-sync-in-several-organizations"), "{rules:?}");
}
