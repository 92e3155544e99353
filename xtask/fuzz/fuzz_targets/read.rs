//! `cargo xtask fuzz read`

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| synclint_fuzz::read(bytes));
