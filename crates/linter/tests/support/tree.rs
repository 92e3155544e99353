//! Lints files in memory that are arranged like directories of organizations.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rayon::ThreadPoolBuilder;
use synclint_diagnostic::run::OrganizationId;
use synclint_diagnostic::span::FileId;
use synclint_diagnostic::text::Lang;
use synclint_linter::layout::{self, Directories};
use synclint_linter::settings::{self, ApplicableSettings, BrokenFile, Settings, SettingsFile};
use synclint_linter::waivers::{self, ApplicableWaivers, RelativePath, WaiverFile};
use synclint_linter::{Context, FileContents, InputFile, Limits, Linter, OrganizationInput, Part};
use synclint_report::{Format, Options, Run};

use super::flags::Flags;

/// A file in memory.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct File {
    /// The path, with `/` as the separator.
    pub(crate) path: String,
    /// The content.
    pub(crate) text: String,
}

/// The directory of an organization and its files.
type Home<'t> = (&'t Path, Vec<&'t File>);

/// Lints files as `synclint check .` does in their root directory.
pub(crate) fn lint(files: &[File], flags: &Flags) -> Result<Run, String> {
    let pool = ThreadPoolBuilder::new().num_threads(flags.threads).build().map_err(|error| error.to_string())?;
    pool.install(|| lint_here(files, flags))
}

fn lint_here(files: &[File], flags: &Flags) -> Result<Run, String> {
    let linter = Linter::new(flags.options.clone()).map_err(|error| error.to_string())?;
    let by_path: BTreeMap<PathBuf, &File> = files.iter().map(|file| (PathBuf::from(&file.path), file)).collect();
    let mut directories = Directories::new();
    for path in by_path.keys().filter(|path| !is_ours(path)) {
        directories.entry(path.parent().unwrap_or(Path::new("")).to_path_buf()).or_default().push(path.clone());
    }
    let homes = homes(&by_path, &directories, flags.options.limits);
    let applicable: Vec<_> =
        homes.iter().map(|(home, _)| applicable_to(home, &by_path, flags)).collect::<Result<_, _>>()?;
    let numbered: Vec<_> = homes.iter().zip(&applicable).collect();
    let parts = linter.lint_many(&numbered, |((home, files), applicable), pass| {
        let name = home.to_string_lossy();
        let settings = match &applicable.settings {
            Ok(settings) => Arc::clone(settings),
            Err(broken) => return Part::not_linted(&name, Arc::clone(broken)),
        };
        let below = if name.is_empty() { 0 } else { name.len() + 1 };
        let files =
            files.iter().map(|file| InputFile::shown_as(file.path.as_str().into(), below, Ok(file.text.as_bytes())));
        let files: Vec<_> = files.collect();
        pass.lint(&OrganizationInput { settings, ..OrganizationInput::new(&name, &files) })
    });
    let waivers =
        (0..).map(OrganizationId).zip(homes.iter().zip(&applicable)).flat_map(|(id, ((home, _), applicable))| {
            applicable.waivers.iter().map(move |(directory, file)| {
                let below =
                    home.strip_prefix(directory).expect("the organization is below the waiver file").to_string_lossy();
                ApplicableWaivers {
                    file,
                    organizations: vec![(id, RelativePath::new(&below.as_ref().into(), ""))],
                    covers_all: true,
                }
            })
        });
    let all_linted = applicable.iter().all(|applicable| applicable.settings.is_ok());
    let mut settings = BTreeMap::new();
    for (id, applicable) in (0..).map(OrganizationId).zip(&applicable) {
        for (directory, file) in &applicable.settings_files {
            let new = || ApplicableSettings { file, organizations: Vec::new(), covers_all: all_linted };
            settings.entry(directory).or_insert_with(new).organizations.push(id);
        }
    }
    let settings = settings.into_values().collect();
    let context = Context { estate: "pages".to_owned(), settings, waivers: waivers.collect(), ..Context::default() };
    Ok(linter.merge(parts, context).run)
}

/// Returns the directories that are organizations, with their files.
fn homes<'t>(by_path: &BTreeMap<PathBuf, &'t File>, directories: &'t Directories, limits: Limits) -> Vec<Home<'t>> {
    let contents_of = |directory: &Path, files: &[&PathBuf]| {
        let mut contents = FileContents::default();
        for path in files {
            let below = path.strip_prefix(directory).expect("the file is below its directory").to_string_lossy();
            let more = layout::contents(&below, by_path[*path].text.as_bytes(), limits);
            contents.records |= more.records;
            contents.organization |= more.organization;
        }
        contents
    };
    let organizations = layout::organizations(Path::new(""), directories, contents_of);
    let files = |paths: Vec<&PathBuf>| {
        let mut files: Vec<_> = paths.into_iter().map(|path| by_path[path]).collect();
        files.sort_by_key(|file| file.path.as_str());
        files
    };
    organizations.into_iter().map(|(home, paths)| (home, files(paths))).collect()
}

/// The settings and waivers that apply to an organization.
struct Applicable {
    settings: Result<Arc<Settings>, Arc<BrokenFile>>,
    settings_files: Vec<(PathBuf, SettingsFile)>,
    waivers: Vec<(PathBuf, WaiverFile)>,
}

fn is_ours(path: &Path) -> bool {
    path.ends_with("synclint.yaml") || path.ends_with("synclint-waivers.yaml")
}

/// Reads the settings and waivers in the directory of an organization and its parents.
fn applicable_to(home: &Path, by_path: &BTreeMap<PathBuf, &File>, flags: &Flags) -> Result<Applicable, String> {
    let mut settings_files = Vec::new();
    let mut waiver_files = Vec::new();
    let broken = |file: &File, mistakes| {
        let broken = BrokenFile { shown: file.path.clone(), bytes: file.text.clone().into_bytes(), mistakes };
        Ok(Applicable { settings: Err(Arc::new(broken)), settings_files: Vec::new(), waivers: Vec::new() })
    };
    for above in home.ancestors() {
        if let Some(file) = by_path.get(&above.join("synclint.yaml")) {
            match settings::read(FileId(0), &file.path, file.text.as_bytes()) {
                Ok(read) => settings_files.push((above.to_path_buf(), read)),
                Err(mistakes) => return broken(file, mistakes),
            }
        }
        if let Some(file) = by_path.get(&above.join("synclint-waivers.yaml")) {
            let (shown, bytes) = (file.path.clone(), file.text.clone().into_bytes());
            match waivers::read(FileId(0), &bytes) {
                Ok(waivers) => waiver_files.push((above.to_path_buf(), WaiverFile { shown, bytes, waivers })),
                Err(mistakes) => return broken(file, mistakes),
            }
        }
    }
    let settings = Settings::of(&home.to_string_lossy(), &flags.assumed, settings_files.iter().map(|(_, file)| file));
    Ok(Applicable { settings: Ok(Arc::new(settings)), settings_files, waivers: waiver_files })
}

/// Renders a run in a format.
pub(crate) fn render(run: &Run, format: Format, lang: Lang) -> String {
    let mut bytes = Vec::new();
    let options = Options { lang, color: false, links: false, verbose: false };
    synclint_report::write(run, format, options, &mut bytes).expect("writing to memory does not fail");
    String::from_utf8(bytes).expect("reports are UTF-8")
}
