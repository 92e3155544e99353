//! Generates a random organization: records and settings, as YAML and JSON.

use serde_json::{Map, Value, json};
use synclint_model::schema::{Kind, ORG_SETTINGS, OrgSettingKind, Table};

use super::tree::File;

const HOSTS: [&str; 16] = [
    "outlook.office365.com",
    "https://outlook.office365.com/EWS/Exchange.asmx",
    "smtp.office365.com",
    "partner.outlook.cn",
    "pop.gmail.com",
    "imap.gmail.com",
    "smtp.gmail.com",
    "imap.mail.yahoo.com",
    "smtp.mail.yahoo.com",
    "pop3.live.com",
    "https://mail.contoso.example/EWS/Exchange.asmx",
    "http://mail.contoso.example/EWS/Exchange.asmx",
    "https://10.0.0.4/EWS/Exchange.asmx",
    "exchange.contoso.local",
    "mail.例え.jp",
    "https://",
];
const ADDRESSES: [&str; 8] = [
    "ada@contoso.example",
    "ADA@contoso.example",
    "support@contoso.example",
    "ben@outlook.com",
    "carla@hotmail.com",
    "recent:dora@gmail.com",
    "not an address",
    "長い名前@例え.jp",
];
const USER_NAMES: [&str; 5] = ["ada@contoso.example", "CONTOSO\\ada", "ada", "サービス", "svc@contoso.example"];
const NAMES: [&str; 6] =
    ["Ada", "Ben", "Microsoft Exchange Online", "Gmail (営業部)", "Contoso Exchange", "# SSSAdminProd"];
const TENANTS: [&str; 3] = ["11111111-2222-3333-4444-555555555555", "99999999-2222-3333-4444-555555555555", "contoso"];
const TYPE_NAMES: [&str; 3] = ["Exchange Online", "Exchange Online (Hybrid)", "Exchange Server"];
const PORTS: [i64; 12] = [-1, 0, 25, 110, 143, 443, 465, 587, 993, 995, 8443, 65536];
const NUMBERS: [i64; 10] = [-1, 0, 1, 5, 10, 60, 300, 1441, 32768, 100_001];
const CODES: [&str; 6] = ["0", "-2147098080", "2147869216", "0x8005e222", "80048306", "-1"];
const DAYS: [&str; 6] = [
    "1900-01-01T00:00:00Z",
    "2016-12-01T08:30:00Z",
    "2020-03-31T23:59:59+09:00",
    "2025-10-01T00:00:00.0000000Z",
    "2026-11-23T00:00:00Z",
    "2031-01-01T00:00:00Z",
];
const VERSIONS: [&str; 9] = ["6.0", "7.1", "8.0", "8.1", "8.2", "9.0", "9.1", "9.2", "9.2.22104.00170"];
const SERVERS: [&str; 6] = ["2007", "2010-sp3", "2013 cu3", "2016 cu8", "2019", "se"];

/// A random organization.
pub(crate) struct Estate {
    /// The tables: entity set name and rows.
    tables: Vec<(&'static str, Vec<Map<String, Value>>)>,
    /// The content of `synclint.yaml`.
    settings: String,
}

impl Estate {
    /// Returns the organization for a seed. Deterministic.
    pub(crate) fn random(seed: u64) -> Self {
        let mut rng = Rng::new(seed);
        let rows = [
            (Table::Organization, rng.up_to(2)),
            (Table::EmailServerProfile, rng.up_to(4)),
            (Table::Mailbox, rng.up_to(5)),
            (Table::Queue, rng.up_to(3)),
            (Table::SystemUser, rng.up_to(3)),
        ];
        let tables = rows.map(|(table, n)| {
            let rows = (0..n.max(u64::from(table == Table::Mailbox))).map(|number| row(&mut rng, table, number));
            (table.info().entity_set, rows.collect())
        });
        Self { tables: tables.into(), settings: settings(&mut rng) }
    }

    /// Reverses the rows of each table.
    pub(crate) fn reversed(mut self) -> Self {
        self.tables.iter_mut().for_each(|(_, rows)| rows.reverse());
        self
    }

    /// Reverses the tables.
    pub(crate) fn tables_reversed(mut self) -> Self {
        self.tables.reverse();
        self
    }

    /// Returns the files in the directory `name`: one per table and at most `most` rows, and the settings.
    pub(crate) fn split(&self, name: &str, most: u32) -> Vec<File> {
        let mut files = Vec::new();
        for (table, rows) in &self.tables {
            for (number, rows) in rows.chunks(most as usize).enumerate() {
                let tables = vec![(*table, rows.to_vec())];
                let text = Self { tables, settings: String::new() }.yaml();
                files.push(File { path: format!("{name}/{table}-{number}.yaml"), text });
            }
        }
        files.push(File { path: format!("{name}/synclint.yaml"), text: self.settings.clone() });
        files
    }

    /// Returns the files in the directory `name`: the records as `file`, and the settings.
    pub(crate) fn files(&self, name: &str, file: &str, text: String) -> [File; 2] {
        let settings = self.settings.clone();
        [File { path: format!("{name}/{file}"), text }, File { path: format!("{name}/synclint.yaml"), text: settings }]
    }

    /// Writes the records as YAML, with plain scalars if possible, as exporters do.
    pub(crate) fn yaml(&self) -> String {
        let mut text = String::new();
        for (table, rows) in self.tables.iter().filter(|(_, rows)| !rows.is_empty()) {
            text += &format!("{table}:\n");
            for row in rows {
                for (number, (key, value)) in row.iter().enumerate() {
                    text += &format!("  {} {key}: {}\n", if number == 0 { '-' } else { ' ' }, scalar(value));
                }
            }
        }
        text
    }

    /// Writes the records as JSON.
    pub(crate) fn json(&self) -> String {
        let filled = self.tables.iter().filter(|(_, rows)| !rows.is_empty());
        let tables: Map<String, Value> = filled.map(|(table, rows)| ((*table).to_owned(), json!(rows))).collect();
        serde_json::to_string_pretty(&tables).expect("records serialize to JSON")
    }
}

fn scalar(value: &Value) -> String {
    match value {
        Value::String(text)
            if text.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '@' | '-' | ' ')) =>
        {
            let plain =
                text.chars().next().is_some_and(|c| c.is_ascii_alphabetic()) && text.ends_with(char::is_alphanumeric);
            // Quote text that YAML would read as another type.
            let word = ["true", "false", "yes", "no", "on", "off", "null"].contains(&text.to_lowercase().as_str());
            if plain && !word { text.clone() } else { value.to_string() }
        }
        other => other.to_string(),
    }
}

fn row(rng: &mut Rng, table: Table, number: u64) -> Map<String, Value> {
    let mut row = Map::new();
    row.insert(table.info().primary_key.to_owned(), json!(id(table, number)));
    let mut others = Rng::new(rng.up_to(1 << 30));
    for column in table.info().columns {
        // A row has few of the columns that are not read. They have their own numbers, so that the other values do not depend on
        // how many of them the schema has.
        let is_read = column.slot.is_some();
        let rng = if is_read { &mut *rng } else { &mut others };
        let has = if is_read { rng.of_100(80) } else { rng.up_to(500) == 0 };
        if column.secret || column.name == table.info().primary_key || !has {
            continue;
        }
        let value = if rng.of_100(8) { Value::Null } else { value(rng, table, column.name, column.kind) };
        row.insert(column.name.to_owned(), value);
    }
    row
}

/// Returns one of few IDs, so that lookups find rows and organizations share IDs.
fn id(table: Table, number: u64) -> String {
    format!("{:08x}-0000-4000-8000-{number:012x}", table as u32 + 1)
}

fn value(rng: &mut Rng, table: Table, column: &str, kind: Kind) -> Value {
    match kind {
        Kind::Choice(set) => {
            let choice = rng.pick(set.choices);
            match rng.up_to(10) {
                0 => json!(choice.value.to_string()),
                1 => choice.wordings.first().map_or(json!(choice.value), |label| json!(label)),
                _ => json!(choice.value),
            }
        }
        Kind::Bool { yes, no } => {
            let flag = rng.of_100(50);
            match rng.up_to(10) {
                0 => json!(u8::from(flag)),
                1 => json!(if flag { yes } else { no }),
                _ => json!(flag),
            }
        }
        Kind::Int | Kind::Number if column.contains("port") => json!(rng.pick(&PORTS)),
        Kind::Int | Kind::Number => json!(rng.pick(&NUMBERS)),
        Kind::Code => json!(rng.pick(&CODES)),
        Kind::Date => json!(rng.pick(&DAYS)),
        Kind::Guid => json!(id(table, rng.up_to(4))),
        Kind::Lookup => lookup(rng, column),
        Kind::Text | Kind::Any => text(rng, column),
    }
}

fn lookup(rng: &mut Rng, column: &str) -> Value {
    let table = match column {
        "emailserverprofile" | "defaultemailserverprofileid" => Table::EmailServerProfile,
        "defaultmailbox" => Table::Mailbox,
        "regardingobjectid" if rng.of_100(30) => Table::Queue,
        _ => Table::SystemUser,
    };
    let id = id(table, rng.up_to(4));
    if rng.of_100(50) { json!(id) } else { json!({ "Id": id, "LogicalName": table.logical_name() }) }
}

fn text(rng: &mut Rng, column: &str) -> Value {
    let words: &[&str] = match column {
        "defaultemailsettings" => return json!(default_email_settings(rng)),
        "orgdborgsettings" => return json!(org_settings(rng)),
        "exchangeonlinetenantid" => &TENANTS,
        "emailservertypename" => &TYPE_NAMES,
        _ if column.contains("location") || column.contains("url") => &HOSTS,
        _ if column.contains("address") => &ADDRESSES,
        _ if column.contains("username") || column == "domainname" => &USER_NAMES,
        _ => &NAMES,
    };
    if rng.of_100(3) { json!("") } else { json!(rng.pick(words)) }
}

fn default_email_settings(rng: &mut Rng) -> String {
    let mut member = |name: &str, most| format!("<{name}>{}</{name}>", rng.up_to(most));
    let members = [("IncomingEmailDeliveryMethod", 4), ("OutgoingEmailDeliveryMethod", 3), ("ACTDeliveryMethod", 3)];
    let inner: String = members.map(|(name, most)| member(name, most)).concat();
    format!("<EmailSettings>{inner}</EmailSettings>")
}

fn org_settings(rng: &mut Rng) -> String {
    let mut inner = String::new();
    for setting in ORG_SETTINGS {
        if rng.of_100(40) {
            let value = match setting.kind {
                OrgSettingKind::Bool => rng.of_100(50).to_string(),
                OrgSettingKind::Int { min, max } => (*rng.pick(&[min, max])).to_string(),
            };
            inner += &format!("<{0}>{value}</{0}>", setting.key);
        }
    }
    format!("<OrgSettings>{inner}</OrgSettings>")
}

/// Returns the content of `synclint.yaml`: a random subset of the facts.
/// Facts that are true or false, by the key above them.
const FACTS: [(&str, &[&str]); 4] = [
    (
        "deployment-settings",
        &[
            "allow-non-ssl-email",
            "allow-basic-authentication-on-non-secure-channel",
            "allow-credentials-entry-via-non-secure-channels",
            "allow-ad-based-authentication-protocols",
        ],
    ),
    (
        "network",
        &["traffic-inspection", "mail-encryption-gateway", "mail-server-tls-1-2", "certificate-authorities-reachable"],
    ),
    ("mail", &["s-mime", "irm"]),
    ("accounts", &["service-account-mfa"]),
];

fn settings(rng: &mut Rng) -> String {
    let mut facts = String::new();
    let deployment = if rng.of_100(50) { "online" } else { "on-premises" };
    let flag = |rng: &mut Rng| rng.of_100(50).to_string();
    for (key, value) in [
        ("deployment", deployment.to_owned()),
        ("product-version", format!("\"{}\"", rng.pick(&VERSIONS))),
        ("fips-140-2", flag(rng)),
        ("tenant-id", TENANTS[0].to_owned()),
        ("outlook-client-in-use", flag(rng)),
        ("customer-key", flag(rng)),
        ("exchange-servers", format!("{{ Contoso Exchange: \"{}\" }}", rng.pick(&SERVERS))),
    ] {
        if rng.of_100(85) {
            facts += &format!("  {key}: {value}\n");
        }
    }
    for (group, keys) in FACTS {
        let keys: Vec<String> = keys.iter().map(|key| format!("{key}: {}", flag(rng))).collect();
        if rng.of_100(50) {
            facts += &format!("  {group}: {{ {} }}\n", keys.join(", "));
        }
    }
    if facts.is_empty() { String::new() } else { format!("facts:\n{facts}") }
}

/// A deterministic pseudorandom number generator (SplitMix64).
struct Rng(u64);

impl Rng {
    fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// Returns a number from 0 to `n - 1`.
    fn up_to(&mut self, n: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (z ^ (z >> 31)) % n
    }

    fn of_100(&mut self, chance: u64) -> bool {
        self.up_to(100) < chance
    }

    fn pick<'a, T>(&mut self, items: &'a [T]) -> &'a T {
        &items[usize::try_from(self.up_to(items.len() as u64)).expect("the index is in range")]
    }
}
