//! Whole statements: what is found, and what it resolves to.
