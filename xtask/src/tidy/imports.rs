//! Finds import cycles between the files of a crate.
//!
//! An import is a `use` declaration, or a path in code that begins with `crate`, `self`, or `super`. Its target is the file of
//! the deepest module in the path. `pub use child::Name` is an import, and `mod child;` is not. Tests in `#[cfg(test)]` are
//! ignored.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use super::tokens::{Token, tokens};

/// The path of a module, from the root of the crate.
type Module = Vec<String>;

/// An import cycle: files that import from each other, directly or indirectly.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Cycle {
    /// The files, sorted.
    pub(super) files: Vec<String>,
    /// The shortest path from the first file back to itself.
    pub(super) example: Vec<String>,
}

/// Returns the import cycles of a crate. `files` contains each text by its path below `src`.
pub(super) fn cycles(files: &BTreeMap<String, String>) -> Vec<Cycle> {
    let read: BTreeMap<&str, Read> = files.iter().map(|(path, text)| (path.as_str(), read(path, text))).collect();
    let tests: BTreeSet<&Module> = read.values().flat_map(|read| &read.tests).collect();
    let modules: BTreeMap<Module, &str> =
        read.keys().map(|path| (module(path), *path)).filter(|(module, _)| !tests.contains(module)).collect();
    let imports = modules.values().map(|path| {
        let targets = read[path].imports.iter().filter_map(|import| target(import, &modules));
        (*path, targets.filter(|target| target != path).collect())
    });
    let imports: BTreeMap<&str, BTreeSet<&str>> = imports.collect();
    let mut cycles: Vec<Cycle> = Vec::new();
    for start in imports.keys().copied() {
        if cycles.iter().any(|cycle| cycle.files.iter().any(|file| file == start)) {
            continue;
        }
        if let Some(example) = cycle(start, &imports) {
            let onward = reached(start, &imports).into_iter();
            let group = onward.filter(|file| reached(file, &imports).contains(start)).map(str::to_owned);
            cycles.push(Cycle { files: group.collect(), example: example.into_iter().map(str::to_owned).collect() });
        }
    }
    cycles
}

/// Returns the shortest path from a file back to itself.
fn cycle<'a>(start: &'a str, imports: &BTreeMap<&'a str, BTreeSet<&'a str>>) -> Option<Vec<&'a str>> {
    let mut before: BTreeMap<&str, &str> = BTreeMap::new();
    let mut queue = VecDeque::from([start]);
    while let Some(file) = queue.pop_front() {
        for next in imports[file].iter().copied() {
            if next == start {
                let mut cycle = vec![start, file];
                while let Some(file) = before.get(cycle[cycle.len() - 1]) {
                    cycle.push(file);
                }
                cycle.reverse();
                return Some(cycle);
            }
            if !before.contains_key(next) {
                before.insert(next, file);
                queue.push_back(next);
            }
        }
    }
    None
}

/// Returns the files that a file imports from, directly or indirectly.
fn reached<'a>(start: &str, imports: &BTreeMap<&'a str, BTreeSet<&'a str>>) -> BTreeSet<&'a str> {
    let mut reached = BTreeSet::new();
    let mut open: Vec<&str> = imports[start].iter().copied().collect();
    while let Some(file) = open.pop() {
        if reached.insert(file) {
            open.extend(&imports[file]);
        }
    }
    reached
}

/// Returns the module in a file.
fn module(path: &str) -> Module {
    let mut names: Module = path.trim_end_matches(".rs").split('/').map(str::to_owned).collect();
    if matches!((names.len(), names[names.len() - 1].as_str()), (1, "lib") | (_, "mod")) {
        names.pop();
    }
    names
}

/// An import.
struct Import {
    /// The module that contains it.
    within: Module,
    path: Vec<String>,
}

/// Returns the file of the deepest module in a path; `None` if the path is not of this crate.
fn target<'a>(import: &Import, modules: &BTreeMap<Module, &'a str>) -> Option<&'a str> {
    let mut names = import.within.clone();
    let mut path = import.path.iter().map(String::as_str).peekable();
    match *path.peek()? {
        "crate" => {
            names.clear();
            path.next();
        }
        "self" | "super" => {}
        child => {
            let child: Module = names.iter().cloned().chain([child.to_owned()]).collect();
            modules.get(&child)?; // otherwise another crate, or an imported name
        }
    }
    for name in path {
        match name {
            "self" => {}
            "super" => drop(names.pop()),
            name => names.push(name.to_owned()),
        }
    }
    while !modules.contains_key(&names) {
        names.pop()?;
    }
    Some(modules[&names])
}

/// The imports of a file.
#[derive(Default)]
struct Read {
    imports: Vec<Import>,
    /// Modules in other files that are only compiled for tests.
    tests: Vec<Module>,
}

fn read(path: &str, text: &str) -> Read {
    let tokens = tokens(text);
    let mut read = Read::default();
    let mut within = module(path);
    // The number of open braces, and that number for each inline module.
    let (mut depth, mut inline) = (0, Vec::new());
    let mut at = 0;
    while at < tokens.len() {
        let rest = &tokens[at..];
        if let Some(after) = test_attribute(rest) {
            let item = &rest[after..];
            if let Some(name) = declared(item) {
                read.tests.push(within.iter().cloned().chain([name]).collect());
            }
            at += after + item_len(item);
            continue;
        }
        match rest {
            [Token::Word(word), Token::Word(name), open, ..] if word == "mod" && open.is_sign('{') => {
                depth += 1;
                inline.push(depth);
                within.push(name.clone());
                at += 3;
            }
            [Token::Word(word), next, ..] if word == "use" && !next.is_sign('<') => {
                let mut paths = Vec::new();
                at += 1 + tree(&rest[1..], &[], &mut paths);
                read.imports.extend(paths.into_iter().map(|path| Import { within: within.clone(), path }));
            }
            // `pub(in crate::module)` is a visibility, not an import.
            [open, Token::Word(word), Token::Word(_), ..] if open.is_sign('(') && word == "in" => {
                at += 1 + rest.iter().position(|token| token.is_sign(')')).unwrap_or(0);
            }
            [Token::Word(word), Token::Colons, ..] if matches!(word.as_str(), "crate" | "self" | "super") => {
                let path = path_of(rest);
                at += path.len() * 2 - 1;
                read.imports.push(Import { within: within.clone(), path });
            }
            [token, ..] => {
                if token.is_sign('{') {
                    depth += 1;
                } else if token.is_sign('}') {
                    if inline.last() == Some(&depth) {
                        inline.pop();
                        within.pop();
                    }
                    depth -= 1;
                }
                at += 1;
            }
            [] => unreachable!("the loop ends after the last token"),
        }
    }
    read
}

/// Returns the number of tokens of `#[cfg(test)]` at the start and the attributes after it; `None` if there is none.
fn test_attribute(tokens: &[Token]) -> Option<usize> {
    let expected = [
        Token::Sign('#'),
        Token::Sign('['),
        Token::Word("cfg".to_owned()),
        Token::Sign('('),
        Token::Word("test".to_owned()),
    ];
    if !tokens.starts_with(&expected) {
        return None;
    }
    let mut len = 0;
    while tokens[len..].first().is_some_and(|token| token.is_sign('#')) {
        len += balanced(&tokens[len..], '[', ']');
    }
    Some(len)
}

/// Returns the name of the module if the item is a module in another file.
fn declared(item: &[Token]) -> Option<String> {
    let end = item.iter().position(|token| token.is_sign(';') || token.is_sign('{'))?;
    match &item[..=end] {
        [.., Token::Word(word), Token::Word(name), end] if word == "mod" && end.is_sign(';') => Some(name.clone()),
        _ => None,
    }
}

/// Returns the number of tokens of the item at the start: to the end of its first block, or to a `;` before it.
fn item_len(tokens: &[Token]) -> usize {
    match tokens.iter().position(|token| token.is_sign(';') || token.is_sign('{')) {
        Some(at) if tokens[at].is_sign('{') => balanced(tokens, '{', '}'),
        Some(at) => at + 1,
        None => tokens.len(),
    }
}

/// Returns the number of tokens up to and including the sign that closes the first `open`.
fn balanced(tokens: &[Token], open: char, close: char) -> usize {
    let mut depth = 0;
    for (at, token) in tokens.iter().enumerate() {
        if token.is_sign(open) {
            depth += 1;
        } else if token.is_sign(close) {
            depth -= 1;
            if depth == 0 {
                return at + 1;
            }
        }
    }
    tokens.len()
}

/// Returns the names at the start that are separated by `::`.
fn path_of(tokens: &[Token]) -> Vec<String> {
    let mut path = Vec::new();
    let mut rest = tokens;
    while let [Token::Word(name), tail @ ..] = rest {
        path.push(name.clone());
        match tail {
            [Token::Colons, tail @ ..] if matches!(tail, [Token::Word(_), ..]) => rest = tail,
            _ => break,
        }
    }
    path
}

/// Collects the paths of a use tree, each after `prefix`. Returns the number of tokens of the tree.
fn tree(tokens: &[Token], prefix: &[String], into: &mut Vec<Vec<String>>) -> usize {
    let mut path = prefix.to_vec();
    let mut at = 0;
    loop {
        match &tokens[at..] {
            [Token::Colons, ..] if at == 0 => return item_len(tokens), // `::other_crate`
            [Token::Word(name), ..] => {
                path.push(name.clone());
                at += 1;
            }
            [open, ..] if open.is_sign('{') => {
                at += 1;
                while !tokens[at].is_sign('}') {
                    at += if tokens[at].is_sign(',') { 1 } else { tree(&tokens[at..], &path, into) };
                }
                return at + 1;
            }
            _ => at += 1, // `*`
        }
        match tokens.get(at) {
            Some(Token::Colons) => at += 1,
            Some(Token::Word(word)) if word == "as" => {
                into.push(path);
                return at + 2;
            }
            _ => {
                into.push(path);
                return at;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Returns the import cycles of files with these texts: the files and the example of each.
    fn found(files: &[(&str, &str)]) -> Vec<(String, String)> {
        let files = files.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned())).collect();
        cycles(&files).into_iter().map(|it| (it.files.join(" "), it.example.join(" "))).collect()
    }

    fn pairs(expected: &[(&str, &str)]) -> Vec<(String, String)> {
        expected.iter().map(|(files, example)| ((*files).to_owned(), (*example).to_owned())).collect()
    }

    /// The cycle has a `use` with braces and a rename, a path in code, and a `super` with a glob.
    #[test]
    fn finds_a_cycle() {
        let files = [
            ("lib.rs", "mod a; mod b; mod c; mod d;"),
            ("a.rs", "use crate::{b::{self as other, Name}, d::Free};"),
            ("b.rs", "fn f() { super::c::inner::call(); }"),
            ("c/mod.rs", "mod inner; pub use inner::call;"),
            ("c/inner.rs", "use super::super::a::*;"),
            ("d.rs", "use std::fmt;"),
        ];
        assert_eq!(found(&files), pairs(&[("a.rs b.rs c/inner.rs", "a.rs b.rs c/inner.rs a.rs")]));
    }

    /// A module that re-exports a name imports it, so the module of the name must not import from there.
    #[test]
    fn reexport_is_an_import() {
        let files = [
            ("lib.rs", "mod a;"),
            ("a/mod.rs", "mod b; pub use b::B;"),
            ("a/b.rs", "pub struct B; use super::B as C;"),
        ];
        assert_eq!(found(&files), pairs(&[("a/b.rs a/mod.rs", "a/b.rs a/mod.rs a/b.rs")]));
        let files = [("lib.rs", "mod a; pub use a::A;"), ("a.rs", "type B = crate::A;")];
        assert_eq!(found(&files), pairs(&[("a.rs lib.rs", "a.rs lib.rs a.rs")]));
    }

    #[test]
    fn ignores_what_is_not_an_import() {
        let files = [
            ("lib.rs", "mod a; mod b; #[cfg(test)] #[allow(x)] mod checks; fn f() -> impl Ord + use<> { a::f() }"),
            ("a.rs", "use crate::b::B; // use crate::f;\n/* use crate::f; */ mod inner { use super::X; }"),
            (
                "b.rs",
                "pub(in crate::a) struct B; const T: &str = \"use crate::a;\"; #[cfg(test)] mod t { use crate::a; }",
            ),
            ("checks.rs", "use crate::a; use crate::f;"),
        ];
        assert_eq!(found(&files), []);
    }

    #[test]
    fn reports_each_cycle_once() {
        let files = [
            ("a.rs", "use crate::b::B;"),
            ("b.rs", "use crate::a::A; use crate::c::C;"),
            ("c.rs", "use crate::d::D;"),
            ("d.rs", "use crate::c::C;"),
            ("lib.rs", ""),
        ];
        assert_eq!(found(&files), pairs(&[("a.rs b.rs", "a.rs b.rs a.rs"), ("c.rs d.rs", "c.rs d.rs c.rs")]));
    }
}
