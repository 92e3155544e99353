//! What rules share about the domain: which server a profile means, which settings the product reads.

pub mod address;
pub mod approach;
pub mod exchange;
pub mod folders;
pub mod forwarding;
pub mod host;
pub mod named;
pub mod network;
pub mod org_settings;
pub mod profile;
pub mod recipient;
mod server_type;
pub mod servers;
