//! The command line.

use std::path::PathBuf;

use anyhow::{Result, bail};
use clap::{ArgMatches, Args, CommandFactory, FromArgMatches, Parser, Subcommand, ValueEnum};
use jiff::civil::Date;
use synclint_diagnostic::product::{Deployment, Version};
use synclint_diagnostic::rule::{Certainty, Section, Severity};
use synclint_diagnostic::text::Lang;
use synclint_linter::date::parse_date;
use synclint_linter::registry;
use synclint_model::schema::Table;
use synclint_report::Format;

use crate::limits;

/// synclint: lints the e-mail configuration of Dynamics 365 and Dataverse organizations
#[derive(Debug, Parser)]
#[command(name = "synclint", version, args_conflicts_with_subcommands = true, subcommand_negates_reqs = true)]
pub struct Cli {
    /// What to do; without one, `check`
    #[command(subcommand)]
    pub command: Option<Command>,
    /// The flags of `check`
    #[command(flatten)]
    pub check: CheckArgs,
}

/// What synclint can do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Lint directories of exported records
    Check(Box<CheckArgs>),
    /// Print the manual page of a rule
    Explain(ExplainArgs),
    /// Tell, condition by condition, why a rule spoke about records or did not
    Why(WhyArgs),
    /// List the rules
    Rules(RulesArgs),
    /// Print the support matrix
    Matrix(MatrixArgs),
    /// Print a JSON Schema
    Schema {
        /// Which
        #[arg(value_enum)]
        which: Schema,
    },
    /// Show the effective settings and facts of organizations
    Config(ConfigArgs),
    /// Print a completion script for a shell
    Completions {
        /// Which shell
        shell: clap_complete::Shell,
    },
    /// Print the man page
    Man,
}

/// What `check` takes.
#[derive(Debug, Args, Clone)]
#[expect(clippy::struct_excessive_bools, reason = "flags are switches")]
pub struct CheckArgs {
    /// Directories and files to lint; `-` reads one file from stdin
    #[arg(value_name = "PATH", default_value = ".")]
    pub paths: Vec<PathBuf>,
    /// A format of the report; repeatable, each with its own `-o`
    #[arg(short = 'f', long = "output-format", visible_alias = "format", value_name = "FORMAT", value_parser = format, long_help = formats())]
    pub formats: Vec<Format>,
    /// Write the report of the format before it to a file instead of stdout
    #[arg(short, long = "output-file", value_name = "FILE")]
    pub output: Vec<PathBuf>,
    /// What the two above come to: each format with its file.
    #[arg(skip)]
    pub reports: Vec<(Format, Option<PathBuf>)>,
    /// The language of the report [default: from LC_ALL, LC_MESSAGES or LANG]
    #[arg(long, value_parser = lang, value_name = "en|ja")]
    pub lang: Option<Lang>,
    /// The mildest severity that makes the exit code 1: error, warning, info or never
    #[arg(long, value_name = "SEVERITY", default_value = "error", value_parser = fail_on)]
    pub fail_on: FailOn,
    /// Run only these rules; separated by commas or repeated. The groups `all`, `inferred` and `on-request` stand for several
    #[arg(long, value_name = "RULE", value_delimiter = ',')]
    pub select: Vec<String>,
    /// Run these rules too, besides those selected or those that run without being asked for
    #[arg(long, value_name = "RULE", value_delimiter = ',')]
    pub extend_select: Vec<String>,
    /// Do not run these rules
    #[arg(long, value_name = "RULE", value_delimiter = ',')]
    pub ignore: Vec<String>,
    /// Do not report this rule
    #[arg(short = 'A', long = "allow", value_name = "RULE")]
    pub allow: Vec<String>,
    /// Report this rule as a warning
    #[arg(short = 'W', long = "warn", value_name = "RULE")]
    pub warn: Vec<String>,
    /// Report this rule as an error; `warnings` stands for every rule that is a warning
    #[arg(short = 'D', long = "deny", value_name = "RULE")]
    pub deny: Vec<String>,
    /// The day that deprecations and ends of support are judged at [default: today, UTC]
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = parse_date)]
    pub as_of: Option<Date>,
    #[command(flatten)]
    #[allow(missing_docs)]
    pub settings: SettingsArgs,
    /// Report also what comments in files and waivers set aside
    #[arg(long)]
    pub no_ignores: bool,
    /// Report only what is not in this baseline
    #[arg(long, value_name = "FILE", conflicts_with = "write_baseline")]
    pub baseline: Option<PathBuf>,
    /// Take out of the baseline what is gone
    #[arg(long, requires = "baseline")]
    pub prune_baseline: bool,
    /// Write a baseline of everything that is found
    #[arg(long, value_name = "FILE", conflicts_with_all = ["since", "staged"])]
    pub write_baseline: Option<PathBuf>,
    /// Report only what touches files that differ from a commit of git: since the branch left it, or not committed yet
    #[arg(long, value_name = "REF", conflicts_with = "staged")]
    pub since: Option<String>,
    /// Report only what touches files that are staged in git; what is linted is in the working tree
    #[arg(long)]
    pub staged: bool,
    /// Repair in the files what has one documented remedy that changes nothing that works; report the rest
    #[arg(long, conflicts_with = "diff")]
    pub fix: bool,
    /// With --fix or --diff, also repairs that change what is processed, sent or told
    #[arg(long)]
    pub unsafe_fixes: bool,
    /// Show what --fix would change, and write nothing; exit with 1 when that is anything
    #[arg(long)]
    pub diff: bool,
    /// With --fix, show on stderr what is repaired
    #[arg(long, requires = "fix")]
    pub show_fixes: bool,
    /// Exit with 1 when there are more warnings than this
    #[arg(long, value_name = "N")]
    pub max_warnings: Option<u64>,
    /// Exit with 0 in spite of findings; not in spite of input that could not be read
    #[arg(long)]
    pub exit_zero: bool,
    /// Exit with 0 when no file holds a record
    #[arg(long)]
    pub allow_empty: bool,
    /// The number of threads [default: one a core]
    #[arg(short = 'j', long, value_name = "N")]
    pub threads: Option<usize>,
    #[arg(long = "limit", value_name = "KEY=VALUE", value_parser = limits::parse, help = "Another bound on what is read and reported", long_help = limits::help())]
    #[allow(missing_docs)]
    pub limits: Vec<(String, u64)>,
    /// When to use colors
    #[arg(long, value_enum, default_value_t = Color::Auto)]
    pub color: Color,
    /// Show no progress
    #[arg(long)]
    pub no_progress: bool,
    /// Count the findings of each rule
    #[arg(long)]
    pub statistics: bool,
    /// List the files that would be read, by organization, and stop
    #[arg(long)]
    pub list_files: bool,
    /// The name that the file on stdin goes by
    #[arg(long, value_name = "PATH", default_value = "stdin.yaml")]
    pub stdin_filename: PathBuf,
    /// Say only what makes the run fail
    #[arg(short, long)]
    pub quiet: bool,
    /// Say everything
    #[arg(short, long, conflicts_with = "quiet")]
    pub verbose: bool,
}

impl CheckArgs {
    /// Those of `synclint check PATH…` without flags, but for the settings; tells no progress.
    pub fn bare(paths: Vec<PathBuf>, settings: SettingsArgs) -> Self {
        Self { paths, settings, no_progress: true, ..Cli::parse_from(["synclint"]).check }
    }
}

/// Reads the command line of this process.
///
/// # Errors
///
/// When an `-o` stands where it belongs to no format.
pub fn parse() -> Result<Cli> {
    let matches = Cli::command().get_matches();
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

/// Gives each `-o` to the format before it; one before every format is for the format that people read.
fn reports(args: &CheckArgs, matches: &ArgMatches) -> Result<Vec<(Format, Option<PathBuf>)>> {
    let places = |id: &str| matches.indices_of(id).into_iter().flatten().collect::<Vec<_>>();
    let formats = places("formats").into_iter().zip(&args.formats).map(|(place, format)| (place, *format, None));
    let mut reports: Vec<(usize, Format, Option<PathBuf>)> = formats.collect();
    for (place, path) in places("output").into_iter().zip(&args.output) {
        let before = reports.iter_mut().filter(|(format, ..)| *format < place).max_by_key(|(format, ..)| *format);
        match before {
            Some((_, _, file @ None)) => *file = Some(path.clone()),
            Some((_, format, Some(_))) => bail!("two files for `-f {}`", format.key()),
            None => reports.insert(0, (0, Format::Full, Some(path.clone()))),
        }
    }
    if reports.is_empty() {
        reports.push((0, Format::Full, None));
    }
    Ok(reports.into_iter().map(|(_, format, file)| (format, file)).collect())
}

/// Where settings and facts come from.
#[derive(Debug, Args, Clone, Default)]
pub struct SettingsArgs {
    /// Read settings from this file only
    #[arg(long, value_name = "FILE")]
    pub config: Option<PathBuf>,
    /// Read no settings files and no waiver files but those given
    #[arg(long, conflicts_with = "config")]
    pub isolated: bool,
    /// Read waivers from this file only
    #[arg(long, value_name = "FILE")]
    pub waivers: Option<PathBuf>,
    /// A fact about every organization, `product-version=8.2`; stronger than settings and documents
    #[arg(long, value_name = "KEY=VALUE")]
    pub assume: Vec<String>,
}

/// What `explain` takes.
#[derive(Debug, Args)]
pub struct ExplainArgs {
    /// Ids of rules
    #[arg(required = true)]
    pub rules: Vec<String>,
    /// The language
    #[arg(long, value_parser = lang, value_name = "en|ja")]
    pub lang: Option<Lang>,
}

/// What `why` takes.
#[derive(Debug, Args)]
pub struct WhyArgs {
    /// The id of a rule
    pub rule: String,
    /// Directories of organizations, or files, of which only the records are told
    #[arg(value_name = "PATH", default_value = ".")]
    pub paths: Vec<PathBuf>,
    /// Only records with this id or name
    #[arg(long, value_name = "ID|NAME")]
    pub record: Option<String>,
    /// The day that deprecations and ends of support are judged at [default: today, UTC]
    #[arg(long, value_parser = parse_date, value_name = "YYYY-MM-DD")]
    pub as_of: Option<Date>,
    #[command(flatten)]
    #[allow(missing_docs)]
    pub settings: SettingsArgs,
    /// Text or JSON
    #[arg(short = 'f', long, value_enum, default_value_t = ListFormat::Text)]
    pub output_format: ListFormat,
    /// The language
    #[arg(long, value_parser = lang, value_name = "en|ja")]
    pub lang: Option<Lang>,
}

/// What `rules` takes.
#[derive(Debug, Args)]
pub struct RulesArgs {
    /// Only rules about this table: mailbox, emailserverprofile, organization, queue, systemuser
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
    /// Only rules that speak about this deployment
    #[arg(long, value_parser = deployment, value_name = "online|on-premises")]
    pub deployment: Option<Deployment>,
    /// Only rules that speak about this version of the product
    #[arg(long, value_parser = version, value_name = "VERSION")]
    pub product_version: Option<Version>,
    /// Only rules that run without being asked for, or only the others
    #[arg(long, value_enum)]
    pub default: Option<ByDefault>,
    /// Say of each rule whether the exports and facts of the organizations here can decide it, and what is missing
    #[arg(long, value_name = "PATH")]
    pub decidable: Option<PathBuf>,
    #[command(flatten)]
    #[allow(missing_docs)]
    pub settings: SettingsArgs,
    /// Text, JSON or Markdown
    #[arg(short = 'f', long, value_enum, default_value_t = TableFormat::Text)]
    pub output_format: TableFormat,
    /// List also what no export can decide, with the reason
    #[arg(long)]
    pub all: bool,
    /// The language
    #[arg(long, value_parser = lang, value_name = "en|ja")]
    pub lang: Option<Lang>,
}

/// What `matrix` takes.
#[derive(Debug, Args)]
pub struct MatrixArgs {
    /// Only this version of the product
    #[arg(long, value_parser = version, value_name = "VERSION")]
    pub product_version: Option<Version>,
    /// Only this deployment
    #[arg(long, value_parser = deployment, value_name = "online|on-premises")]
    pub deployment: Option<Deployment>,
    /// The language
    #[arg(long, value_parser = lang, value_name = "en|ja")]
    pub lang: Option<Lang>,
    /// Text, JSON or Markdown
    #[arg(short = 'f', long, value_enum, default_value_t = TableFormat::Text)]
    pub output_format: TableFormat,
}

/// What `config` takes.
#[derive(Debug, Args)]
pub struct ConfigArgs {
    /// What to do with the settings
    #[command(subcommand)]
    pub command: Option<ConfigCommand>,
}

/// What `config` can do.
#[derive(Debug, Subcommand)]
pub enum ConfigCommand {
    /// Show each effective setting and fact and where it came from
    Show {
        /// Directories of organizations
        #[arg(value_name = "PATH", default_value = ".")]
        paths: Vec<PathBuf>,
        #[command(flatten)]
        #[allow(missing_docs)]
        settings: SettingsArgs,
    },
}

/// A schema that can be printed.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum Schema {
    /// Of `synclint.yaml`
    Config,
    /// Of the report in JSON
    Findings,
    /// Of `synclint-waivers.yaml`
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

/// Whether a rule runs without being asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ByDefault {
    /// It does.
    On,
    /// It has to be selected, or to be given a level.
    Off,
}

/// How a list is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ListFormat {
    /// For people.
    Text,
    /// For programs.
    Json,
}

/// How a table is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum TableFormat {
    /// For people.
    Text,
    /// For programs.
    Json,
    /// For documents.
    Markdown,
}

/// The mildest severity that makes a run fail.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FailOn {
    /// This one and worse.
    From(Severity),
    /// None.
    Never,
}

fn fail_on(text: &str) -> std::result::Result<FailOn, String> {
    match text {
        "never" => Ok(FailOn::Never),
        _ => text.parse().map(FailOn::From).map_err(|()| "one of: error, warning, info, never".to_owned()),
    }
}

/// The help of `-f`: a line a format.
fn formats() -> String {
    let lines = Format::ALL.map(|format| format!("\n- {:10}  {}", format.key(), format.about()));
    format!("A format of the report; repeatable, each with its own `-o`:\n{}", lines.concat())
}

fn format(text: &str) -> std::result::Result<Format, String> {
    text.parse().map_err(|()| format!("one of: {}", Format::ALL.map(Format::key).join(", ")))
}

fn lang(text: &str) -> std::result::Result<Lang, String> {
    Lang::ALL.into_iter().find(|lang| lang.code() == text).ok_or_else(|| "one of: en, ja".to_owned())
}

fn severity(text: &str) -> std::result::Result<Severity, String> {
    text.parse().map_err(|()| "one of: error, warning, info".to_owned())
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
    found.ok_or_else(|| format!("one of: {}", all.iter().map(|section| section.key).collect::<Vec<_>>().join(", ")))
}

/// The item with this key.
fn one_of<T: Copy, const N: usize>(
    items: [T; N],
    key: fn(T) -> &'static str,
    text: &str,
) -> std::result::Result<T, String> {
    items.into_iter().find(|item| key(*item) == text).ok_or_else(|| format!("one of: {}", items.map(key).join(", ")))
}

fn version(text: &str) -> std::result::Result<Version, String> {
    text.parse().map_err(|()| "a version is written 8.2 or 9.1".to_owned())
}

fn deployment(text: &str) -> std::result::Result<Deployment, String> {
    text.parse().map_err(|()| "one of: online, on-premises".to_owned())
}
