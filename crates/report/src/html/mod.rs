//! One page to look around in: a single file that loads nothing, runs only its own script, and has both languages.
//!
//! The page is sources of its own kind beside this file. What it shows is in it as data; the script makes elements of what is
//! looked at, and words of the input become text nodes, never markup.

mod data;
mod words;

use std::io::{self, Write};

use synclint_diagnostic::text::Lang;

use self::data::Data;
use crate::escape::escape;
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
    include_str!("page.js"),
    "})();\n",
);

/// The content security policy: the page loads nothing, and a browser runs only the script and applies only the style with these
/// SHA-256 hashes. A test checks the hashes; after a change of [`SCRIPT`] or [`STYLE`], its message has the new ones.
const POLICY: &str = concat!(
    "default-src 'none'; ",
    "script-src 'sha256-psDp6Yg3eV5rxNjfnbjTVdn4J7mUhQoFLL3WDVN5+1U='; ",
    "style-src 'sha256-bCfaARZbWt69m8nImbLoDmCvxfJRuvjU/xU6QTCzMlE='; ",
    "base-uri 'none'; form-action 'none'",
);

pub(crate) fn write(run: &Run, lang: Lang, out: &mut dyn Write) -> io::Result<()> {
    let data = serde_json::to_string(&Data::of(run, lang))?;
    let mut rest = PAGE;
    while let Some((before, tail)) = rest.split_once("{{") {
        let (name, tail) = tail.split_once("}}").expect("the page closes its braces");
        out.write_all(before.as_bytes())?;
        match name {
            "lang" => out.write_all(lang.code().as_bytes())?,
            "policy" => out.write_all(POLICY.as_bytes())?,
            "title" => out.write_all(text(&run.estate).as_bytes())?,
            "style" => out.write_all(STYLE.as_bytes())?,
            "script" => out.write_all(SCRIPT.as_bytes())?,
            "data" => write_data(&data, out)?,
            name => unreachable!("the page has no {name}"),
        }
        rest = tail;
    }
    out.write_all(rest.as_bytes())
}

/// JSON that cannot end the element it stands in: the characters of markup stand only in strings, where they can be escapes.
fn write_data(json: &str, out: &mut dyn Write) -> io::Result<()> {
    let mut rest = json;
    while let Some(at) = rest.find(['<', '>', '&']) {
        out.write_all(&rest.as_bytes()[..at])?;
        write!(out, "\\u{:04x}", rest.as_bytes()[at])?;
        rest = &rest[at + 1..];
    }
    out.write_all(rest.as_bytes())
}

/// Words of the input between tags.
fn text(words: &str) -> String {
    escape(words).replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
