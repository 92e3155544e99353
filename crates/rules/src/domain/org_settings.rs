//! The settings in `orgdborgsettings`. A setting that is missing there has the default of the version, and is treated as not set.

use synclint_diagnostic::need::Stop;
use synclint_model::Organization;
use synclint_model::field::Field;

/// Returns a switch if it is set to `wanted`.
///
/// # Errors
///
/// [`Stop::MissingData`] if the column was not exported.
pub fn set_to<'o>(org: &'o Organization<'o>, key: &str, wanted: bool) -> Result<Option<Field<&'o str>>, Stop> {
    let Some(field) = setting(org, key)? else { return Ok(None) };
    let value = field.get().unwrap_or_default();
    let words = if wanted { ["true", "1"] } else { ["false", "0"] };
    Ok(words.iter().any(|word| value.eq_ignore_ascii_case(word)).then_some(field))
}

/// Returns a number if it is set.
///
/// # Errors
///
/// [`Stop::MissingData`] if the column was not exported.
pub fn number<'o>(org: &'o Organization<'o>, key: &str) -> Result<Option<(Field<&'o str>, i64)>, Stop> {
    let field = setting(org, key)?;
    Ok(field.and_then(|field| Some((field, field.get()?.parse().ok()?))))
}

fn setting<'o>(org: &'o Organization<'o>, key: &str) -> Result<Option<Field<&'o str>>, Stop> {
    org.need_row()?;
    let Some(field) = org.org_setting(key) else { return Ok(None) };
    Ok(field.known()?.map(|_| field))
}
