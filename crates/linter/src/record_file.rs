//! Which files may contain records, by their names.

/// The endings of files that may contain records, also in a compressed file with `.gz` after the ending.
const ENDINGS: [&str; 9] = ["yaml", "yml", "json", "jsonl", "ndjson", "csv", "tsv", "xml", "log"];

/// The ending of archives.
const ARCHIVE: &str = "zip";

/// Returns whether a file may contain records, by its name: a known ending, and a name that does not begin with `synclint`.
pub fn is_record_file(name: &str) -> bool {
    let is_one_of = |known: &[&str], ending: &str| known.iter().any(|known| ending.eq_ignore_ascii_case(known));
    let Some((stem, ending)) = name.rsplit_once('.') else { return false };
    let inner = if ending.eq_ignore_ascii_case("gz") { stem.rsplit_once('.') } else { None };
    let known = match inner {
        Some((_, ending)) => is_one_of(&ENDINGS, ending),
        None => is_one_of(&ENDINGS, ending) || ending.eq_ignore_ascii_case(ARCHIVE),
    };
    known && !name.starts_with("synclint")
}

#[cfg(test)]
mod tests {
    use super::is_record_file;

    #[test]
    fn names_of_record_files() {
        for name in [
            "a.yaml",
            "A.YML",
            "b.json",
            "c.jsonl",
            "c.ndjson",
            "d.csv",
            "d.TSV",
            "e.json.gz",
            "e.csv.GZ",
            "f.zip",
            "x.log",
            "data.xml",
        ] {
            assert!(is_record_file(name), "{name}");
        }
        for name in [
            "a",
            "yaml",
            "a.txt",
            "g.xlsx",
            "a.tar.gz",
            "a.gz",
            "synclint.yaml",
            "synclint-x.json.gz",
            "synclint.zip",
            "a.zip.gz",
        ] {
            assert!(!is_record_file(name), "{name}");
        }
    }
}
