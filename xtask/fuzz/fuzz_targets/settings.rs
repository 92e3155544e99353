//! `cargo xtask fuzz settings`

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| synclint_fuzz::settings(bytes));
