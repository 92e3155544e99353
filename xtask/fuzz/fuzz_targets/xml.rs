//! `cargo xtask fuzz xml`

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| synclint_fuzz::xml(bytes));
