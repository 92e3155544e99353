//! Other programs that read the same files. Pinned versions are installed from their registries below `target/bench/tools`.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, ensure};
use synclint_model::schema::{Kind, Table};

/// Another program.
#[derive(Debug)]
pub(crate) struct Peer {
    pub(crate) name: &'static str,
    pub(crate) version: &'static str,
    pub(crate) what: &'static str,
    /// Whether it is measured on all estates, or only on small ones.
    pub(crate) fast: bool,
    command: Invocation,
}

#[derive(Debug)]
enum Invocation {
    /// A Python script that walks the directory: its name and its text.
    Script(&'static str, &'static str),
    Ryl,
    Yamllint,
    JsonSchema,
    Spectral,
}

const PYTHON: [&str; 4] = ["rapidyaml==0.15.2", "PyYAML==6.0.4", "yamllint==1.38.0", "check-jsonschema==0.39.0"];
const RYL: &str = "0.22.0"; // the newest version that supports Rust 1.90
const SPECTRAL: &str = "@stoplight/spectral-cli@6.16.3";

/// All peers.
pub(crate) const PEERS: [Peer; 7] = [
    Peer {
        name: "rapidyaml",
        version: "0.15.2",
        what: "parse",
        fast: true,
        command: Invocation::Script("parse_rapidyaml.py", include_str!("../peers/parse_rapidyaml.py")),
    },
    Peer {
        name: "rapidyaml, in place",
        version: "0.15.2",
        what: "parse",
        fast: true,
        command: Invocation::Script(
            "parse_rapidyaml_in_place.py",
            include_str!("../peers/parse_rapidyaml_in_place.py"),
        ),
    },
    Peer {
        name: "PyYAML, C loader",
        version: "6.0.4",
        what: "parse",
        fast: false,
        command: Invocation::Script("parse_pyyaml.py", include_str!("../peers/parse_pyyaml.py")),
    },
    Peer { name: "ryl", version: RYL, what: "lint style", fast: true, command: Invocation::Ryl },
    Peer { name: "yamllint", version: "1.38.0", what: "lint style", fast: false, command: Invocation::Yamllint },
    Peer {
        name: "check-jsonschema",
        version: "0.39.0",
        what: "option sets",
        fast: false,
        command: Invocation::JsonSchema,
    },
    Peer { name: "spectral", version: "6.16.3", what: "three rules", fast: false, command: Invocation::Spectral },
];

/// The directory of the installed peers.
#[derive(Debug)]
pub(crate) struct Tools {
    home: PathBuf,
}

impl Tools {
    /// Installs missing peers. Prints a note for each peer that cannot be installed, and skips it.
    pub(crate) fn install(home: &Path) -> Result<Self> {
        let tools = Self { home: home.to_path_buf() };
        fs::create_dir_all(home).with_context(|| format!("creating {}", home.display()))?;
        let text = |path: &Path| path.display().to_string();
        let (python, node) = (home.join("python"), home.join("npm"));
        if !tools.python("python").exists() {
            note(call("python3", &["-m", "venv", &text(&python)]), "python3 with venv");
            let pip = text(&tools.python("pip"));
            note(call(&pip, &[&["install", "--quiet"][..], &PYTHON].concat()), "peers from PyPI");
        }
        if !home.join("bin/ryl").exists() {
            note(
                call("cargo", &["install", "--quiet", "--locked", "ryl", "--version", RYL, "--root", &text(home)]),
                "ryl",
            );
        }
        if !tools.spectral().exists() {
            note(call("npm", &["install", "--silent", "--prefix", &text(&node), SPECTRAL]), "spectral");
        }
        fs::write(home.join("schema.json"), schema().to_string()).context("writing the schema")?;
        fs::write(home.join("spectral.yaml"), include_str!("../peers/spectral.yaml")).context("writing the rules")?;
        for peer in &PEERS {
            if let Invocation::Script(name, script) = peer.command {
                fs::write(home.join(name), script).with_context(|| format!("writing {name}"))?;
            }
        }
        Ok(tools)
    }

    /// Returns the command that runs a peer over a directory; `None` if the peer is not installed.
    pub(crate) fn command(&self, peer: &Peer, dir: &Path) -> Option<Command> {
        let program = match peer.command {
            Invocation::Script(..) => self.python("python"),
            Invocation::Ryl => self.home.join("bin/ryl"),
            Invocation::Yamllint => self.python("yamllint"),
            Invocation::JsonSchema => self.python("check-jsonschema"),
            Invocation::Spectral => self.spectral(),
        };
        let mut command = program.exists().then(|| Command::new(program))?;
        match peer.command {
            Invocation::Script(name, _) => command.arg(self.home.join(name)).arg(dir),
            Invocation::Ryl | Invocation::Yamllint => command.args(["-d", "relaxed"]).arg(dir),
            Invocation::JsonSchema => {
                command.arg("--schemafile").arg(self.home.join("schema.json")).args(crate::worker::files(dir))
            }
            Invocation::Spectral => {
                command.arg("lint").args(crate::worker::files(dir)).arg("-r").arg(self.home.join("spectral.yaml"))
            }
        };
        Some(command)
    }

    fn python(&self, program: &str) -> PathBuf {
        self.home.join("python/bin").join(program)
    }

    fn spectral(&self) -> PathBuf {
        self.home.join("npm/node_modules/.bin/spectral")
    }
}

fn call(program: &str, args: &[&str]) -> Result<()> {
    let mut command = Command::new(program);
    let output = command.args(args).stdin(Stdio::null()).output().with_context(|| format!("starting {program}"))?;
    ensure!(output.status.success(), "{program} failed with {}", output.status);
    Ok(())
}

fn note(result: Result<()>, what: &str) {
    if let Err(error) = result {
        println!("skipped: {what}: {error:#}");
    }
}

/// Returns a JSON schema for files with a sequence of rows: each choice column has a value of its option set.
fn schema() -> serde_json::Value {
    let mut properties = serde_json::Map::new();
    for table in Table::ALL {
        for column in table.info().columns {
            if let Kind::Choice(set) = column.kind {
                let allowed: Vec<i64> = set.choices.iter().map(|choice| choice.value).collect();
                let known = properties.entry(column.name).or_insert_with(|| serde_json::json!({"enum": [null]}));
                let list = known["enum"].as_array_mut().expect("the enum is an array");
                for value in allowed {
                    if !list.contains(&value.into()) {
                        list.push(value.into());
                    }
                }
            }
        }
    }
    serde_json::json!({"type": "array", "items": {"type": "object", "properties": properties}})
}
