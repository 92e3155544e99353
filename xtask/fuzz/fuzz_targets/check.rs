//! `cargo xtask fuzz check`

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| synclint_fuzz::check(bytes));
