//! The tokeniser of the engine itself: patterns and texts are cut alike.

#[path = "../src/text/fold.rs"]
pub mod fold;
#[path = "../src/text/script.rs"]
pub mod script;
#[path = "../src/text/token.rs"]
pub mod token;
