//! `cargo xtask lint`: builds the release binary and runs it.

use std::path::Path;
use std::process::{Command, ExitCode, Stdio};

use anyhow::{Context, Result, bail};
use serde_json::Value;

/// The default path to lint.
const ESTATE: &str = "fixtures/estate";

#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// Files and directories to lint [default: the sample organizations]
    paths: Vec<String>,
    /// Flags for synclint, after `--`
    #[arg(last = true)]
    flags: Vec<String>,
}

pub(crate) fn run(root: &Path, args: &Args) -> Result<ExitCode> {
    let mut lint = Command::new(binary(root, &["--release"])?);
    lint.arg("check").args(&args.flags);
    if args.paths.is_empty() {
        lint.arg(ESTATE).current_dir(root); // shows paths relative to the checkout
    } else {
        lint.args(&args.paths);
    }
    let status = lint.status().context("starting synclint")?;
    Ok(ExitCode::from(status.code().and_then(|code| u8::try_from(code).ok()).unwrap_or(2)))
}

/// Builds synclint with these flags, and returns the path of the binary.
pub(crate) fn binary(root: &Path, flags: &[&str]) -> Result<String> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let build = Command::new(cargo)
        .args(["build", "--package", "synclint", "--message-format", "json-render-diagnostics"])
        .args(flags)
        .current_dir(root)
        .stderr(Stdio::inherit()) // shows progress: the first build takes a minute
        .output()
        .context("starting cargo")?;
    if !build.status.success() {
        bail!("the build failed");
    }
    executable(&String::from_utf8_lossy(&build.stdout)).context("cargo did not print the path of the binary")
}

/// Returns the path of the binary from cargo's messages, one JSON object per line.
fn executable(messages: &str) -> Option<String> {
    let executable = |line: &str| {
        let message: Value = serde_json::from_str(line).ok()?;
        message["executable"].as_str().map(str::to_owned)
    };
    messages.lines().rev().find_map(executable)
}

#[cfg(test)]
mod tests {
    use super::executable;

    #[test]
    fn finds_the_last_executable() {
        let messages = r#"{"reason":"compiler-artifact","target":{"name":"build-script-build"},"executable":"/a"}
{"reason":"compiler-artifact","target":{"name":"synclint"},"executable":null}
{"reason":"compiler-artifact","target":{"name":"synclint"},"executable":"C:\\a \"b\"\\synclint.exe","fresh":true}
a line of something else
{"reason":"build-finished","success":true}
"#;
        assert_eq!(executable(messages).as_deref(), Some(r#"C:\a "b"\synclint.exe"#));
        assert_eq!(executable("{\"reason\":\"build-finished\",\"success\":true}\n"), None);
    }
}
