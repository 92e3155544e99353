//! The files to read: the input files, and the files in archives and compressed files among them, as UTF-8.
//!
//! Nothing is written anywhere. The names in an archive are only labels.

use std::borrow::Cow;
use std::collections::{BTreeSet, HashSet};
use std::io::Read;
use std::sync::Arc;

use flate2::read::{DeflateDecoder, MultiGzDecoder};
use rawzip::{CompressionMethod, ZipArchive, ZipSliceArchive};
use synclint_diagnostic::span::FileId;
use synclint_diagnostic::text;
use synclint_diagnostic::text::{Arg, Text};
use synclint_reader::encoding::decode_utf16;
use synclint_reader::{ErrorKind, Parsed, limits, read};

use crate::input::InputFile;
use crate::limits::Limits;
use crate::parallel;
use crate::record_file::is_record_file;
use crate::unsupported::is_unsupported_export;

/// The maximum number of record files in an archive.
const MAX_ENTRIES: usize = 10_000;

/// The maximum depth of containers: a compressed file in an archive.
const MAX_DEPTH: usize = 2;

/// The ending of workbooks, in lower case.
const WORKBOOK_ENDING: &str = ".xlsx";

const WORKBOOK: Text = text!(
    "workbook; save the sheet as CSV, or export the rows with the Web API",
    "ブックです。シートを CSV で保存するか、Web API で行をエクスポートしてください"
);
const OTHER_FORMAT: Text = text!("format that synclint does not read", "synclint が読み取らない形式です");
const NOT_AN_ARCHIVE: Text = text!("invalid zip archive", "無効な zip アーカイブです");
const NOT_COMPRESSED: Text = text!("invalid gzip file", "無効な gzip ファイルです");
const TOO_DEEP: Text = text!("archive inside of an archive", "アーカイブ内のアーカイブです");
const ENCRYPTED: Text = text!("encrypted file in an archive", "アーカイブ内の暗号化されたファイルです");
const UNKNOWN_METHOD: Text = text!("unknown compression method", "不明な圧縮方式です");
const DAMAGED: Text = text!("damaged or incomplete file in an archive", "アーカイブ内の破損または不完全なファイルです");
const SAME_NAME: Text =
    text!("another file in the archive has the same name", "アーカイブに同じ名前のファイルが他にもあります");
const UNSAFE_NAME: Text = text!("invalid file name in an archive", "アーカイブ内の無効なファイル名です");
const TOO_MANY: Text =
    text!("more than 10,000 files in an archive", "アーカイブ内のファイルが 10,000 個を超えています");

/// A file to read.
#[derive(Debug, Clone)]
pub(crate) struct Content<'a> {
    /// The path as shown in output. That of a file in a container begins with the path of the container.
    pub(crate) shown: Arc<str>,
    below: usize,
    /// The content as UTF-8, or why there is none. A container has no content of its own.
    pub(crate) bytes: Result<Cow<'a, [u8]>, Arg>,
    /// The index of the input file that contains it.
    pub(crate) container: Option<u32>,
    pub(crate) is_container: bool,
    /// Whether the file is UTF-16, and `bytes` is the decoded text.
    pub(crate) is_utf16: bool,
    /// Why the content is not parsed, with an offset in `bytes`.
    error: Option<(ErrorKind, usize)>,
}

impl<'a> Content<'a> {
    fn new(shown: Arc<str>, below: usize, bytes: Result<Cow<'a, [u8]>, Arg>) -> Self {
        Self { shown, below, bytes, container: None, is_container: false, is_utf16: false, error: None }
    }

    /// Returns the path relative to the organization.
    pub(crate) fn path(&self) -> &str {
        &self.shown[self.below..]
    }

    /// Returns whether the content is not parsed because of an error.
    pub(crate) fn is_refused(&self) -> bool {
        self.bytes.is_err() || self.error.is_some()
    }

    /// Parses the content, if there is any.
    pub(crate) fn parse(&self, file: FileId, limits: Limits) -> Option<Parsed<'_>> {
        let bytes = self.bytes.as_ref().ok()?;
        match &self.error {
            Some((kind, at)) => {
                Some(read::refused(file, std::str::from_utf8(bytes).unwrap_or_default(), kind.clone(), *at))
            }
            None if self.is_container => None,
            None => Some(read::read_named(self.path(), file, bytes, limits.reading())),
        }
    }
}

/// Returns the files to read. The index of an input file stays the same, and the files in containers follow.
pub(crate) fn contents<'a>(files: &'a [InputFile<'a>], limits: Limits) -> Vec<Content<'a>> {
    let files: Vec<&InputFile<'_>> = files.iter().collect();
    let opened = parallel::map(&files, |file| open(file, limits));
    let (mut contents, mut inner) = (Vec::with_capacity(files.len()), Vec::new());
    for (number, (content, inside)) in (0..).zip(opened) {
        contents.push(content);
        inner.extend(inside.into_iter().map(|content| Content { container: Some(number), ..content }));
    }
    contents.append(&mut inner);
    contents
}

/// Returns the input files without the files in containers.
pub(crate) fn closed<'a>(files: &'a [InputFile<'a>]) -> Vec<Content<'a>> {
    let content = |file: &'a InputFile<'a>| {
        Content::new(Arc::clone(&file.shown), file.below, file.bytes.clone().map(Cow::Borrowed))
    };
    files.iter().map(content).collect()
}

/// Adds the files in the containers among `only`, which are indexes of input files.
pub(crate) fn with_inner(only: Option<&BTreeSet<u32>>, contents: &[Content<'_>]) -> Option<BTreeSet<u32>> {
    let only = only?;
    let is_wanted = |content: &Content<'_>| content.container.is_some_and(|container| only.contains(&container));
    let inner = (0..).zip(contents).filter(|(_, content)| is_wanted(content)).map(|(number, _)| number);
    Some(only.iter().copied().chain(inner).collect())
}

/// Returns the content of a file, and the files in it.
fn open<'a>(file: &'a InputFile<'a>, limits: Limits) -> (Content<'a>, Vec<Content<'a>>) {
    let content = Content::new(Arc::clone(&file.shown), file.below, file.bytes.clone().map(Cow::Borrowed));
    let Ok(bytes) = file.bytes.as_ref() else { return (content, Vec::new()) };
    let mut opening = Opening { below: file.below, left: limits.file_size, limits, inner: Vec::new() };
    let content = opening.container(&file.shown, bytes, 0).unwrap_or_else(|| decoded(content));
    (content, opening.inner)
}

/// Decodes UTF-16.
fn decoded(content: Content<'_>) -> Content<'_> {
    match content.bytes.as_ref().ok().and_then(|bytes| decode_utf16(bytes)) {
        Some(utf16) => {
            Content { bytes: Ok(Cow::Owned(utf16.text.into_bytes())), is_utf16: true, error: utf16.error, ..content }
        }
        None => content,
    }
}

/// The files that are opened from one input file.
struct Opening<'a> {
    below: usize,
    /// The number of decompressed bytes that are left within the limit.
    left: u64,
    limits: Limits,
    inner: Vec<Content<'a>>,
}

/// What opening a container can fail with.
enum Failure {
    Reason(Text),
    /// The decompressed bytes exceed the limit.
    TooLarge,
}

impl<'a> Opening<'a> {
    fn content(&self, shown: &str, bytes: Result<Cow<'a, [u8]>, Arg>) -> Content<'a> {
        Content::new(shown.into(), self.below, bytes)
    }

    /// Opens a container and adds the files in it. Returns the container, or `None` if the file is none.
    fn container(&mut self, shown: &str, bytes: &[u8], depth: usize) -> Option<Content<'a>> {
        let ending = shown.rsplit_once('.').map_or("", |(_, ending)| ending);
        let is = |known: &str| ending.eq_ignore_ascii_case(known);
        let is_gzip = bytes.starts_with(b"\x1f\x8b");
        let found = if is("xlsx") {
            Err(Failure::Reason(WORKBOOK))
        } else if !is("zip") && !is("gz") && !is_gzip {
            return None;
        } else if depth >= MAX_DEPTH {
            Err(Failure::Reason(TOO_DEEP))
        } else if is("zip") && !is_gzip {
            self.zip(shown, bytes, depth)
        } else {
            self.gzip(shown, bytes, is("gz"), depth)
        };
        let content = self.content(shown, Ok(Cow::Borrowed(b"")));
        Some(match found {
            Ok(()) => Content { is_container: true, ..content },
            Err(Failure::TooLarge) => {
                let limit = ErrorKind::Limit(limits::FILE_SIZE, self.limits.file_size);
                Content { is_container: true, error: Some((limit, 0)), ..content }
            }
            Err(Failure::Reason(words)) => Content { bytes: Err(Arg::Text(words)), ..content },
        })
    }

    /// Adds a file in a container.
    fn add(&mut self, shown: &str, bytes: Vec<u8>, depth: usize) {
        let content = match self.container(shown, &bytes, depth + 1) {
            Some(container) => container,
            None => decoded(self.content(shown, Ok(Cow::Owned(bytes)))),
        };
        self.inner.push(content);
    }

    fn gzip(&mut self, shown: &str, bytes: &[u8], has_ending: bool, depth: usize) -> Result<(), Failure> {
        let text = self.decompress(&mut MultiGzDecoder::new(bytes), NOT_COMPRESSED)?;
        let name = shown.rsplit_once('/').map_or(shown, |(_, name)| name);
        let name = if has_ending { &name[..name.len() - ".gz".len()] } else { name };
        self.add(&format!("{shown}/{name}"), text, depth);
        Ok(())
    }

    /// Reads all bytes, within the limit.
    fn decompress(&mut self, reader: &mut dyn Read, failed: Text) -> Result<Vec<u8>, Failure> {
        let mut bytes = Vec::new();
        let read = reader.take(self.left.saturating_add(1)).read_to_end(&mut bytes);
        if bytes.len() as u64 > self.left {
            return Err(Failure::TooLarge);
        }
        read.map_err(|_| Failure::Reason(failed))?;
        self.left -= bytes.len() as u64;
        Ok(bytes)
    }

    fn zip(&mut self, shown: &str, bytes: &[u8], depth: usize) -> Result<(), Failure> {
        let invalid = |_| Failure::Reason(NOT_AN_ARCHIVE);
        let archive = ZipArchive::from_slice(bytes).map_err(invalid)?;
        let mut names = HashSet::new();
        let mut entries = archive.entries();
        while let Some(entry) = entries.next_entry().map_err(invalid)? {
            let name = String::from_utf8_lossy(entry.file_path().as_bytes()).replace('\\', "/");
            let mut parts = name.split('/');
            let is_hidden = parts.clone().any(|part| part.starts_with('.') && !matches!(part, "." | ".."));
            let file = parts.next_back().unwrap_or_default();
            if is_hidden || !(is_record_file(file) || is_unsupported_export(file)) {
                continue;
            }
            if names.len() >= MAX_ENTRIES {
                return Err(Failure::Reason(TOO_MANY));
            }
            let is_safe =
                !name.contains(char::is_control) && !name.split('/').any(|part| matches!(part, "" | "." | ".."));
            let label = name.replace(char::is_control, "\u{fffd}");
            let label = format!("{shown}/{}", label.trim_start_matches('/'));
            let found = if !is_safe {
                Err(Failure::Reason(UNSAFE_NAME))
            } else if !names.insert(name.clone()) {
                Err(Failure::Reason(SAME_NAME))
            } else if is_encrypted(&archive, entry.central_directory_offset()) {
                Err(Failure::Reason(ENCRYPTED))
            } else if !is_record_file(file) {
                Err(Failure::Reason(if file.to_ascii_lowercase().ends_with(WORKBOOK_ENDING) {
                    WORKBOOK
                } else {
                    OTHER_FORMAT
                }))
            } else {
                self.entry(&archive, &entry)
            };
            match found {
                Ok(bytes) => self.add(&label, bytes, depth),
                Err(Failure::Reason(words)) => {
                    let content = self.content(&label, Err(Arg::Text(words)));
                    self.inner.push(content);
                }
                Err(failure @ Failure::TooLarge) => return Err(failure),
            }
        }
        Ok(())
    }

    /// Decompresses a file of an archive, and checks its size and checksum.
    fn entry(
        &mut self,
        archive: &ZipSliceArchive<&[u8]>,
        entry: &rawzip::ZipFileHeaderRecord<'_>,
    ) -> Result<Vec<u8>, Failure> {
        let found = archive.get_entry(entry.wayfinder()).map_err(|_| Failure::Reason(DAMAGED))?;
        match entry.compression_method() {
            CompressionMethod::Store => self.decompress(&mut found.verifying_reader(found.data()), DAMAGED),
            CompressionMethod::Deflate => {
                self.decompress(&mut found.verifying_reader(DeflateDecoder::new(found.data())), DAMAGED)
            }
            _ => Err(Failure::Reason(UNKNOWN_METHOD)),
        }
    }
}

/// Returns whether the file of an archive whose directory entry is at `at` is encrypted. Bit 0 of the flags says so.
fn is_encrypted(archive: &ZipSliceArchive<&[u8]>, at: u64) -> bool {
    let flags = usize::try_from(at).ok().and_then(|at| archive.as_bytes().get(at + 8));
    flags.is_some_and(|flags| flags & 1 != 0)
}
