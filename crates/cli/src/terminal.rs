//! Today's date, the language, and colors, from the environment.

use std::io::{self, IsTerminal};

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use synclint_diagnostic::text::Lang;

use crate::args::Color;

/// Returns today's date in UTC.
pub(crate) fn today() -> Date {
    TimeZone::UTC.to_datetime(Timestamp::now()).date()
}

/// Returns whether to color stdout: the flag takes precedence, then `NO_COLOR`, then `FORCE_COLOR` and `CLICOLOR_FORCE`.
/// Otherwise, only a terminal with colors gets them.
pub(crate) fn colors(color: Color) -> bool {
    let set = |name: &str| std::env::var_os(name).filter(|value| !value.is_empty());
    let forced = || ["FORCE_COLOR", "CLICOLOR_FORCE"].into_iter().filter_map(set).any(|value| value != "0");
    match color {
        Color::Always => true,
        Color::Never => false,
        Color::Auto => set("NO_COLOR").is_none() && (forced() || (io::stdout().is_terminal() && !is_dumb())),
    }
}

/// Returns whether the terminal has no control sequences: neither colors, nor links, nor a way to redraw a line.
pub(crate) fn is_dumb() -> bool {
    std::env::var_os("TERM").is_some_and(|name| name == "dumb")
}

/// Returns the language: `requested`, or else that of the environment, or else English.
pub(crate) fn language(requested: Option<Lang>) -> Lang {
    let environment = || {
        let set = |name: &str| std::env::var(name).ok().filter(|value| !value.is_empty());
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().find_map(set)?;
        locale.starts_with("ja").then_some(Lang::Ja)
    };
    requested.or_else(environment).unwrap_or(Lang::En)
}
