//! Pages of `fixtures` as tests. The grammar is in `fixtures/README.md`.

pub(crate) mod page;
pub(crate) mod section;
pub(crate) mod whole;
