//! `cargo xtask fuzz comments`

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| synclint_fuzz::comments(bytes));
