//! Lists of names in facts: which records they mean.

use synclint_model::Organization;
use synclint_model::guid::Guid;
use synclint_model::lookup::Lookup;
use synclint_model::schema::Table;
use synclint_model::typed::User;

use crate::facts::stated::NameList;

/// Whether a list has a record, by its id or by one of the names that people call it.
pub fn has(names: &NameList, id: Option<Guid>, titles: &[Option<&str>]) -> bool {
    id.is_some_and(|id| names.has(&id.to_string())) || titles.iter().flatten().any(|title| names.has(title))
}

/// Whether a list has the user or team that a lookup means: a user also by name, sign-in or address.
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
