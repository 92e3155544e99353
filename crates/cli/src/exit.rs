//! Exit codes.

/// No findings at or above the threshold.
pub(crate) const CLEAN: u8 = 0;
/// Findings at or above the threshold.
pub(crate) const FINDINGS: u8 = 1;
/// Failed or incomplete: wrong usage, invalid settings, incomplete or no input, an internal error.
pub(crate) const FAILED: u8 = 2;
