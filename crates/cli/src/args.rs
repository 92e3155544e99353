//! The command line.

use std::io::Write;
use std::path::PathBuf;
use std::str::FromStr;

use anyhow::{Result, bail};
use clap::{ArgMatches, Args, CommandFactory, FromArgMatches, Parser, Subcommand, ValueEnum};
use jiff::civil::Date;
use synclint_diagnostic::product::{Deployment, Version};
use synclint_diagnostic::rule::{Certainty, Section, Severity};
use synclint_diagnostic::text::Lang;
use synclint_linter::date::parse_date;
use synclint_linter::{registry, settings};
use synclint_model::schema::Table;
use synclint_report::{Format, escape_lines};

use crate::limits;

/// What `--help` of the program and of `check` ends with.
const AFTER_HELP: &str = "\
Examples:
  synclint check contoso
  synclint check contoso --lang ja -f full -f html -o report.html

Exit codes:
  0  no finding at or above --fail-on
  1  findings at or above --fail-on
  2  invalid options or settings, incomplete input, or no records to check";

/// Check the email configuration of Dynamics 365 and Dataverse
#[derive(Debug, Parser)]
#[command(name = "synclint", version, args_conflicts_with_subcommands = true, subcommand_negates_reqs = true, after_help = AFTER_HELP)]
pub struct Cli {
    /// The command; `check` if there is none
    #[command(subcommand)]
    pub command: Option<Command>,
    /// The options of `check`
    #[command(flatten)]
    pub check: CheckArgs,
}

/// The commands.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Check exported records
    #[command(after_help = AFTER_HELP)]
    Check(Box<CheckArgs>),
    /// Show the documentation of rules
    Explain(ExplainArgs),
    /// Explain why a rule did or did not report a record
    Why(WhyArgs),
    /// List all rules
    Rules(RulesArgs),
    /// Show the supported email systems
    Matrix(MatrixArgs),
    /// Print a JSON schema
    Schema {
        /// The schema to print
        #[arg(value_enum)]
        which: Schema,
    },
    /// Show settings and facts, and where they come from
    Config(ConfigArgs),
    /// Print a shell completion script
    Completions {
        /// The shell
        shell: clap_complete::Shell,
    },
    /// Print the man page
    Man,
}

/// The arguments of `check`.
#[derive(Debug, Args, Clone)]
#[expect(clippy::struct_excessive_bools, reason = "flags are switches")]
pub struct CheckArgs {
    /// Files or directories to check, or `-` for stdin
    #[arg(value_name = "PATH", default_value = ".")]
    pub paths: Vec<PathBuf>,
    /// Report format; repeat for several reports
    #[arg(short = 'f', long = "output-format", visible_alias = "format", value_name = "FORMAT", value_parser = format, long_help = formats())]
    pub formats: Vec<Format>,
    /// Write the report of the preceding `-f` to a file
    #[arg(short, long = "output-file", value_name = "FILE")]
    pub output: Vec<PathBuf>,
    /// Each format with its file.
    #[arg(skip)]
    pub reports: Vec<(Format, Option<PathBuf>)>,
    /// Language of the report [default: from LC_ALL, LC_MESSAGES, or LANG]
    #[arg(long, value_parser = lang, value_name = "en|ja")]
    pub lang: Option<Lang>,
    /// Lowest severity that sets exit code 1: error, warning, info, or never
    #[arg(long, value_name = "SEVERITY", default_value = "error", value_parser = fail_on)]
    pub fail_on: FailOn,
    /// Run only these rules or groups: `all`, `inferred`, `on-request`; separate with commas
    #[arg(long, value_name = "RULE", value_delimiter = ',')]
    pub select: Vec<String>,
    /// Run these rules in addition
    #[arg(long, value_name = "RULE", value_delimiter = ',')]
    pub extend_select: Vec<String>,
    /// Skip these rules
    #[arg(long, value_name = "RULE", value_delimiter = ',')]
    pub ignore: Vec<String>,
    /// Turn a rule off
    #[arg(short = 'A', long = "allow", value_name = "RULE")]
    pub allow: Vec<String>,
    /// Report a rule as a warning
    #[arg(short = 'W', long = "warn", value_name = "RULE")]
    pub warn: Vec<String>,
    /// Report a rule as an error; `warnings` means all warnings
    #[arg(short = 'D', long = "deny", value_name = "RULE")]
    pub deny: Vec<String>,
    /// Date for deprecations and ends of support [default: today, UTC]
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = parse_date)]
    pub as_of: Option<Date>,
    #[command(flatten)]
    #[allow(missing_docs)]
    pub settings: SettingsArgs,
    /// Also report suppressed and waived findings
    #[arg(long)]
    pub no_ignores: bool,
    /// Report only findings that are not in this baseline
    #[arg(long, value_name = "FILE", conflicts_with = "write_baseline")]
    pub baseline: Option<PathBuf>,
    /// Remove resolved findings from the baseline
    #[arg(long, requires = "baseline")]
    pub prune_baseline: bool,
    /// Write all findings to a baseline
    #[arg(long, value_name = "FILE", conflicts_with_all = ["since", "staged"])]
    pub write_baseline: Option<PathBuf>,
    /// Report only findings that involve files changed since a Git commit, or not committed
    #[arg(long, value_name = "REF", conflicts_with = "staged")]
    pub since: Option<String>,
    /// Report only findings that involve files staged in Git; files are read from the working tree
    #[arg(long)]
    pub staged: bool,
    /// Apply safe fixes to the files, and report the remaining findings
    #[arg(long, conflicts_with = "diff")]
    pub fix: bool,
    /// Include fixes that change what is processed, sent, or notified
    #[arg(long)]
    pub unsafe_fixes: bool,
    /// Show fixes without applying them; exit with 1 if there are any
    #[arg(long)]
    pub diff: bool,
    /// Show the applied fixes on stderr
    #[arg(long, requires = "fix")]
    pub show_fixes: bool,
    /// Exit with 1 if there are more warnings than this
    #[arg(long, value_name = "N", value_parser = whole_number::<u64>)]
    pub max_warnings: Option<u64>,
    /// Exit with 0 even if there are findings; incomplete input still exits with 2
    #[arg(long)]
    pub exit_zero: bool,
    /// Exit with 0 if there are no records to check
    #[arg(long)]
    pub allow_empty: bool,
    /// State that the exports are partial; missing data is reported as info and does not set exit code 2
    #[arg(
        long,
        value_name = "REASON",
        num_args = 0..=1,
        require_equals = true,
        default_missing_value = "",
        long_help = "State that the exports are partial, and why; repeat for several reasons. Missing data is reported as info and \
                     does not set exit code 2: missing pages and tables, files and rows that were not read, and findings beyond a \
                     limit. Files with syntax errors, mistakes in settings, and internal errors still do. Reports start with the \
                     reasons."
    )]
    pub allow_partial: Vec<String>,
    /// Exit with 2 if fewer of the rules that apply to an organization were checked, such as 90%
    #[arg(long, value_name = "PERCENT", value_parser = percent)]
    pub require_judged: Option<u8>,
    /// Number of threads [default: one per core]
    #[arg(short = 'j', long, value_name = "N", value_parser = whole_number::<usize>)]
    pub threads: Option<usize>,
    #[arg(long = "limit", value_name = "KEY=VALUE", value_parser = limits::parse, help = "Change a limit on what is read or reported", long_help = limits::help())]
    #[allow(missing_docs)]
    pub limits: Vec<(String, u64)>,
    /// Use colors
    #[arg(long, value_enum, default_value_t = Color::Auto)]
    pub color: Color,
    /// Hide the progress bar
    #[arg(long)]
    pub no_progress: bool,
    /// Show the number of findings per rule
    #[arg(long)]
    pub statistics: bool,
    /// List the files of each organization; with -v, whether each was read, contains nothing relevant, or was refused
    #[arg(long)]
    pub list_files: bool,
    /// File name to show for stdin
    #[arg(long, value_name = "PATH", default_value = "stdin.yaml")]
    pub stdin_filename: PathBuf,
    /// Print only errors on stderr; the report does not change
    #[arg(short, long)]
    pub quiet: bool,
    /// Print details
    #[arg(short, long, conflicts_with = "quiet")]
    pub verbose: bool,
}

impl CheckArgs {
    /// Returns the arguments of `synclint check PATH…` with these settings and no progress bar.
    pub fn bare(paths: Vec<PathBuf>, settings: SettingsArgs) -> Self {
        Self { paths, settings, no_progress: true, ..Cli::parse_from(["synclint"]).check }
    }
}

/// Reads the command line of this process.
///
/// # Errors
///
/// If a format has two `-o` files.
pub fn parse() -> Result<Cli> {
    let matches = Cli::command().try_get_matches().unwrap_or_else(|error| exit(&error));
    let mut cli = Cli::from_arg_matches(&matches)?;
    match &mut cli.command {
        Some(Command::Check(args)) => {
            let matches = matches.subcommand_matches("check").unwrap_or(&matches);
            args.reports = reports(args, matches)?;
        }
        Some(_) => {}
        None => cli.check.reports = reports(&cli.check, &matches)?,
    }
    Ok(cli)
}

/// Ends the process as clap does. An argument can be the name of a file that a shell pattern matched, so a message that is
/// unsafe to print is escaped.
fn exit(error: &clap::Error) -> ! {
    let plain = error.render().to_string();
    let escaped = escape_lines(&plain);
    if escaped == plain {
        error.exit();
    }
    let _ = write!(std::io::stderr(), "{escaped}");
    std::process::exit(error.exit_code());
}

/// Assigns each `-o` to the preceding format; an `-o` before all formats belongs to `full`.
fn reports(args: &CheckArgs, matches: &ArgMatches) -> Result<Vec<(Format, Option<PathBuf>)>> {
    let places = |id: &str| matches.indices_of(id).into_iter().flatten().collect::<Vec<_>>();
    let formats = places("formats").into_iter().zip(&args.formats).map(|(place, format)| (place, *format, None));
    let mut reports: Vec<(usize, Format, Option<PathBuf>)> = formats.collect();
    for (place, path) in places("output").into_iter().zip(&args.output) {
        let before = reports.iter_mut().filter(|(format, ..)| *format < place).max_by_key(|(format, ..)| *format);
        match before {
            Some((_, _, file @ None)) => *file = Some(path.clone()),
            Some((_, format, Some(_))) => bail!("`-f {}` has two `-o` files", format.key()),
            None => reports.insert(0, (0, Format::Full, Some(path.clone()))),
        }
    }
    if reports.is_empty() {
        reports.push((0, Format::Full, None));
    }
    Ok(reports.into_iter().map(|(_, format, file)| (format, file)).collect())
}

/// The arguments for settings and facts.
#[derive(Debug, Args, Clone, Default)]
pub struct SettingsArgs {
    /// Read settings from this file only
    #[arg(long, value_name = "FILE")]
    pub config: Option<PathBuf>,
    /// Ignore settings and waiver files, except a file given with --waivers
    #[arg(long, conflicts_with = "config")]
    pub isolated: bool,
    /// Read waivers from this file only
    #[arg(long, value_name = "FILE")]
    pub waivers: Option<PathBuf>,
    /// Set a fact for all organizations, such as `product-version=8.2`
    #[arg(long, value_name = "KEY=VALUE")]
    pub assume: Vec<String>,
}

/// The arguments of `explain`.
#[derive(Debug, Args)]
pub struct ExplainArgs {
    /// Rule IDs
    #[arg(required = true)]
    pub rules: Vec<String>,
    /// Language
    #[arg(long, value_parser = lang, value_name = "en|ja")]
    pub lang: Option<Lang>,
}

/// The arguments of `why`.
#[derive(Debug, Args)]
pub struct WhyArgs {
    /// Rule ID
    pub rule: String,
    /// Directories of organizations, or files whose records are explained
    #[arg(value_name = "PATH", default_value = ".")]
    pub paths: Vec<PathBuf>,
    /// Only records with this ID or name
    #[arg(long, value_name = "ID|NAME")]
    pub record: Option<String>,
    /// Date for deprecations and ends of support [default: today, UTC]
    #[arg(long, value_parser = parse_date, value_name = "YYYY-MM-DD")]
    pub as_of: Option<Date>,
    #[command(flatten)]
    #[allow(missing_docs)]
    pub settings: SettingsArgs,
    /// Output format
    #[arg(short = 'f', long, value_enum, default_value_t = ListFormat::Text)]
    pub output_format: ListFormat,
    /// Language
    #[arg(long, value_parser = lang, value_name = "en|ja")]
    pub lang: Option<Lang>,
}

/// The arguments of `rules`.
#[derive(Debug, Args)]
pub struct RulesArgs {
    /// Only rules for this table: mailbox, emailserverprofile, organization, queue, or systemuser
    #[arg(long, value_parser = table, value_name = "TABLE")]
    pub table: Option<Table>,
    /// Only rules of this section of the reference
    #[arg(long, value_parser = section, value_name = "SECTION")]
    pub section: Option<&'static Section>,
    /// Only rules of this severity
    #[arg(long, value_parser = severity, value_name = "error|warning|info")]
    pub severity: Option<Severity>,
    /// Only rules of this certainty
    #[arg(long, value_parser = certainty, value_name = "CERTAINTY")]
    pub certainty: Option<Certainty>,
    /// Only rules that apply to this deployment
    #[arg(long, value_parser = deployment, value_name = "online|on-premises")]
    pub deployment: Option<Deployment>,
    /// Only rules that apply to this product version
    #[arg(long, value_parser = version, value_name = "VERSION")]
    pub product_version: Option<Version>,
    /// Only rules that run by default, or only rules that run on request
    #[arg(long, value_enum)]
    pub default: Option<ByDefault>,
    /// Show for each rule whether the export and facts under PATH are sufficient, and what is missing
    #[arg(long, value_name = "PATH")]
    pub decidable: Option<PathBuf>,
    #[command(flatten)]
    #[allow(missing_docs)]
    pub settings: SettingsArgs,
    /// Output format
    #[arg(short = 'f', long, value_enum, default_value_t = TableFormat::Text)]
    pub output_format: TableFormat,
    /// Also list documented conditions that no export can show, with the reason
    #[arg(long)]
    pub all: bool,
    /// Language
    #[arg(long, value_parser = lang, value_name = "en|ja")]
    pub lang: Option<Lang>,
}

/// The arguments of `matrix`.
#[derive(Debug, Args)]
pub struct MatrixArgs {
    /// Only this product version
    #[arg(long, value_parser = version, value_name = "VERSION")]
    pub product_version: Option<Version>,
    /// Only this deployment
    #[arg(long, value_parser = deployment, value_name = "online|on-premises")]
    pub deployment: Option<Deployment>,
    /// Language
    #[arg(long, value_parser = lang, value_name = "en|ja")]
    pub lang: Option<Lang>,
    /// Output format
    #[arg(short = 'f', long, value_enum, default_value_t = TableFormat::Text)]
    pub output_format: TableFormat,
}

/// The arguments of `config`.
#[derive(Debug, Args)]
pub struct ConfigArgs {
    /// The command
    #[command(subcommand)]
    pub command: Option<ConfigCommand>,
}

/// The commands of `config`.
#[derive(Debug, Subcommand)]
pub enum ConfigCommand {
    /// Show each effective setting and fact, and where it comes from
    Show {
        /// Directories of organizations
        #[arg(value_name = "PATH", default_value = ".")]
        paths: Vec<PathBuf>,
        #[command(flatten)]
        #[allow(missing_docs)]
        settings: SettingsArgs,
        /// Language
        #[arg(long, value_parser = lang, value_name = "en|ja")]
        lang: Option<Lang>,
    },
}

/// A JSON schema.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum Schema {
    /// The schema of `synclint.yaml`
    Config,
    /// The schema of `-f json`
    Findings,
    /// The schema of `synclint-waivers.yaml`
    Waivers,
}

/// When to use colors.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Color {
    /// On a terminal.
    Auto,
    /// Always.
    Always,
    /// Never.
    Never,
}

/// Whether a rule runs by default.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ByDefault {
    /// It runs by default.
    On,
    /// It runs only if it is selected or has a level.
    Off,
}

/// The output format of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ListFormat {
    /// Text for people.
    Text,
    /// JSON for programs.
    Json,
}

/// The output format of a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum TableFormat {
    /// Text for people.
    Text,
    /// JSON for programs.
    Json,
    /// Markdown for documents.
    Markdown,
}

/// The lowest severity that makes a run fail.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FailOn {
    /// This severity and above.
    From(Severity),
    /// No severity.
    Never,
}

fn whole_number<N: FromStr>(text: &str) -> std::result::Result<N, String> {
    text.parse().map_err(|_| "expected a whole number".to_owned())
}

fn percent(text: &str) -> std::result::Result<u8, String> {
    settings::percent(text).ok_or_else(|| "expected a whole number from 0 to 100, optionally with %".to_owned())
}

fn fail_on(text: &str) -> std::result::Result<FailOn, String> {
    match text {
        "never" => Ok(FailOn::Never),
        _ => text.parse().map(FailOn::From).map_err(|()| "expected one of: error, warning, info, never".to_owned()),
    }
}

/// Returns the help of `-f`: one line per format.
fn formats() -> String {
    let lines = Format::ALL.map(|format| format!("\n- {:10}  {}", format.key(), format.about()));
    format!("Report format; repeat for several reports:\n{}", lines.concat())
}

fn format(text: &str) -> std::result::Result<Format, String> {
    text.parse().map_err(|()| format!("expected one of: {}", Format::ALL.map(Format::key).join(", ")))
}

fn lang(text: &str) -> std::result::Result<Lang, String> {
    Lang::ALL.into_iter().find(|lang| lang.code() == text).ok_or_else(|| "expected one of: en, ja".to_owned())
}

fn severity(text: &str) -> std::result::Result<Severity, String> {
    text.parse().map_err(|()| "expected one of: error, warning, info".to_owned())
}

fn certainty(text: &str) -> std::result::Result<Certainty, String> {
    one_of(Certainty::ALL, Certainty::key, text)
}

fn table(text: &str) -> std::result::Result<Table, String> {
    one_of(Table::ALL, Table::logical_name, text)
}

fn section(text: &str) -> std::result::Result<&'static Section, String> {
    let all = registry::sections();
    let found = all.iter().copied().find(|section| section.key == text);
    found.ok_or_else(|| {
        format!("expected one of: {}", all.iter().map(|section| section.key).collect::<Vec<_>>().join(", "))
    })
}

/// Returns the item with this key.
fn one_of<T: Copy, const N: usize>(
    items: [T; N],
    key: fn(T) -> &'static str,
    text: &str,
) -> std::result::Result<T, String> {
    items
        .into_iter()
        .find(|item| key(*item) == text)
        .ok_or_else(|| format!("expected one of: {}", items.map(key).join(", ")))
}

fn version(text: &str) -> std::result::Result<Version, String> {
    text.parse().map_err(|()| "expected a version such as 8.2 or 9.1".to_owned())
}

fn deployment(text: &str) -> std::result::Result<Deployment, String> {
    text.parse().map_err(|()| "expected one of: online, on-premises".to_owned())
}
