//! The tokeniser of the engine itself: patterns and texts are cut alike.

#[path = "../src/text/fold.rs"]
pub mod fold;
#[allow(dead_code, reason = "the engine asks more of letters than its patterns do")]
#[path = "../src/text/letters.rs"]
pub mod letters;
#[path = "../src/text/script.rs"]
pub mod script;
#[path = "../src/text/token.rs"]
pub mod token;
