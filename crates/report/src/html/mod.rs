//! The `html` format: one self-contained page that loads nothing, runs only its own script, and has both languages.
//!
//! The HTML, CSS, and JavaScript sources are in this directory. The results are embedded as JSON. The script creates elements
//! for what is shown; text from the input becomes text nodes, never markup.

mod data;
mod words;

use std::io::{self, Write};

use synclint_diagnostic::text::Lang;

use self::data::Data;
use crate::escape::escape;
use crate::json_text::to_json;
use crate::run::Run;

const PAGE: &str = include_str!("page.html");
const STYLE: &str = include_str!("style.css");
const SCRIPT: &str = concat!(
    "(() => {\n\"use strict\";\n",
    include_str!("words.js"),
    include_str!("data.js"),
    include_str!("overview.js"),
    include_str!("finding.js"),
    include_str!("findings.js"),
    include_str!("read.js"),
    include_str!("page.js"),
    "})();\n",
);

/// The content security policy: the page loads nothing, and browsers accept only the script and the style with these SHA-256
/// hashes. A test checks the hashes. After a change to [`SCRIPT`] or [`STYLE`], its failure message contains the new ones.
const POLICY: &str = concat!(
    "default-src 'none'; ",
    "script-src 'sha256-RyK9c/VFcYDuNzRW8j89uQjTXCo8mi0k8NGwZ/VXHfs='; ",
    "style-src 'sha256-2c+3U9GYG+l0ANTOlGy+YbFuwAzpekF6KYxy80y6eyg='; ",
    "base-uri 'none'; form-action 'none'",
);

pub(crate) fn write(run: &Run, lang: Lang, out: &mut dyn Write) -> io::Result<()> {
    let data = to_json(&Data::of(run, lang))?;
    let mut rest = PAGE;
    while let Some((before, tail)) = rest.split_once("{{") {
        let (name, tail) = tail.split_once("}}").expect("every placeholder in page.html is closed");
        out.write_all(before.as_bytes())?;
        match name {
            "lang" => out.write_all(lang.code().as_bytes())?,
            "policy" => out.write_all(POLICY.as_bytes())?,
            "title" => out.write_all(text(&run.estate).as_bytes())?,
            "style" => out.write_all(STYLE.as_bytes())?,
            "script" => out.write_all(SCRIPT.as_bytes())?,
            "data" => write_data(&data, out)?,
            name => unreachable!("unknown placeholder {name} in page.html"),
        }
        rest = tail;
    }
    out.write_all(rest.as_bytes())
}

/// Writes JSON with `<`, `>`, and `&` escaped, so that it cannot close the script element. They occur only in JSON strings,
/// where escapes are valid.
fn write_data(json: &str, out: &mut dyn Write) -> io::Result<()> {
    let mut rest = json;
    while let Some(at) = rest.find(['<', '>', '&']) {
        out.write_all(&rest.as_bytes()[..at])?;
        write!(out, "\\u{:04x}", rest.as_bytes()[at])?;
        rest = &rest[at + 1..];
    }
    out.write_all(rest.as_bytes())
}

/// Escapes text from the input for use as element content.
fn text(words: &str) -> String {
    escape(words).replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
