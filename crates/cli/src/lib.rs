//! The command line of synclint.
