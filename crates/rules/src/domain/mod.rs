//! Domain knowledge that rules share, such as the server of a profile and the settings that the product reads.

pub mod address;
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
pub mod sync_method;
