//! Lowers documents about the environment: the responses of RetrieveCurrentOrganization and RetrieveVersion.

use super::Lowering;
use synclint_reader::{Shape, Value};

/// Members of an organization detail that do not occur in rows.
pub(super) const DETAIL: &[&str] = &["OrganizationVersion", "EnvironmentId", "UrlName", "Endpoints"];

impl<'a> Lowering<'a> {
    /// Reads a document about the environment. Returns `false` if it is not one.
    pub(super) fn environment(&mut self, mapping: Value<'a>) -> bool {
        if let Some(detail) = mapping.get("Detail").filter(|detail| detail.shape() == Shape::Mapping) {
            return self.detail(detail);
        }
        self.detail(mapping) || self.version(mapping)
    }

    fn detail(&mut self, detail: Value<'a>) -> bool {
        let ours = DETAIL.iter().any(|key| detail.get(key).is_some()) && detail.get("emailconnectionchannel").is_none();
        if !ours {
            return false;
        }
        self.found = true;
        let environment = &mut self.records.environment;
        if let Some(value) = detail.get("OrganizationVersion") {
            let version = value.text().and_then(|text| text.parse().ok());
            environment.version = environment.version.or(version.map(|version| (version, value.span())));
        }
        if let Some(value) = detail.get("TenantId") {
            let tenant = value.text().and_then(|text| text.parse().ok());
            environment.tenant = environment.tenant.or(tenant.map(|tenant| (tenant, value.span())));
        }
        let online = ["EnvironmentId", "TenantId"].iter().find_map(|key| detail.get(key));
        environment.online = environment.online.or(online.filter(|value| !value.is_null()).map(Value::span));
        true
    }

    /// Reads `{Version: 9.2.…}` without other keys except annotations.
    fn version(&mut self, mapping: Value<'a>) -> bool {
        let alone = mapping
            .entries()
            .all(|(key, _)| key.text().is_some_and(|key| key.starts_with('@') || key.eq_ignore_ascii_case("version")));
        let value = mapping.get("Version").filter(|_| alone);
        let Some(version) = value.and_then(|value| Some((value.text()?.parse().ok()?, value.span()))) else {
            return false;
        };
        self.found = true;
        let environment = &mut self.records.environment;
        environment.version = environment.version.or(Some(version));
        true
    }

    /// Stores the host of the first `@odata.context`.
    pub(super) fn host(&mut self, value: Value<'a>, context: &'a str) {
        let host = context.strip_prefix("https://").or_else(|| context.strip_prefix("http://"));
        let host = host.and_then(|rest| rest.split(['/', ':', '?', '#']).next()).filter(|host| !host.is_empty());
        let environment = &mut self.records.environment;
        if let (Some(host), None) = (host, environment.host) {
            environment.host = Some((host, value.span()));
        }
    }
}
