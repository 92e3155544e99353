//! The `synclint` binary.

use std::process::ExitCode;

fn main() -> ExitCode {
    synclint::main()
}
