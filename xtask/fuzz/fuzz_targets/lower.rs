//! `cargo xtask fuzz lower`

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| synclint_fuzz::lower(bytes));
