//! Lists of names in facts, and the records that they match.

use synclint_model::Organization;
use synclint_model::guid::Guid;
use synclint_model::lookup::Lookup;
use synclint_model::schema::Table;
use synclint_model::typed::User;

use crate::facts::stated::NameList;

/// Returns whether a list contains a record, by its ID or one of its names.
pub fn has(names: &NameList, id: Option<Guid>, titles: &[Option<&str>]) -> bool {
    id.is_some_and(|id| names.has(&id.to_string())) || titles.iter().flatten().any(|title| names.has(title))
}

/// Returns whether a list contains the user or team of a lookup. A user also matches by name, sign-in name, or address.
pub fn is_among(names: &NameList, lookup: Lookup<'_>, org: &Organization<'_>) -> bool {
    match lookup {
        Lookup::Name(name) => names.has(name),
        Lookup::Id(id, _) => {
            let user = org.find(Table::SystemUser, lookup).map(User::of);
            let titles =
                user.map(|user| [user.fullname().get(), user.domainname().get(), user.internalemailaddress().get()]);
            has(names, Some(id), &titles.unwrap_or_default())
        }
    }
}
