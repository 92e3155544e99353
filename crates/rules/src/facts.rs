//! Facts about an organization outside its records, each with its origin.

pub mod named_records;
pub mod stated;

use std::collections::{BTreeMap, HashMap};
use std::fmt;
use std::sync::Arc;

use synclint_diagnostic::need::{Need, Stop};
use synclint_diagnostic::product::{Deployment, Version};
use synclint_diagnostic::span::Span;
use synclint_diagnostic::text;
use synclint_diagnostic::text::Arg;
use synclint_diagnostic::trace::{RenderedFact, Trace, TracedRead};
use synclint_model::Environment;
use synclint_model::guid::Guid;

use self::stated::{NameList, Names, Number, Switch, Value, Word};
use crate::domain::exchange::ExchangeServer;
use crate::domain::host;

/// The origin of a fact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Origin {
    /// `--assume` on the command line.
    Assumed,
    /// A settings file: its path and line.
    Settings(Box<str>),
    /// A document about the environment in the export.
    Environment(Span),
    /// The host in an `@odata.context`.
    Host(Span),
}

impl Origin {
    /// Returns the origin in words.
    pub fn arg(&self) -> Arg {
        match self {
            Self::Assumed | Self::Settings(_) => Arg::Str(self.to_string().into()),
            Self::Environment(_) => Arg::Text(text!("environment document", "環境の応答ファイル")),
            Self::Host(_) => Arg::Text(text!("host in `@odata.context`", "`@odata.context` のホスト")),
        }
    }

    /// Returns the location in the export, if the export contains the fact.
    pub fn span(&self) -> Option<Span> {
        match self {
            Self::Assumed | Self::Settings(_) => None,
            Self::Environment(span) | Self::Host(span) => Some(*span),
        }
    }
}

impl fmt::Display for Origin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Assumed => f.write_str("--assume"),
            Self::Settings(place) => f.write_str(place),
            Self::Environment(_) => f.write_str("environment document"),
            Self::Host(_) => f.write_str("host in @odata.context"),
        }
    }
}

/// A fact and its origin.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WithOrigin<T> {
    /// The value.
    pub value: T,
    /// The origin.
    pub origin: Origin,
}

/// The keys of facts in settings. A dot separates nested mappings.
pub mod key {
    /// Who runs the servers.
    pub const DEPLOYMENT: &str = "deployment";
    /// The version of the product.
    pub const PRODUCT_VERSION: &str = "product-version";
    /// The tenant that the organization belongs to.
    pub const TENANT_ID: &str = "tenant-id";
    /// The version of Exchange Server of each profile.
    pub const EXCHANGE_SERVERS: &str = "exchange-servers";
}

/// What is known about an organization in addition to its records.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Facts {
    /// Who runs the servers.
    pub deployment: Option<WithOrigin<Deployment>>,
    /// The version of the product.
    pub version: Option<WithOrigin<Version>>,
    /// The tenant that the organization belongs to.
    pub tenant: Option<WithOrigin<Guid>>,
    /// The versions of Exchange Server of profiles.
    pub exchange_servers: ExchangeServers,
    /// The values of the facts in [`STATED`], by key.
    ///
    /// [`STATED`]: stated::STATED
    pub stated: BTreeMap<&'static str, WithOrigin<Value>>,
}

/// The versions of Exchange Server of profiles, by the name or ID of the profile. The first entry of a profile is used. Clones
/// share the entries, because thousands of organizations can have the same ones.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ExchangeServers(Arc<ServerIndex>);

/// Entries in order, and the numbers of the first ones by name and by ID.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct ServerIndex {
    entries: Vec<(Box<str>, WithOrigin<ExchangeServer>)>,
    by_name: HashMap<Box<str>, usize>,
    by_id: HashMap<Guid, usize>,
}

impl ExchangeServers {
    /// Adds the server of a profile, unless there is an entry with the same name.
    pub fn add(&mut self, profile: &str, server: WithOrigin<ExchangeServer>) {
        if self.0.by_name.contains_key(profile) {
            return;
        }
        let ServerIndex { entries, by_name, by_id } = Arc::make_mut(&mut self.0);
        by_name.insert(profile.into(), entries.len());
        if let Ok(id) = profile.parse() {
            by_id.entry(id).or_insert(entries.len());
        }
        entries.push((profile.into(), server));
    }

    /// Adds the entries of `weaker` for other profiles.
    pub fn fill(&mut self, weaker: &Self) {
        if self.0.entries.is_empty() {
            self.0 = Arc::clone(&weaker.0);
            return;
        }
        weaker.iter().for_each(|(profile, server)| self.add(profile, server.clone()));
    }

    /// Returns the server of the profile with this name or ID.
    pub fn get(&self, name: Option<&str>, id: Option<Guid>) -> Option<&WithOrigin<ExchangeServer>> {
        let by_name = name.and_then(|name| self.0.by_name.get(name));
        let by_id = id.and_then(|id| self.0.by_id.get(&id));
        let first = by_name.into_iter().chain(by_id).min()?;
        Some(&self.0.entries[*first].1)
    }

    /// Returns whether there are no entries.
    pub fn is_empty(&self) -> bool {
        self.0.entries.is_empty()
    }

    /// Returns the entries in order.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &WithOrigin<ExchangeServer>)> {
        self.0.entries.iter().map(|(profile, server)| (&**profile, server))
    }
}

impl Facts {
    /// Returns these facts, completed by those of the export: from the document about the environment, or else from the host that
    /// the records came from.
    #[must_use]
    pub fn completed(mut self, environment: &Environment<'_>) -> Self {
        let origin_at = |span| Origin::Environment(span);
        self.version =
            self.version.or(environment.version.map(|(value, span)| WithOrigin { value, origin: origin_at(span) }));
        self.tenant =
            self.tenant.or(environment.tenant.map(|(value, span)| WithOrigin { value, origin: origin_at(span) }));
        let online = |origin| WithOrigin { value: Deployment::Online, origin };
        let host = environment.host.filter(|(host, _)| host::is_dynamics_online(host));
        self.deployment = self
            .deployment
            .or(environment.online.map(|span| online(origin_at(span))))
            .or(host.map(|(_, span)| online(Origin::Host(span))));
        self
    }
}

/// What is known about an organization in addition to its records, as rules read it.
#[derive(Debug, Clone, Copy)]
pub struct TracedFacts<'a> {
    facts: &'a Facts,
    /// `None` unless a rule is being explained.
    trace: Option<&'a Trace>,
}

impl<'a> TracedFacts<'a> {
    /// Wraps the facts of an organization. What is read from them is recorded in `trace`.
    pub fn new(facts: &'a Facts, trace: Option<&'a Trace>) -> Self {
        Self { facts, trace }
    }

    /// Returns the deployment.
    ///
    /// # Errors
    ///
    /// [`Stop::MissingData`] if it is unknown. The same holds for the other facts.
    pub fn need_deployment(self) -> Result<Deployment, Stop> {
        self.need(self.facts.deployment.as_ref(), key::DEPLOYMENT)
    }

    /// Returns the version of the product.
    pub fn need_version(self) -> Result<Version, Stop> {
        self.need(self.facts.version.as_ref(), key::PRODUCT_VERSION)
    }

    /// Returns the tenant.
    pub fn need_tenant(self) -> Result<Guid, Stop> {
        self.need(self.facts.tenant.as_ref(), key::TENANT_ID)
    }

    /// Returns the value of a fact that is true or false.
    pub fn switch(self, fact: Switch) -> Result<bool, Stop> {
        match self.stated(fact.0)? {
            Value::Switch(on) => Ok(*on),
            _ => Err(Stop::MissingData(Need::Fact(fact.0))),
        }
    }

    /// Returns the value of a fact that is one of several words.
    pub fn word(self, fact: Word) -> Result<&'static str, Stop> {
        match self.stated(fact.0)? {
            Value::Word(word) => Ok(*word),
            _ => Err(Stop::MissingData(Need::Fact(fact.0))),
        }
    }

    /// Returns the value of a fact that is a number.
    pub fn number(self, fact: Number) -> Result<u32, Stop> {
        match self.stated(fact.0)? {
            Value::Number(number) => Ok(*number),
            _ => Err(Stop::MissingData(Need::Fact(fact.0))),
        }
    }

    /// Returns the value of a fact that is a list of names.
    pub fn names(self, fact: Names) -> Result<&'a NameList, Stop> {
        match self.stated(fact.0)? {
            Value::Names(names) => Ok(names),
            _ => Err(Stop::MissingData(Need::Fact(fact.0))),
        }
    }

    fn stated(self, key: &'static str) -> Result<&'a Value, Stop> {
        let found = self.facts.stated.get(key);
        let render_fact = |fact: &WithOrigin<Value>| RenderedFact {
            value: fact.value.arg(),
            origin: fact.origin.arg(),
            span: fact.origin.span(),
        };
        self.record_read(|| TracedRead::Fact { key, of: None, known: found.map(render_fact) });
        found.map(|known| &known.value).ok_or(Stop::MissingData(Need::Fact(key)))
    }

    /// Returns whether FIPS 140-2 compliance is required. Online, it always is.
    pub fn need_fips(self) -> Result<bool, Stop> {
        match self.need_deployment()? {
            Deployment::Online => Ok(true),
            Deployment::OnPremises => self.switch(stated::FIPS),
        }
    }

    /// Returns the Exchange Server that the settings specify for a profile, by its name or ID.
    pub fn exchange_server(self, name: Option<&str>, id: Option<Guid>) -> Option<&'a ExchangeServer> {
        let found = self.facts.exchange_servers.get(name, id);
        self.record_read(|| TracedRead::Fact {
            key: key::EXCHANGE_SERVERS,
            of: name.map(Arg::from).or(id.map(|id| Arg::Str(id.to_string().into()))),
            known: found.map(WithOrigin::rendered),
        });
        found.map(|known| &known.value)
    }

    /// Records a read, if there is a trace.
    fn record_read(self, read: impl FnOnce() -> TracedRead) {
        if let Some(trace) = self.trace {
            trace.add(read());
        }
    }

    /// Returns the version if it is known.
    pub fn known_version(self) -> Option<Version> {
        self.need_version().ok()
    }

    fn need<T: ShownFact>(self, fact: Option<&WithOrigin<T>>, key: &'static str) -> Result<T, Stop> {
        self.record_read(|| TracedRead::Fact { key, of: None, known: fact.map(WithOrigin::rendered) });
        fact.map(|known| known.value).ok_or(Stop::MissingData(Need::Fact(key)))
    }
}

/// The value of a fact that can be shown.
pub trait ShownFact: Copy {
    /// Returns the value as an argument of a message.
    fn shown(self) -> Arg;
}

impl ShownFact for Deployment {
    fn shown(self) -> Arg {
        Arg::Text(self.title())
    }
}

impl ShownFact for Version {
    fn shown(self) -> Arg {
        Arg::Str(self.to_string().into())
    }
}

impl ShownFact for Guid {
    fn shown(self) -> Arg {
        Arg::Str(self.to_string().into())
    }
}

impl ShownFact for ExchangeServer {
    fn shown(self) -> Arg {
        let title = self.system.title();
        Arg::Str(self.update.map_or(title.to_owned(), |update| format!("{title} CU{update}")).into())
    }
}

impl<T: ShownFact> WithOrigin<T> {
    /// Returns the fact in the form in which it is shown.
    pub fn rendered(&self) -> RenderedFact {
        RenderedFact { value: self.value.shown(), origin: self.origin.arg(), span: self.origin.span() }
    }
}
